package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares what is said of properties whose names are like a pattern. */
record PatternPropertiesComparison(Pair pair) {

    void compare() {
        var before = patterns(pair.old());
        var after = patterns(pair.now());
        before.forEach((pattern, said) -> {
            var now = after.get(pattern);
            if (now == null) removed(pattern, said);
            else pair.inner(said, now);
        });
        after.forEach((pattern, said) -> {
            if (!before.containsKey(pattern)) added(pattern, said);
        });
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

    private void removed(String pattern, Schemas said) {
        var others = pair.now().otherProperties();
        if (said.closed() == others.closed() && (!others.isEmpty() || said.open())) {
            pair.inner(said, others);
            return;
        }
        var message = "properties like `" + pattern + "` ";
        pair.found(
                others.closed()
                        ? Finding.narrower(
                                "pattern-properties-removed",
                                message + "are not allowed any more",
                                said.at(),
                                others.at())
                        : Finding.wider(
                                "pattern-properties-removed",
                                message + "may be anything now",
                                said.at(),
                                pair.now().at()));
    }

    private void added(String pattern, Schemas said) {
        var others = pair.old().otherProperties();
        if (said.closed() == others.closed() && (!others.isEmpty() || said.open())) {
            pair.inner(others, said);
            return;
        }
        var message = "properties like `" + pattern + "` ";
        pair.found(
                others.closed()
                        ? Finding.wider("pattern-properties-added", message + "are allowed now", others.at(), said.at())
                                .softly()
                        : Finding.narrower(
                                "pattern-properties-added",
                                message + (said.closed() ? "are not allowed any more" : "have a schema now"),
                                pair.old().at(),
                                said.at()));
    }
}
