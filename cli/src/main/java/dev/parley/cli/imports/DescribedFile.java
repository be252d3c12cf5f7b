package dev.parley.cli.imports;

import dev.parley.cli.description.DescriptionOptions;
import dev.parley.cli.description.OpenedDescription;
import dev.parley.cli.project.Inputs;
import dev.parley.description.document.Method;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Source;
import dev.parley.description.transfer.TakenDescription;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A description that was named on the command line, taken in.
 *
 * @param file its name as it was given
 */
record DescribedFile(String file, TakenDescription taken) {

    /** The description of a file; null where it is something else. */
    static @Nullable DescribedFile of(String file, byte[] bytes, Inputs inputs, DescriptionOptions options) {
        String letters = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (!TakenDescription.mayBe(letters)) {
            return null;
        }
        Source source;
        try {
            source = OpenedDescription.of(file, bytes, inputs, options)
                    .description()
                    .root()
                    .source();
        } catch (ProblemException e) {
            if (TakenDescription.mustBe(letters)) {
                throw e;
            }
            return null;
        }
        return TakenDescription.is(source.tree()) ? new DescribedFile(file, TakenDescription.of(source)) : null;
    }

    /** What it is called where it has no title of its own. */
    String name() {
        return taken.title().isEmpty() ? Read.base(file) : taken.title();
    }

    int operations() {
        int operations = taken.tree().path("operations").size();
        for (JsonNode item : taken.tree().path("paths")) {
            operations += Method.of(item).size();
        }
        return operations;
    }

    int channels() {
        return taken.tree().path("channels").size();
    }

    int schemas() {
        return taken.tree().at("/components/schemas").size();
    }
}
