package dev.parley.engine.project;

import dev.parley.description.document.PartName;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Judges what is left of a document beside its parts: they have places in it, and stand in them by themselves. */
final class Skeletons {

    private Skeletons() {}

    /**
     * Nothing, where the text can be the skeleton.
     *
     * @throws ProblemException when it is of no version of the standard, or says something in the place of a part
     */
    static void check(Contents contents, Part part, Source text) {
        Standard standard = part.document().equals(Contents.ASYNCAPI) ? Standard.ASYNCAPI : Standard.OPENAPI;
        standard.checkVersion(text);
        StandardDocument whole = contents.document(part.document()).whole();
        List<Problem> taken = whole.parts().stream()
                .map(dev.parley.description.document.Part::name)
                .filter(name -> !name.equals(PartName.SKELETON))
                .map(PartName::pointer)
                .filter(at -> says(text.tree(), at))
                .map(at -> Problem.of("part-place", "What stands at `" + at + "` is a part of its own")
                        .at(text.place(at))
                        .hint("Leave its place empty here, and edit it by itself."))
                .toList();
        if (!taken.isEmpty()) {
            throw new ProblemException(taken);
        }
    }

    private static boolean says(JsonNode tree, Pointer at) {
        JsonNode there = tree.at(at.toString());
        return !there.isMissingNode() && !there.isNull();
    }
}
