package dev.parley.engine.project;

import dev.parley.description.link.Expressions;
import dev.parley.description.link.Expressions.Proposal;
import dev.parley.description.link.LinkProposals;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Located;
import dev.parley.description.source.Pointer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Links of responses and other places for expressions as they are written: what may be said in them. Thread-safe; nothing is kept. */
public final class Links {

    private final Workspace workspace;

    Links(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What may be said in a link.
     *
     * @param part where the part that is written stands in the document
     * @param draft what it is to be; none for what is saved
     * @param link from the part to the link
     * @throws ProblemException when there is no such link
     */
    public LinkProposals proposals(
            String project, String document, Pointer part, @Nullable JsonNode draft, Pointer link) {
        Located at = Overlay.at(workspace.contents(project), document, part, draft);
        Located root = at.description().at(at.file(), Pointer.ROOT);
        return LinkProposals.of(
                root,
                at.descendant(link)
                        .orElseThrow(() -> new ProblemException(
                                Problem.of("link-unknown", "There is no link").at("/link"))));
    }

    /**
     * The expressions that have values at a place, such as the address of a callback or a location in a message; none where none is known.
     *
     * @param part where the part that is written stands in the document
     * @param draft what it is to be; none for what is saved
     * @param place from the part to the place
     * @throws ProblemException when nothing stands there
     */
    public List<Proposal> expressions(
            String project, String document, Pointer part, @Nullable JsonNode draft, Pointer place) {
        Located at = Overlay.at(workspace.contents(project), document, part, draft);
        return Expressions.at(at.descendant(place)
                .orElseThrow(() -> new ProblemException(
                        Problem.of("place-unknown", "Nothing stands there").at("/place"))));
    }
}
