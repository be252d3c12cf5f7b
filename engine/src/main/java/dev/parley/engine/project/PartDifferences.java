package dev.parley.engine.project;

import dev.parley.description.difference.DescriptionDifference;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.PartName;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Description;
import dev.parley.description.source.Inset;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Compares texts of parts, each within the documents as they are now: so what is found comes of the part alone, also where it is felt
 * elsewhere. Thread-safe.
 */
public final class PartDifferences {

    private final Workspace workspace;
    private final Documents documents;

    PartDifferences(Workspace workspace, Documents documents) {
        this.workspace = workspace;
        this.documents = documents;
    }

    /** A text of the part, and the contents with it. */
    private record Version(Contents contents, String text) {}

    /**
     * In what two texts of a part differ.
     *
     * @throws ProblemException when one of them cannot stand in the document, at {@code /old} or {@code /new}
     */
    public PartDifference between(String project, String id, PartState old, PartState now) {
        Contents contents = workspace.contents(project);
        Part part = PartSources.known(contents, id);
        Version before = version(project, contents, part, old, "/old");
        Version after = version(project, contents, part, now, "/new");
        PartName name = DocumentParts.name(part);
        var changes = before.text().equals(after.text())
                ? List.<dev.parley.description.difference.Change>of()
                : DescriptionDifference.between(description(before, part), description(after, part));
        return new PartDifference(
                before.text(), after.text(), changes, Rulesets.address(part.document()), name.pointer());
    }

    private Version version(String project, Contents contents, Part part, PartState state, String place) {
        try {
            return switch (state) {
                case PartState.Saved _ -> of(contents, part.text());
                case PartState.Draft(String text) -> with(contents, part, PartSources.written(contents, part, text));
                case PartState.After(long change) -> {
                    Part then = documents.earlier(project, change).parts().get(part.id());
                    if (then == null) {
                        throw new NotFoundException("version", Long.toString(change));
                    }
                    yield with(contents, part, then.text());
                }
            };
        } catch (ProblemException fault) {
            throw new ProblemException(
                    fault.problems().stream().map(each -> each.under(place)).toList());
        }
    }

    private static Version with(Contents contents, Part part, String text) {
        if (text.equals(part.text())) {
            return of(contents, text);
        }
        var said = new dev.parley.description.document.Part(DocumentParts.name(part), text);
        return of(contents.with(part.document(), List.of(new PartEdit.Create(said))), text);
    }

    private static Version of(Contents contents, String text) {
        return new Version(contents, Inset.of(text).taken(text));
    }

    private static Description description(Version version, Part part) {
        return Description.of(described(version.contents(), part.document()));
    }

    /** Both standard documents, since they refer to one another; the one that matters first. */
    static SequencedMap<URI, StandardDocument> described(Contents contents, String first) {
        SequencedMap<URI, StandardDocument> described = new LinkedHashMap<>();
        described.put(Rulesets.address(first), contents.document(first).whole());
        for (String document : List.of(Contents.OPENAPI, Contents.ASYNCAPI)) {
            described.put(
                    Rulesets.address(document), contents.document(document).whole());
        }
        return described;
    }
}
