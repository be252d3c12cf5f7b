package dev.parley.description.reference;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Pointer;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/** Writes what a reference leads to in its place, with its text; what nobody else uses then goes from the components. */
public final class Inlining {

    private Inlining() {}

    /**
     * The edits of the document.
     *
     * @param pointer to the object with {@code $ref}
     * @throws ProblemException when no reference to a component of the document stands there
     */
    public static List<PartEdit> edits(SequencedMap<URI, StandardDocument> documents, URI file, Pointer pointer) {
        var document = Objects.requireNonNull(documents.get(file));
        var description = Description.of(documents);
        var reference = description.at(file, pointer);
        if (!(reference.reference().isPresent() && reference.step() instanceof Resolution.Found(Located thing))
                || !thing.file().equals(file)
                || !thing.pointer().tokens().getFirst().equals("components")
                || pointer.startsWith(thing.pointer())) {
            throw new ProblemException(
                    Problem.of("not-inlined", "At `" + pointer + "` stands no reference to another component")
                            .at("/pointer"));
        }
        boolean alone = thing.pointer().tokens().size() == 3
                && Uses.of(description).leadingTo(thing).stream()
                        .allMatch(use -> use.at().pointer().parent().equals(pointer));
        var edit = new DocumentEdit(document);
        PartPiece.at(document, thing.pointer())
                .flatMap(piece -> PartPiece.put(document, pointer, piece))
                .ifPresentOrElse(edit::say, () -> edit.apply(List.of(new Operation.Set(pointer, thing.node()))));
        if (alone) edit.removeWhole(thing.pointer());
        return edit.edits();
    }
}
