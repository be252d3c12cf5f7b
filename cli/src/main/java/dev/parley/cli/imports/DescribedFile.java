package dev.parley.cli.imports;

import dev.parley.cli.description.DescriptionOptions;
import dev.parley.cli.description.OpenedDescription;
import dev.parley.cli.project.Inputs;
import dev.parley.description.document.Method;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Description;
import dev.parley.description.source.DecodedText;
import dev.parley.description.transfer.TakenDescription;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A description that was named on the command line, taken in.
 *
 * @param file its name as it was given
 * @param files all that it is made of
 */
record DescribedFile(String file, TakenDescription taken, List<URI> files) {

    /** The description of a file; null where it is something else. */
    static @Nullable DescribedFile of(String file, byte[] bytes, Inputs inputs, DescriptionOptions options) {
        String letters = DecodedText.lenient(bytes);
        if (!TakenDescription.mayBe(letters)) {
            return null;
        }
        Description description;
        try {
            description = OpenedDescription.of(file, bytes, inputs, options).description();
        } catch (ProblemException e) {
            if (TakenDescription.mustBe(letters)) {
                throw e;
            }
            return null;
        }
        if (!TakenDescription.is(description.root().node())) {
            return null;
        }
        TakenDescription taken = TakenDescription.of(description);
        return new DescribedFile(file, taken, description.files());
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
