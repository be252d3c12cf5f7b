package dev.parley.description.sync;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the two places hold: texts by their paths in the folder, such as {@code openapi.yaml}. Immutable.
 *
 * @param folder what is in the folder
 * @param project what is in the project
 */
public record Sides(Map<String, String> folder, Map<String, String> project) {

    /** Nothing in either: before they have met. */
    public static final Sides NONE = new Sides(Map.of(), Map.of());

    public Sides {
        folder = Map.copyOf(folder);
        project = Map.copyOf(project);
    }

    /** Those of one place. */
    public Map<String, String> of(Side side) {
        return switch (side) {
            case FOLDER -> folder;
            case PROJECT -> project;
        };
    }

    /** The same without the texts of some paths. */
    public Sides without(Set<String> paths) {
        Map<String, String> mine = new HashMap<>(folder);
        Map<String, String> other = new HashMap<>(project);
        mine.keySet().removeAll(paths);
        other.keySet().removeAll(paths);
        return new Sides(mine, other);
    }

    /** The same with earlier texts of some paths, in each place that had one. */
    public Sides with(Set<String> paths, Sides before) {
        Map<String, String> mine = new HashMap<>(folder);
        Map<String, String> other = new HashMap<>(project);
        paths.forEach(path -> {
            put(mine, path, before.folder);
            put(other, path, before.project);
        });
        return new Sides(mine, other);
    }

    private static void put(Map<String, String> texts, String path, Map<String, String> before) {
        if (before.containsKey(path)) {
            texts.put(path, before.get(path));
        }
    }

    /** Texts that differ from earlier ones by their paths; of one that is gone it is empty. */
    static Map<String, Optional<String>> changes(Map<String, String> before, Map<String, String> now) {
        var changes = new TreeMap<String, Optional<String>>();
        now.forEach((path, text) -> {
            if (!text.equals(before.get(path))) changes.put(path, Optional.of(text));
        });
        before.keySet().stream()
                .filter(path -> !now.containsKey(path))
                .forEach(path -> changes.put(path, Optional.empty()));
        return changes;
    }
}
