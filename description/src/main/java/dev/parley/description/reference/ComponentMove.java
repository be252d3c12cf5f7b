package dev.parley.description.reference;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.PartName;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Operations;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/**
 * Takes a schema of one document to the components of another one, with its text: what refers to it follows, and what it refers to is meant
 * from its new place. Used once.
 */
public final class ComponentMove {

    private final SequencedMap<URI, StandardDocument> documents;
    private final Description description;
    private final Located thing;
    private final URI to;
    private final Pointer there;
    private final Map<URI, List<Operation>> outside = new LinkedHashMap<>();
    private final List<Operation> inside = new ArrayList<>();

    private ComponentMove(
            SequencedMap<URI, StandardDocument> documents, URI file, Pointer pointer, URI to, Pointer there) {
        this.documents = documents;
        this.description = Description.of(documents);
        this.thing = description.at(file, pointer);
        this.to = to;
        this.there = there;
    }

    /**
     * Edits of each document that has to change.
     *
     * @param documents by their addresses, which are absolute and plain
     * @param pointer to a schema; one that is no component itself, such as a payload, leaves a reference in its place
     * @param to the other document
     * @param there its place among the components there
     * @param anyway also where its words mean something else there
     * @throws ProblemException when there is one of its name, or its words mean something else there
     */
    public static Map<URI, List<PartEdit>> edits(
            SequencedMap<URI, StandardDocument> documents,
            URI file,
            Pointer pointer,
            URI to,
            Pointer there,
            boolean anyway) {
        var move = new ComponentMove(documents, file, pointer, to, there);
        move.check(anyway);
        return move.edits();
    }

    private void check(boolean anyway) {
        if (Objects.requireNonNull(documents.get(to)).node(there).isPresent()) {
            throw problem("name-taken", "There is `" + there.last() + "` already", "/to");
        }
        var lost = anyway ? List.<String>of() : Dialects.lost(thing, description.at(to, Pointer.ROOT));
        if (!lost.isEmpty()) {
            throw new ProblemException(Problem.of(
                            "dialect-differs",
                            "There `" + String.join("`, `", lost) + "` " + (lost.size() == 1 ? "means" : "mean")
                                    + " something else, or nothing")
                    .at("/to")
                    .hint("With `anyway` it moves as it is."));
        }
    }

    private Map<URI, List<PartEdit>> edits() {
        Uses.of(description).all().forEach(this::use);
        var node = Operations.apply(thing.node(), inside);
        var piece = PartPiece.at(Objects.requireNonNull(documents.get(thing.file())), thing.pointer())
                .map(each -> each.apply(inside));
        var edits = new LinkedHashMap<URI, List<PartEdit>>();
        documents.forEach((address, document) -> {
            var edit = new DocumentEdit(document);
            edit.apply(outside.getOrDefault(address, List.of()));
            if (address.equals(thing.file())) leave(edit);
            if (address.equals(to)) {
                var name = PartName.holding(there).orElseThrow();
                piece.filter(each -> fits(each, document))
                        .ifPresentOrElse(each -> edit.create(name, each), () -> edit.create(name, node, null));
            }
            if (!edit.edits().isEmpty()) edits.put(address, edit.edits());
        });
        return edits;
    }

    private void leave(DocumentEdit edit) {
        boolean component = thing.pointer().tokens().size() == there.tokens().size();
        if (component) {
            edit.removeWhole(thing.pointer());
            return;
        }
        var reference = Addresses.relative(thing.file(), to) + Addresses.fragment(there);
        edit.apply(List.of(new Operation.Set(
                thing.pointer(), JsonNodeFactory.instance.objectNode().put("$ref", reference))));
    }

    private static boolean fits(Source piece, StandardDocument document) {
        return piece.syntax() == document.syntax();
    }

    private void use(Use use) {
        boolean own = Uses.isWithin(use.at(), thing);
        boolean moved = leads(use);
        if (!own && !moved) return;
        var from = own ? to : use.at().file();
        var target = moved
                ? to
                : use.way().getFirst().file(); // a text leads there, also where that leads on to another file
        var text = said(use, from, target);
        if (text.equals(use.text()) || use.kind() == Use.Kind.SECURITY || use.kind() == Use.Kind.TAG) return;
        var at = use.at().pointer();
        if (own) {
            inside.add(new Operation.Set(at.without(thing.pointer().tokens().size()), StringNode.valueOf(text)));
        } else {
            outside.computeIfAbsent(use.at().file(), _ -> new ArrayList<>())
                    .add(new Operation.Set(at, StringNode.valueOf(text)));
        }
    }

    /** The address as the file says it that it is then in; a name stays one where it still means the same. */
    private String said(Use use, URI from, URI target) {
        boolean same = from.equals(target);
        if (use.isName() && (same || use.kind() == Use.Kind.OPERATION_ID)) return use.text();
        var text = use.text();
        int hash = text.indexOf('#');
        var fragment =
                use.isName() || hash < 0 || isElsewhere(use) ? Addresses.fragment(place(use)) : text.substring(hash);
        return same ? fragment : Addresses.relative(from, target) + fragment;
    }

    /** Whether it says that it means the thing, or what is in it; what leads there past another reference follows by that one. */
    private boolean leads(Use use) {
        return use.way().contains(thing) || Uses.isWithin(use.way().getFirst(), thing);
    }

    /** Whether what is meant has another pointer in its new document. */
    private boolean isElsewhere(Use use) {
        return !there.equals(thing.pointer()) && leads(use);
    }

    private Pointer place(Use use) {
        var now = use.target().pointer();
        if (!isElsewhere(use)) return now;
        int past = use.way().indexOf(thing);
        if (past < 0) return there.then(now.without(thing.pointer().tokens().size()));
        var within = use.way().subList(past + 1, use.way().size());
        return there.then(new Pointer(within.stream().map(Located::key).toList()));
    }

    private static ProblemException problem(String code, String message, String place) {
        return new ProblemException(Problem.of(code, message).at(place));
    }
}
