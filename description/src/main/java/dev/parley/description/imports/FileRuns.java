package dev.parley.description.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which files of several that are imported together others of them run, and whose requests come in with those. Confined to one thread.
 *
 * @param <F> what tells a file
 */
public final class FileRuns<F> {

    private final Map<F, Integer> order = new HashMap<>();

    /** By files: those that run each, through others as well. */
    private final Map<F, Set<F>> runners = new HashMap<>();

    /**
     * Files beside one, remembered as they are run.
     *
     * @param named the file that a path means from there; nothing where it means none
     */
    public FilesBeside beside(F file, FilesBeside files, Function<String, @Nullable F> named) {
        order.putIfAbsent(file, order.size());
        return new FilesBeside() {
            @Override
            public @Nullable String text(String path) {
                return files.text(path);
            }

            @Override
            public byte @Nullable [] bytes(String path) {
                return files.bytes(path);
            }

            @Override
            public String unread() {
                return files.unread();
            }

            @Override
            public @Nullable String logins() {
                return files.logins();
            }

            @Override
            public @Nullable String run(String path) {
                var text = files.run(path);
                var other = text == null ? null : named.apply(path);
                if (other != null)
                    runners.computeIfAbsent(other, _ -> new HashSet<>()).add(file);
                return text;
            }
        };
    }

    /** Notes that a file did not come in, so that what it runs does not come in with it. */
    public void drop(F file) {
        runners.values().forEach(each -> each.remove(file));
    }

    /**
     * What a file brings in when all are read: where another one runs it, no requests. Of those that run each other the first has them.
     *
     * @param name of the file, for people
     */
    public Imported alone(F file, String name, Imported imported) {
        boolean run = runners.getOrDefault(file, Set.of()).stream()
                .anyMatch(other -> !other.equals(file) && !(runs(file, other) && isBefore(file, other)));
        if (!run) return imported;
        var note = new NotCarried("", name, "Its requests come in with those of the file that runs it", false);
        return new Imported(ImportedFolder.of("", List.of()), imported.environments(), List.of(note));
    }

    private boolean runs(F file, F other) {
        return runners.getOrDefault(other, Set.of()).contains(file);
    }

    private boolean isBefore(F one, F other) {
        return order.getOrDefault(one, Integer.MAX_VALUE) < order.getOrDefault(other, Integer.MAX_VALUE);
    }
}
