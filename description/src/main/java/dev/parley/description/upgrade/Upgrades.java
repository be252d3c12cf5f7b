package dev.parley.description.upgrade;

import dev.parley.description.document.Nodes;
import dev.parley.description.document.Standard;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Tells older versions of the standards, and says their documents by newer ones. */
public final class Upgrades {

    private Upgrades() {}

    /** The older version that a document is of, such as {@code OpenAPI 2.0}; none for one that needs no upgrade. */
    public static Optional<String> older(JsonNode tree) {
        var swagger = Nodes.scalar(tree.path("swagger"));
        if (swagger.matches("2(\\.[0-9]+)*")) return Optional.of("OpenAPI 2.0");
        var asyncApi = Nodes.scalar(tree.path("asyncapi"));
        return asyncApi.matches("2\\.[0-9]+.*") ? Optional.of("AsyncAPI " + asyncApi) : Optional.empty();
    }

    /**
     * A document of an older version, said by a newer one.
     *
     * @throws ProblemException when it is of no older version that is known
     */
    public static Upgraded upgrade(JsonNode tree) {
        var version = older(tree)
                .orElseThrow(() -> new ProblemException(
                        Problem.of("upgrade-version", "The text is no OpenAPI 2.0 and no AsyncAPI 2")));
        var notes = new Notes(tree);
        boolean swagger = version.startsWith("OpenAPI");
        var upgraded = swagger ? new SwaggerUpgrade(notes).document() : new AsyncUpgrade(notes).document();
        return new Upgraded(swagger ? Standard.OPENAPI : Standard.ASYNCAPI, version, upgraded, notes.problems());
    }
}
