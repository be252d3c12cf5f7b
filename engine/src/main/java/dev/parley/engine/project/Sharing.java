package dev.parley.engine.project;

import dev.parley.description.document.PartEdit;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.reference.Extraction;
import dev.parley.description.reference.Inlining;
import dev.parley.description.source.Pointer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/** What stands in a document moves to its components, where others may use it, and back. Thread-safe. */
public final class Sharing {

    private final Workspace workspace;

    Sharing(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Moves what stands at the pointer to the components.
     *
     * @throws dev.parley.description.problem.ProblemException when it cannot be shared, or not by the name
     */
    public Change share(String project, String document, Pointer pointer, String name, String author) {
        return change(
                project,
                document,
                "Shared " + name,
                author,
                documents -> Extraction.edits(documents, address(document), pointer, name));
    }

    /**
     * Writes what the reference at the pointer leads to in its place.
     *
     * @throws dev.parley.description.problem.ProblemException when no reference to a component stands there
     */
    public Change inline(String project, String document, Pointer pointer, String author) {
        return change(
                project,
                document,
                "Wrote " + pointer.last() + " in its place",
                author,
                documents -> Inlining.edits(documents, address(document), pointer));
    }

    private interface Edits {
        List<PartEdit> of(SequencedMap<URI, StandardDocument> documents);
    }

    private Change change(String project, String document, String summary, String author, Edits edits) {
        if (!document.equals(Contents.OPENAPI) && !document.equals(Contents.ASYNCAPI)) {
            throw new NotFoundException("document", document);
        }
        Workspace.Kept kept = workspace.change(project, author, (rows, contents) -> {
            SequencedMap<URI, StandardDocument> documents = new LinkedHashMap<>();
            documents.put(address(Contents.OPENAPI), contents.openApi());
            documents.put(address(Contents.ASYNCAPI), contents.asyncApi());
            Contents after = contents.with(document, edits.of(documents));
            return new Workspace.Edited(Arrangement.kept(contents, after), summary);
        });
        return Objects.requireNonNull(kept.change());
    }

    private static URI address(String document) {
        return URI.create("parley:/" + document);
    }
}
