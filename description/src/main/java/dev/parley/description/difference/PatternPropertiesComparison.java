package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares what is said of properties whose names are like a pattern. Patterns of the same text belong together, then those of which one has all names of the other; what
 * only one of them has is held against the patterns of the other version that have all its names, each or together, or is like any other property there.
 */
final class PatternPropertiesComparison {

    /** Pairs of patterns that are held against each other, both ways; each takes some milliseconds. */
    private static final int MOST_PAIRS = 25;

    /** Questions besides these, of names that found no partner: whether a pattern holds them, or some. */
    private static final int MOST_QUESTIONS = 100;

    /** Of two versions, one pattern each. */
    private record Overlap(String old, String now) {}

    private final Pair pair;
    private final Map<String, Schemas> allOlds;
    private final Map<String, Schemas> allNows;
    private final Map<String, Schemas> olds;
    private final Map<String, Schemas> nows;
    private final Set<Overlap> told = new HashSet<>();
    private int questions;

    PatternPropertiesComparison(Pair pair) {
        this.pair = pair;
        this.allOlds = patterns(pair.old());
        this.allNows = patterns(pair.now());
        this.olds = new LinkedHashMap<>(allOlds);
        this.nows = new LinkedHashMap<>(allNows);
    }

    void compare() {
        for (var pattern : List.copyOf(olds.keySet())) match(pattern, pattern);
        if (olds.size() * nows.size() <= MOST_PAIRS) {
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

    /**
     * Compares names by all that both versions say of them, where the other one is known to hold them to patterns of its own: each to one of these, or part by part. False
     * where that is not so.
     */
    private boolean heldAgainst(PatternNames names, boolean removed) {
        var held = holding(names, names.pattern(), removed ? allNows : allOlds);
        if (held.isEmpty()) return partsHeldAgainst(names, removed);
        var own = holding(names, names.pattern(), removed ? allOlds : allNows);
        compare(removed ? own : held, removed ? held : own);
        return true;
    }

    private boolean partsHeldAgainst(PatternNames names, boolean removed) {
        var whole = names.pattern();
        var parts = (removed ? allNows : allOlds)
                .keySet().stream()
                        .filter(each -> each.equals(names.besides())
                                || (mayAsk() && PatternNames.of(each).areWithin(whole)))
                        .toList();
        if (parts.isEmpty() || !mayAsk() || !names.areWithin(String.join("|", parts))) return false;
        for (var part : parts) {
            if (part.equals(names.besides())) continue;
            var all = PatternNames.of(part);
            compare(holding(all, whole, allOlds), holding(all, whole, allNows));
        }
        return true;
    }

    /** What patterns say that hold all of these names, one that is known to among them. */
    private List<Located> holding(PatternNames names, String known, Map<String, Schemas> patterns) {
        List<Located> holding = new ArrayList<>();
        patterns.forEach((pattern, said) -> {
            boolean isKnown = pattern.equals(known) || pattern.equals(names.pattern());
            boolean within = isKnown || (!pattern.equals(names.besides()) && mayAsk() && names.areWithin(pattern));
            if (within) holding.addAll(said.all());
        });
        return holding;
    }

    private void compare(List<Located> before, List<Located> after) {
        pair.inner(Schemas.of(pair.old().at(), before), Schemas.of(pair.now().at(), after));
    }

    /** Tells of a pattern of the other version that may have some of these names, once: what became of those is not known. */
    private void shared(PatternNames names, Schemas said, boolean removed) {
        var others = removed ? allNows : allOlds;
        others.keySet().stream()
                .filter(other -> !other.equals(names.besides()))
                .filter(other -> removed || !told.contains(new Overlap(other, names.pattern())))
                .filter(other -> !mayAsk() || names.mayShare(other))
                .findFirst()
                .ifPresent(other -> {
                    if (removed && names.besides() == null) told.add(new Overlap(names.pattern(), other));
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

    /** Whether one more question is within the limit; counts it. */
    private boolean mayAsk() {
        return questions++ < MOST_QUESTIONS;
    }

    private void same(String old, String now, Schemas before, Schemas after) {
        var message = "pattern `" + old + "` became `" + now + "`, which holds the same names";
        pair.found(Finding.same("pattern-properties-changed", message, before.at(), after.at()));
    }

    private void removed(PatternNames names, Schemas said) {
        if (heldAgainst(names, /* removed= */ true)) return;
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
        if (heldAgainst(names, /* removed= */ false)) return;
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
