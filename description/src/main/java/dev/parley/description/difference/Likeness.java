package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import dev.parley.description.reference.Resolution;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Schemas that are written alike, so that nothing in them is to be compared but what they refer to. */
final class Likeness {

    /** More steps than any property takes to where it says which way it goes. */
    private static final int DEEPEST = 8;

    private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> SINGLE = List.of("not", "if", "then", "else");
    private static final List<String> INNER_MAPS = List.of("properties", "patternProperties", "dependentSchemas");
    private static final List<String> INNER = List.of(
            "items",
            "prefixItems",
            "additionalItems",
            "additionalProperties",
            "unevaluatedProperties",
            "unevaluatedItems",
            "contains",
            "propertyNames");

    private Likeness() {}

    /** Takes two references that stand in the same place. */
    interface Found {
        void pair(Located old, Located now, boolean turned);
    }

    /** Whether two say the same of a value itself, wherever that is written. */
    static boolean alike(Schemas old, Schemas now) {
        if (Dialect.isOld(old.at()) != Dialect.isOld(now.at())) return false;
        if (!old.kept().equals(now.kept())
                || old.all().size() != now.all().size()
                || old.spent().size() != now.spent().size()) return false;
        for (int i = 0; i < old.all().size(); i++) {
            if (!alike(old.all().get(i), now.all().get(i), new HashSet<>())) return false;
        }
        for (int i = 0; i < old.spent().size(); i++) {
            if (!old.spent().get(i).pointer().equals(now.spent().get(i).pointer())) return false;
        }
        return true;
    }

    private static boolean alike(Located old, Located now, Set<Located> seen) {
        if (!old.node().equals(now.node())) return false;
        if (!seen.add(old)) return true;
        if (old.reference().isPresent()) {
            boolean same = old.step() instanceof Resolution.Found(Located before)
                    ? now.step() instanceof Resolution.Found(Located after) && alike(before, after, seen)
                    : !(now.step() instanceof Resolution.Found);
            if (!same) return false;
        }
        for (var word : LISTS) {
            if (!listsAlike(old, now, word, seen)) return false;
        }
        for (var word : SINGLE) {
            var before = old.child(word);
            var after = now.child(word);
            if (before.isPresent() && after.isPresent() && !alike(before.get(), after.get(), seen)) return false;
        }
        return true;
    }

    private static boolean listsAlike(Located old, Located now, String word, Set<Located> seen) {
        if (!old.node().has(word)) return true;
        var before = old.child(word).map(Located::items).orElse(List.of());
        var after = now.child(word).map(Located::items).orElse(List.of());
        for (int i = 0; i < before.size(); i++) {
            if (!alike(before.get(i), after.get(i), seen)) return false;
        }
        return true;
    }

    /** Finds the references within two that are alike; those that are passed over only go the other way. */
    static void references(Located old, Located now, Flow flow, Found found) {
        var node = old.node();
        if (!node.isObject() || isAbsent(old, flow)) return;
        if (old.reference().isPresent()) targets(old, now, found);
        for (var word : LISTS) each(old, now, word, flow, found);
        for (var word : SINGLE) {
            boolean turns = word.equals("not");
            one(old, now, word, flow, turns ? (a, b, turned) -> found.pair(a, b, !turned) : found);
        }
        for (var word : INNER_MAPS) each(old, now, word, flow, found);
        for (var word : INNER) {
            if (node.path(word).isArray()) each(old, now, word, flow, found);
            else one(old, now, word, flow, found);
        }
    }

    /** What stands beside two references is alike, so that only where they lead is left. */
    private static void targets(Located old, Located now, Found found) {
        if (old.step() instanceof Resolution.Found(Located before)
                && now.step() instanceof Resolution.Found(Located after)) found.pair(before, after, false);
        else found.pair(old, now, false);
    }

    /** By their keys, since the order of members says nothing. */
    private static void each(Located old, Located now, String word, Flow flow, Found found) {
        if (!old.node().path(word).isContainer()) return;
        var after = now.child(word).orElse(now);
        for (var before : old.child(word).map(Located::children).orElse(List.of())) {
            after.child(before.key()).ifPresent(same -> references(before, same, flow, found));
        }
    }

    private static void one(Located old, Located now, String word, Flow flow, Found found) {
        if (!old.node().path(word).isObject()) return;
        old.child(word).ifPresent(before -> now.child(word).ifPresent(after -> references(before, after, flow, found)));
    }

    /** Whether a property does not go this way at all. */
    private static boolean isAbsent(Located schema, Flow flow) {
        return isMarked(schema, flow == Flow.INPUT ? "readOnly" : "writeOnly", DEEPEST);
    }

    private static boolean isMarked(Located schema, String word, int depth) {
        if (depth == 0) return false;
        if (schema.reference().isPresent()) {
            boolean there =
                    schema.step() instanceof Resolution.Found(Located target) && isMarked(target, word, depth - 1);
            if (there || Dialect.ignoresSiblings(schema)) return there;
        }
        if (schema.node().path(word).asBoolean(false)) return true;
        return schema.node().has("allOf")
                && schema.child("allOf").stream()
                        .flatMap(all -> all.items().stream())
                        .anyMatch(each -> isMarked(each, word, depth - 1));
    }
}
