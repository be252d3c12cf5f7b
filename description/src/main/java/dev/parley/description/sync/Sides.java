package dev.parley.description.sync;

import java.util.Map;
import java.util.Optional;
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
