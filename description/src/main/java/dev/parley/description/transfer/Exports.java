package dev.parley.description.transfer;

import dev.parley.description.convert.OpenApiConversion;
import dev.parley.description.convert.OpenApiVersion;
import dev.parley.description.document.Nodes;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import dev.parley.description.source.UnsaidNumbers;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes descriptions as one document. */
public final class Exports {

    private Exports() {}

    /** A document of AsyncAPI, or of OpenAPI in the version that it has. Its own text where it has the syntax. */
    public static Exported document(Source source, Syntax syntax) {
        return new Exported(
                format(source.tree()), TakenDescription.text(source, syntax), unsaid(source, source.tree(), syntax));
    }

    /** A document of OpenAPI in a version; its own text where it has version and syntax. */
    public static Exported openApi(Source source, Syntax syntax, @Nullable OpenApiVersion version) {
        var said = Nodes.scalar(source.tree().path("openapi"));
        if (version == null || OpenApiVersion.of(said).filter(version::equals).isPresent()) {
            return document(source, syntax);
        }
        var converted = OpenApiConversion.convert(source.tree(), version);
        var problems = Stream.concat(
                        converted.problems().stream().map(problem -> placed(source, problem)),
                        unsaid(source, converted.tree(), syntax).stream())
                .toList();
        return new Exported(format(converted.tree()), Source.text(converted.tree(), syntax), problems);
    }

    private static List<Problem> unsaid(Source source, JsonNode tree, Syntax syntax) {
        return syntax == Syntax.YAML || source.syntax() == Syntax.JSON
                ? List.of()
                : UnsaidNumbers.of(tree).stream()
                        .map(at -> UnsaidNumbers.problem().at(source.place(at)))
                        .toList();
    }

    private static Problem placed(Source source, Problem problem) {
        return problem.place() instanceof Place.Pointer(String pointer)
                ? problem.at(source.place(Pointer.parse(pointer)))
                : problem;
    }

    private static String format(JsonNode tree) {
        var openApi = Nodes.scalar(tree.path("openapi"));
        return openApi.isEmpty() ? "AsyncAPI " + Nodes.scalar(tree.path("asyncapi")) : "OpenAPI " + openApi;
    }
}
