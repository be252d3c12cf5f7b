package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Compares what must hold where a property is there: others that must be there too, or a schema. */
record DependencyComparison(Pair pair) {

    void compare() {
        required(names(pair.old()), names(pair.now()));
        schemas(schemas(pair.old()), schemas(pair.now()));
    }

    /** What is said by the word of today, and by the one of older dialects, which stands for both. */
    private static List<Located> said(Shape shape, String word, Predicate<Located> meant) {
        var said = new ArrayList<Located>();
        for (var each : List.of(word, "dependencies")) {
            shape.all(each).forEach(all -> all.children().stream().filter(meant).forEach(said::add));
        }
        return said;
    }

    private static Map<String, Map<String, Located>> names(Shape shape) {
        Map<String, Map<String, Located>> all = new LinkedHashMap<>();
        for (var list : said(shape, "dependentRequired", each -> each.node().isArray())) {
            for (var name : list.items()) {
                all.computeIfAbsent(list.key(), _ -> new LinkedHashMap<>())
                        .putIfAbsent(name.node().asString(""), name);
            }
        }
        return all;
    }

    private void required(Map<String, Map<String, Located>> before, Map<String, Map<String, Located>> after) {
        for (var property : both(before.keySet(), after.keySet())) {
            var old = before.getOrDefault(property, Map.of());
            var now = after.getOrDefault(property, Map.of());
            now.forEach((name, place) -> {
                if (old.containsKey(name)) return;
                var message = "property `" + name + "` is required now where `" + property + "` is there";
                pair.found(added(
                        property, Finding.narrower("dependency-added", message, pair.old("dependentRequired"), place)));
            });
            old.forEach((name, place) -> {
                if (now.containsKey(name)) return;
                var message = "property `" + name + "` is not required any more where `" + property + "` is there";
                pair.found(Finding.wider("dependency-removed", message, place, pair.now("dependentRequired")));
            });
        }
    }

    /** Of a property that nothing was said of, it is not known whether anybody sends it. */
    private Finding added(String property, Finding finding) {
        if (pair.old().object().names().contains(property)) return finding;
        return finding.softly().because("Nothing was said of `" + property + "` before");
    }

    private static Map<String, Schemas> schemas(Shape shape) {
        Map<String, List<Located>> all = new LinkedHashMap<>();
        for (var each : said(shape, "dependentSchemas", Shape::isSchema)) {
            all.computeIfAbsent(each.key(), _ -> new ArrayList<>()).add(each);
        }
        Map<String, Schemas> schemas = new LinkedHashMap<>();
        all.forEach((name, said) -> schemas.put(name, Schemas.of(shape.at(), said)));
        return schemas;
    }

    private void schemas(Map<String, Schemas> before, Map<String, Schemas> after) {
        for (var property : both(before.keySet(), after.keySet())) {
            var old = before.get(property);
            var now = after.get(property);
            if (old != null && now != null) {
                pair.inner(old, now);
            } else if (now != null && !now.open()) {
                var message = "more is asked now where property `" + property + "` is there";
                pair.found(added(
                        property,
                        Finding.narrower("dependency-added", message, pair.old("dependentSchemas"), now.at())));
            } else if (old != null && !old.open()) {
                var message = "less is asked now where property `" + property + "` is there";
                pair.found(Finding.wider("dependency-removed", message, old.at(), pair.now("dependentSchemas")));
            }
        }
    }

    private static Set<String> both(Set<String> before, Set<String> after) {
        Set<String> names = new LinkedHashSet<>(before);
        names.addAll(after);
        return names;
    }
}
