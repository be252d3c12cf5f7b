package dev.parley.description.difference;

import dev.parley.description.pattern.Inclusion;
import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares what is said of properties whose names are like a pattern. Patterns of the same text belong together, then those of which one has all names of the other; what
 * only one of them has is like any other property in the other version.
 */
final class PatternPropertiesComparison {

    /** Pairs of patterns that are held against each other; each takes some milliseconds. */
    private static final int MOST_TRIED = 25;

    private final Pair pair;
    private final Map<String, Schemas> olds;
    private final Map<String, Schemas> nows;

    PatternPropertiesComparison(Pair pair) {
        this.pair = pair;
        this.olds = patterns(pair.old());
        this.nows = patterns(pair.now());
    }

    void compare() {
        for (var pattern : List.copyOf(olds.keySet())) match(pattern, pattern);
        if (olds.size() * nows.size() <= MOST_TRIED) {
            for (var old : List.copyOf(olds.keySet()))
                List.copyOf(nows.keySet()).forEach(now -> match(old, now));
        }
        olds.forEach((pattern, said) -> removed("properties like `" + pattern + "` ", said));
        nows.forEach((pattern, said) -> added("properties like `" + pattern + "` ", said));
    }

    private static Map<String, Schemas> patterns(Shape shape) {
        Map<String, List<Located>> said = new LinkedHashMap<>();
        for (var each : shape.all("patternProperties")) {
            for (var pattern : each.children()) {
                if (Shape.isSchema(pattern))
                    said.computeIfAbsent(pattern.key(), _ -> new ArrayList<>()).add(pattern);
            }
        }
        Map<String, Schemas> patterns = new LinkedHashMap<>();
        said.forEach((pattern, all) -> patterns.put(pattern, Schemas.of(shape.at(), all)));
        return patterns;
    }

    /** Matches two patterns where one has all names of the other. */
    private void match(String old, String now) {
        var before = olds.get(old);
        var after = nows.get(now);
        if (before == null || after == null) return;
        boolean kept = isWithin(old, now);
        boolean promised = isWithin(now, old);
        if (!kept && !promised) return;
        pair.inner(before, after);
        olds.remove(old);
        nows.remove(now);
        if (kept && promised && !old.equals(now)) same(old, now, before, after);
        if (!kept) removed("properties like `" + old + "`, but not like `" + now + "`, ", before);
        if (!promised) added("properties like `" + now + "`, but not like `" + old + "`, ", after);
    }

    private static boolean isWithin(String narrow, String wide) {
        return narrow.equals(wide) || Inclusion.of(List.of(narrow), 0, null, wide) instanceof Inclusion.Whole;
    }

    private void same(String old, String now, Schemas before, Schemas after) {
        var message = "pattern `" + old + "` became `" + now + "`, which holds the same names";
        pair.found(Finding.same("pattern-properties-changed", message, before.at(), after.at()));
    }

    private void removed(String properties, Schemas said) {
        var others = pair.now().object().others();
        if (said.closed() == others.closed() && (!others.isEmpty() || said.open())) {
            pair.inner(said, others);
            return;
        }
        pair.found(
                others.closed()
                        ? Finding.narrower(
                                "pattern-properties-removed",
                                properties + "are not allowed any more",
                                said.at(),
                                others.at())
                        : Finding.wider(
                                "pattern-properties-removed",
                                properties + "may be anything now",
                                said.at(),
                                pair.now().at()));
    }

    private void added(String properties, Schemas said) {
        var others = pair.old().object().others();
        if (said.closed() == others.closed() && (!others.isEmpty() || said.open())) {
            pair.inner(others, said);
            return;
        }
        pair.found(
                others.closed()
                        ? Finding.wider(
                                        "pattern-properties-added",
                                        properties + "are allowed now",
                                        others.at(),
                                        said.at())
                                .softly()
                        : Finding.narrower(
                                "pattern-properties-added",
                                properties + (said.closed() ? "are not allowed any more" : "have a schema now"),
                                pair.old().at(),
                                said.at()));
    }
}
