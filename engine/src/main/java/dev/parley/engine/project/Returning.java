package dev.parley.engine.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Parts that were taken away and come back under the names that they had, as when another branch is checked out in a synced folder and the
 * first one again: they get the ids that they had, by which their secrets, their history and what is open of them are kept.
 */
final class Returning {

    private Returning() {}

    /** What tells a part from all others at one moment. */
    private record Place(String document, String kind, String key) {
        static Place of(Part part) {
            return new Place(part.document(), part.kind(), part.key());
        }
    }

    /**
     * The contents that an edit makes, with what returns under its own ids.
     *
     * @param gone parts that were taken away so far, the latest last; asked for where something is new
     * @param ids makes those of new parts
     */
    static Contents of(Contents before, Contents after, Supplier<List<Part>> gone, Supplier<String> ids) {
        List<Part> come = after.parts().values().stream()
                .filter(part -> !before.parts().containsKey(part.id()))
                .toList();
        if (come.isEmpty()) {
            return after;
        }
        Map<Place, String> known = new HashMap<>();
        gone.get().forEach(part -> known.put(Place.of(part), part.id()));
        Map<String, Part> parts = new HashMap<>(after.parts());
        for (Part part : come) {
            String id = known.get(Place.of(part));
            if (id != null && !parts.containsKey(id)) {
                parts.remove(part.id());
                parts.put(id, part.identified(id));
            }
        }
        return parts.equals(after.parts()) ? after : Contents.of(after.sequence(), parts.values(), ids);
    }
}
