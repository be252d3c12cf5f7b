package dev.parley.description.reference;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.source.Pointer;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * Takes a thing that has a name out of a description.
 *
 * @param uses what uses it, or something in it, and would lead nowhere
 * @param edits of the document that it stands in
 */
public record Removal(List<Use> uses, List<PartEdit> edits) {

    public Removal {
        uses = List.copyOf(uses);
        edits = List.copyOf(edits);
    }

    /**
     * What it comes to.
     *
     * @param pointer as for {@link Renaming}
     * @throws dev.parley.description.problem.ProblemException when there is no such thing
     */
    public static Removal of(SequencedMap<URI, StandardDocument> documents, URI file, Pointer pointer) {
        var description = Description.of(documents);
        var thing = Thing.at(description.at(file, pointer));
        var edit = new DocumentEdit(Objects.requireNonNull(documents.get(file)));
        edit.removeWhole(pointer);
        return new Removal(Uses.of(description).of(thing.node()), edit.edits());
    }
}
