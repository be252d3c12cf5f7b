package dev.parley.description.counterpart;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.PartName;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.ComponentMove;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Located;
import dev.parley.description.reference.Use;
import dev.parley.description.reference.Uses;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Pointer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/**
 * Takes a thing of one document, shared or of the whole document, into the other one, in the words of the other standard. What refers to it from there follows. What
 * uses it in its own document could not use one of the other standard: then it stays there too.
 */
public final class CounterpartMove {

    private CounterpartMove() {}

    /**
     * Edits of each document that has to change.
     *
     * @param documents by their addresses, which are absolute and plain
     * @param pointer to a thing among the components, or to a server, a tag or the documentation of the whole document
     * @param to the other document
     * @param anyway also where some of its words have no place there, or mean something else
     * @throws ProblemException when it stays, there is one of its name, or words would be lost
     */
    public static Map<URI, List<PartEdit>> edits(
            SequencedMap<URI, StandardDocument> documents, URI file, Pointer pointer, URI to, boolean anyway) {
        var thing = Description.of(documents).at(file, pointer);
        if (file.equals(to)) throw problem("not-movable", "It stands in that document already", "/to");
        return switch (Counterpart.of(thing)) {
            case Counterpart.Schema(Pointer from, Pointer there) ->
                ComponentMove.edits(documents, file, from, to, there, anyway);
            case Counterpart.Other other -> edits(documents, thing, other, to, anyway);
            case Counterpart.None(String reason) ->
                throw new ProblemException(Problem.of("not-movable", "It has no counterpart in the other document")
                        .at("/pointer")
                        .hint(reason));
        };
    }

    private static Map<URI, List<PartEdit>> edits(
            SequencedMap<URI, StandardDocument> documents,
            Located thing,
            Counterpart.Other found,
            URI to,
            boolean anyway) {
        var there = Objects.requireNonNull(documents.get(to));
        var beside = Beside.of(thing.description().at(to, Pointer.ROOT), found);
        beside.same().ifPresent(name -> {
            throw problem("name-taken", "There is `" + name + "` already", "/to");
        });
        var other = beside.placed();
        if (!anyway && !other.lost().isEmpty()) {
            throw new ProblemException(Problem.of(
                            "dialect-differs",
                            "There `" + String.join("`, `", other.lost()) + "` "
                                    + (other.lost().size() == 1 ? "has" : "have") + " no place")
                    .at("/to")
                    .hint("With `anyway` it moves without."));
        }
        var uses = Uses.of(thing.description()).of(thing);
        var edit = new DocumentEdit(there);
        add(edit, other);
        edit.apply(uses.stream()
                .filter(use -> use.at().file().equals(to) && use.target().equals(thing))
                .filter(use -> use.kind() == Use.Kind.REFERENCE && !other.isListed())
                .<Operation>map(use -> new Operation.Set(use.at().pointer(), StringNode.valueOf("#" + other.to())))
                .toList());
        var edits = new LinkedHashMap<URI, List<PartEdit>>();
        edits.put(to, edit.edits());
        boolean needed = WholeDocument.isMeantUnsaid(thing)
                || uses.stream().anyMatch(use -> use.at().file().equals(thing.file()));
        if (!needed) {
            var rest = new DocumentEdit(Objects.requireNonNull(documents.get(thing.file())));
            rest.removeWhole(left(thing));
            edits.put(thing.file(), rest.edits());
        }
        return edits;
    }

    /** The thing, or its list where it stands alone in it. */
    private static Pointer left(Located thing) {
        boolean alone = thing.parent()
                .filter(list -> list.node().isArray() && list.node().size() == 1)
                .isPresent();
        return alone ? thing.pointer().parent() : thing.pointer();
    }

    private static void add(DocumentEdit edit, Counterpart.Other other) {
        var list = other.to().parent();
        if (!other.isListed()) {
            PartName.holding(other.to())
                    .ifPresentOrElse(
                            part -> edit.create(part, other.value(), null), () -> edit.set(other.to(), other.value()));
        } else if (edit.document().node(list).isPresent()) {
            edit.apply(List.of(new Operation.Insert(other.to(), other.value())));
        } else {
            edit.set(list, JsonNodeFactory.instance.arrayNode().add(other.value()));
        }
    }

    private static ProblemException problem(String code, String message, String place) {
        return new ProblemException(Problem.of(code, message).at(place));
    }
}
