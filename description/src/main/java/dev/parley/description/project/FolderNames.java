package dev.parley.description.project;

import java.util.HashSet;
import java.util.Set;

/** Paths of folders, as trees of endpoints have them: names joined by {@code " / "}, each name once in its folder. Confined to one thread. */
final class FolderNames {

    static final String SEPARATOR = " / ";

    private final Set<String> taken = new HashSet<>();

    FolderNames(Iterable<String> taken) {
        taken.forEach(this.taken::add);
    }

    /** A path for a folder of that name in another one. */
    String path(String parent, String name) {
        var plain = name(name);
        var path = joined(parent, plain);
        for (int number = 2; !taken.add(path); number++) path = joined(parent, plain + " (" + number + ")");
        return path;
    }

    /** The name as it can stand in a path. */
    static String name(String name) {
        var plain = name.strip().replaceAll("\\s+", " ").replace(SEPARATOR, "/");
        return plain.isEmpty() ? "Unnamed" : plain;
    }

    static String joined(String parent, String name) {
        return parent.isEmpty() ? name : parent + SEPARATOR + name;
    }
}
