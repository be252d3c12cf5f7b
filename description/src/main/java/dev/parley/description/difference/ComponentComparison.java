package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares components that nothing in the description uses, so that it is not known which way they go. */
record ComponentComparison(Located old, Located now, Report report) {

    /** The components that are new, gone or changed, but were not reached otherwise. */
    void compare(SchemaGraph graph) {
        var olds = components(old);
        var nows = components(now);
        var unused = unused(olds, nows, graph);
        olds.forEach((name, before) -> {
            var after = nows.get(name);
            if (after == null) {
                report.add(Finding.same("component-removed", "removed", before, now)
                        .because("What it did where it was used is told there"));
            } else if (unused.contains(name)) {
                report.add(Finding.same("component-changed", "changed", before, after)
                        .because("Nothing in the description uses it"));
            }
        });
        nows.forEach((name, after) -> {
            if (!olds.containsKey(name)) report.add(Finding.same("component-added", "added", old, after));
        });
    }

    /** The schemas that differ, where no comparison came by them, not even as a part of another one. */
    private static Set<String> unused(Map<String, Located> olds, Map<String, Located> nows, SchemaGraph graph) {
        var reached = graph.reached();
        Set<String> names = new HashSet<>();
        olds.forEach((name, before) -> {
            var after = nows.get(name);
            if (after == null || !isSchema(before) || before.node().equals(after.node())) return;
            if (!reached.contains(Schemas.of(before)) && !reached.contains(Schemas.of(after))) names.add(name);
        });
        if (names.isEmpty()) return names;
        var parts = SchemaGraph.parts(reached);
        names.removeIf(name -> parts.contains(olds.get(name)) || parts.contains(nows.get(name)));
        return names;
    }

    /** The schemas, where nothing says which way they go: both ways. */
    void both(SchemaGraph graph) {
        var olds = components(old);
        components(now).forEach((name, after) -> {
            var before = olds.get(name);
            if (before != null && isSchema(before)) pair(report, graph, before, after);
        });
    }

    static void pair(Report report, SchemaGraph graph, Located before, Located after) {
        var title = Wording.of(after).subject();
        report.eitherWay(title);
        for (var flow : Flow.values()) graph.add(Schemas.of(before), Schemas.of(after), flow, false, title);
    }

    private static boolean isSchema(Located component) {
        var kind = component.parent().map(Located::key).orElse("");
        return kind.equals("schemas") || kind.equals("definitions") || kind.equals("$defs");
    }

    private static Map<String, Located> components(Located root) {
        Map<String, Located> all = new LinkedHashMap<>();
        var kinds = root.child("components").map(Located::children).orElse(List.of());
        for (var kind : kinds) kind.children().forEach(each -> all.put(kind.key() + " " + each.key(), each));
        for (var word : List.of("definitions", "$defs")) {
            root.child(word).ifPresent(list -> list.children().forEach(each -> all.put(word + " " + each.key(), each)));
        }
        return all;
    }
}
