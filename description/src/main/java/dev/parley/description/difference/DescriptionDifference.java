package dev.parley.description.difference;

import dev.parley.description.document.Nodes;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Located;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import dev.parley.description.upgrade.Upgrades;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** What two versions of a description differ in: OpenAPI, AsyncAPI 3, or a JSON Schema by itself. */
public final class DescriptionDifference {

    private DescriptionDifference() {}

    /**
     * The changes that lead from the older version to the newer one, those of one subject together.
     *
     * @throws ProblemException when the two are not of one kind, or too different to be compared
     */
    public static List<Change> between(Description old, Description now) {
        boolean swaggerBefore = old.root().node().has("swagger");
        boolean swaggerAfter = now.root().node().has("swagger");
        if (swaggerBefore == swaggerAfter) return compare(old, now);
        // Places in what was upgraded are in no file.
        var changes = new ArrayList<Change>();
        changes.add(restated(old.root(), now.root()));
        var compared = swaggerBefore ? compare(upgraded(old), now) : compare(old, upgraded(now));
        compared.stream()
                .filter(change -> !change.rule().equals(HttpComparison.STANDARD_CHANGED))
                .forEach(change -> changes.add(change.without(swaggerBefore)));
        return changes;
    }

    /**
     * Refuses a description that can be compared with none.
     *
     * @throws ProblemException with the place, when it is of no kind or version that is understood
     */
    public static void check(Description description) {
        kind(description.root());
    }

    private static Change restated(Located old, Located now) {
        var report = new Report();
        report.add(HttpComparison.standard(old, now));
        return report.changes().getFirst();
    }

    private static Description upgraded(Description swagger) {
        var tree = Upgrades.upgrade(swagger.root().node()).tree();
        return Description.of(
                swagger.root().file(),
                Source.written(tree, Syntax.JSON),
                address -> swagger.at(address, Pointer.ROOT).source());
    }

    private static List<Change> compare(Description old, Description now) {
        var before = old.root();
        var after = now.root();
        if (before.node().equals(after.node()) && !leads(before.node())) return List.of();
        var report = new Report();
        var graph = new SchemaGraph(report);
        var kind = kind(before);
        if (kind != kind(after)) {
            throw new ProblemException(
                    Problem.of("difference-kinds", "One is " + kind.title + " and the other " + kind(after).title));
        }
        switch (kind) {
            case OPENAPI -> {
                boolean directed = new HttpComparison(before, after, report, graph).compare();
                components(before, after, report, graph, directed);
            }
            case ASYNCAPI -> {
                boolean directed = new ChannelsComparison(before, after, report, graph).compare();
                components(before, after, report, graph, directed);
            }
            case SCHEMA -> {
                ComponentComparison.pair(report, graph, before, after);
                graph.compare();
            }
        }
        return report.changes();
    }

    /** The references of a description and its files which lead nowhere, so that what they stand for is not compared. */
    public static List<Problem> unresolved(Description description) {
        return new Unresolved().in(description);
    }

    private static void components(Located old, Located now, Report report, SchemaGraph graph, boolean directed) {
        var components = new ComponentComparison(old, now, report);
        if (!directed) components.both(graph);
        graph.compare();
        components.compare(graph);
    }

    /** Whether something in it stands in another file. */
    private static boolean leads(JsonNode node) {
        var reference = node.path("$ref");
        if (reference.isString() && !reference.stringValue().startsWith("#")) return true;
        return node.valueStream().anyMatch(each -> each.isContainer() && leads(each));
    }

    private enum Kind {
        OPENAPI("an OpenAPI description", Map.of("openapi", "3(\\.[012](\\..*)?)?", "swagger", "2(\\..*)?")),
        ASYNCAPI("an AsyncAPI description", Map.of("asyncapi", "2(\\..*)?|3(\\.[01](\\..*)?)?")),
        SCHEMA("a JSON Schema", Map.of());

        private final String title;
        /** Patterns of the versions that are understood, by the fields that say them. */
        private final Map<String, String> versions;

        Kind(String title, Map<String, String> versions) {
            this.title = title;
            this.versions = versions;
        }

        Kind ofKnownVersion(Located said) {
            var version = Nodes.scalar(said.node());
            if (version.matches(Objects.requireNonNull(versions.get(said.key())))) return this;
            throw new ProblemException(Problem.of(
                            "difference-version",
                            "`" + said.key() + ": " + version + "` is no version that is understood")
                    .at(said.position())
                    .hint("OpenAPI 2.0 and 3.0 to 3.2, and AsyncAPI 2 and 3, are understood."));
        }
    }

    private static Kind kind(Located root) {
        var node = root.node();
        for (var kind : List.of(Kind.OPENAPI, Kind.ASYNCAPI)) {
            for (var key : kind.versions.keySet()) {
                if (node.has(key)) return kind.ofKnownVersion(root.child(key).orElseThrow());
            }
        }
        boolean schema =
                List.of("$schema", "type", "properties", "$ref", "allOf", "oneOf", "anyOf", "enum", "$defs").stream()
                        .anyMatch(node::has);
        if (node.isObject() && schema) return Kind.SCHEMA;
        throw new ProblemException(
                Problem.of("difference-unknown", "It is neither OpenAPI nor AsyncAPI nor a JSON Schema")
                        .at(root.position())
                        .hint("It has no `openapi`, `swagger` or `asyncapi` with its version."));
    }
}
