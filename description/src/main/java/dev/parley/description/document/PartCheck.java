package dev.parley.description.document;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.schema.SchemaCheck;
import dev.parley.description.source.Cutting;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Operations;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Judges the text that a part of a document is to have. Thread-safe. */
public final class PartCheck {

    private static final Pointer PROBE = Pointer.of("a", "b");

    private final Map<String, SchemaCheck> checks = new ConcurrentHashMap<>();

    /**
     * The text read, where it can stand in a document of the syntax.
     *
     * @throws ProblemException with line and column, when it cannot
     */
    public static Source read(String text, Syntax syntax) {
        var source = Source.parse(text, syntax);
        if (!source.tree().isObject()) {
            throw new ProblemException(Problem.of("part-mapping", "A part is a mapping, such as `description: …`")
                    .at(new Place.Position(1, 1)));
        }
        if (!stands(source, syntax)) {
            throw new ProblemException(Problem.of(
                            "part-standing", "The text can be read alone, but not within its document")
                    .at(new Place.Position(1, 1))
                    .hint("It begins no document of its own (`---`, `%YAML`), and uses no anchors of another part."));
        }
        return source;
    }

    /** Whether it says the same between others. */
    private static boolean stands(Source piece, Syntax syntax) {
        var around =
                Source.parse(syntax == Syntax.JSON ? "{\"a\": {\"b\": null}, \"z\": 1}" : "a:\n  b:\nz: 1\n", syntax);
        try {
            var joined = Source.parse(Cutting.join(around, Map.of(PROBE, piece)), syntax)
                    .tree();
            return joined.size() == 2
                    && joined.path("z").asInt(0) == 1
                    && joined.path("a").size() == 1
                    && joined.at(PROBE.toString()).equals(piece.tree());
        } catch (ProblemException _) {
            return false;
        }
    }

    /** What the standard's schema and the document say against a part's text, with line and column; nothing where it is right. */
    public List<Problem> check(StandardDocument document, Standard standard, PartName name, Source text) {
        return faults(document, standard, name, text).stream()
                .map(problem -> problem.place() instanceof Place.Pointer(String pointer)
                        ? problem.at(text.place(Pointer.parse(pointer)))
                        : problem)
                .toList();
    }

    /** The same with pointers that begin at the part. */
    public List<Problem> faults(StandardDocument document, Standard standard, PartName name, Source text) {
        var problems = new ArrayList<Problem>();
        var before = name.pointer();
        var version = document.node(Pointer.of(standard.key()))
                .map(node -> node.asString(""))
                .orElse("");
        var alone = name.equals(PartName.SKELETON)
                ? withoutPlaces(text.tree())
                : alone(standard, version, before, text.tree());
        for (var problem : schema(standard, version).check(alone)) {
            if (problem.place() instanceof Place.Pointer(String pointer)) {
                var at = Pointer.parse(pointer);
                if (at.startsWith(before))
                    problems.add(problem.at(at.without(before.tokens().size()).toString()));
            }
        }
        problems.addAll(PartReferences.broken(document, before, text.tree()));
        return problems;
    }

    /** A skeleton without the places where parts are. */
    private static JsonNode withoutPlaces(JsonNode skeleton) {
        var places = PartNames.of(skeleton).stream()
                .map(PartName::pointer)
                .filter(at -> skeleton.at(at.toString()).isNull())
                .<Operation>map(Operation.Remove::new)
                .toList();
        return Operations.apply(skeleton, places);
    }

    /** Name of the schema that documents of a version are checked by. */
    public static String schemaOf(Standard standard, String version) {
        return switch (standard) {
            case ASYNCAPI -> version.startsWith("3.1") ? "asyncapi-3.1.0" : "asyncapi-3.0.0";
            case OPENAPI ->
                version.startsWith("3.0") ? "openapi-3.0" : version.startsWith("3.2") ? "openapi-3.2" : "openapi-3.1";
        };
    }

    private SchemaCheck schema(Standard standard, String version) {
        return checks.computeIfAbsent(
                schemaOf(standard, version), name -> SchemaCheck.published(name + ".schema.json"));
    }

    /** A document with nothing but the part. */
    private static JsonNode alone(Standard standard, String version, Pointer at, JsonNode part) {
        var root = JsonNodeFactory.instance.objectNode();
        root.put(standard.key(), version);
        root.putObject("info").put("title", "T").put("version", "1");
        ObjectNode here = root;
        for (var token : at.parent().tokens()) here = here.putObject(token);
        here.set(at.last(), part);
        return root;
    }
}
