package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares what is said of properties whose names are like a pattern. Patterns of the same text belong together, then those of which one has all names of the other; what
 * only one of them has is held against the patterns of the other version that have all its names, or is like any other property there.
 */
final class PatternPropertiesComparison {

    /** Pairs of patterns that are held against each other; each takes some milliseconds. */
    private static final int MOST_TRIED = 25;

    private final Pair pair;
    private final Map<String, Schemas> allOlds;
    private final Map<String, Schemas> allNows;
    private final Map<String, Schemas> olds;
    private final Map<String, Schemas> nows;
    private int tried;

    PatternPropertiesComparison(Pair pair) {
        this.pair = pair;
        this.allOlds = patterns(pair.old());
        this.allNows = patterns(pair.now());
        this.olds = new LinkedHashMap<>(allOlds);
        this.nows = new LinkedHashMap<>(allNows);
    }

    void compare() {
        for (var pattern : List.copyOf(olds.keySet())) match(pattern, pattern);
        if (olds.size() * nows.size() <= MOST_TRIED) {
            for (var old : List.copyOf(olds.keySet()))
                List.copyOf(nows.keySet()).forEach(now -> match(old, now));
        }
        olds.forEach((pattern, said) -> removed(PatternNames.of(pattern), said));
        nows.forEach((pattern, said) -> added(PatternNames.of(pattern), said));
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
        boolean kept = PatternNames.of(old).areWithin(now);
        boolean promised = PatternNames.of(now).areWithin(old);
        if (!kept && !promised) return;
        pair.inner(before, after);
        olds.remove(old);
        nows.remove(now);
        if (kept && promised && !old.equals(now)) same(old, now, before, after);
        if (!kept) removed(new PatternNames(old, now), before);
        if (!promised) added(new PatternNames(now, old), after);
    }

    /** Whether the other version is known to hold these names, all of them, to patterns of its own: then both are compared by all that they say of them. */
    private boolean isHeld(PatternNames names, boolean removed) {
        var held = holding(names, removed ? allNows : allOlds);
        if (held.isEmpty()) return false;
        var own = holding(names, removed ? allOlds : allNows);
        var before = Schemas.of(pair.old().at(), removed ? own : held);
        var after = Schemas.of(pair.now().at(), removed ? held : own);
        pair.inner(before, after);
        return true;
    }

    private List<Located> holding(PatternNames names, Map<String, Schemas> patterns) {
        List<Located> holding = new ArrayList<>();
        patterns.forEach((pattern, said) -> {
            boolean within = !pattern.equals(names.besides()) && isTried() && names.areWithin(pattern);
            if (within || pattern.equals(names.pattern())) holding.addAll(said.all());
        });
        return holding;
    }

    /** Tells of a pattern of the other version that may have some of these names: what became of those is not known. */
    private void shared(PatternNames names, Schemas said, boolean removed) {
        var others = removed ? allNows : allOlds;
        others.keySet().stream()
                .filter(other -> !other.equals(names.besides()))
                .filter(other -> !isTried() || names.mayShare(other))
                .findFirst()
                .ifPresent(other -> {
                    var message = names.words() + "may be like `" + other + "` in the other version";
                    var there = others.getOrDefault(other, said).at();
                    pair.found(Finding.other(
                                    "pattern-properties-changed",
                                    message,
                                    removed ? said.at() : there,
                                    removed ? there : said.at())
                            .softly());
                });
    }

    /** Tells of a pattern of which it is not known whether it holds properties that both versions name, and so spoke of these too. */
    private void named(PatternNames names, Schemas said, boolean removed) {
        var named = pair.old().object().names();
        named.retainAll(pair.now().object().names());
        if (named.isEmpty() || Patterns.isKnown(names.pattern())) return;
        var message = names.words() + "may be among those that both versions name";
        var rule = "pattern-properties-changed";
        pair.found((removed
                        ? Finding.wider(rule, message, said.at(), pair.now().at())
                        : Finding.narrower(rule, message, pair.old().at(), said.at()))
                .softly());
    }

    private boolean isTried() {
        return tried++ < MOST_TRIED * 4;
    }

    private void same(String old, String now, Schemas before, Schemas after) {
        var message = "pattern `" + old + "` became `" + now + "`, which holds the same names";
        pair.found(Finding.same("pattern-properties-changed", message, before.at(), after.at()));
    }

    private void removed(PatternNames names, Schemas said) {
        if (isHeld(names, /* removed= */ true)) return;
        shared(names, said, /* removed= */ true);
        named(names, said, /* removed= */ true);
        var properties = names.words();
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

    private void added(PatternNames names, Schemas said) {
        if (isHeld(names, /* removed= */ false)) return;
        shared(names, said, /* removed= */ false);
        named(names, said, /* removed= */ false);
        var properties = names.words();
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
