package dev.parley.description.reference;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Keys;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.PartName;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Pointer;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.node.JsonNodeFactory;

/** Moves what stands in a document to its components, with its text, and leaves a reference in its place. */
public final class Extraction {

    private Extraction() {}

    /**
     * The edits of the document.
     *
     * @param name that it gets among the components of its kind
     * @throws ProblemException when nothing stands there that can be shared, or it cannot have the name
     */
    public static List<PartEdit> edits(
            SequencedMap<URI, StandardDocument> documents, URI file, Pointer pointer, String name) {
        var document = Objects.requireNonNull(documents.get(file));
        var thing = Description.of(documents).at(file, pointer);
        var section = section(document, pointer);
        if (section.isEmpty()
                || !thing.node().isObject()
                || thing.node().path("$ref").isString()) {
            throw problem("not-shareable", "What stands at `" + pointer + "` cannot be shared", "/pointer");
        }
        var to = section.get().child(name);
        if (!Keys.isKey(name)) {
            throw problem("name-invalid", "A component has a name of letters, digits, `.`, `-` and `_`", "/name");
        }
        if (document.node(to).isPresent()) throw problem("name-taken", "There is `" + name + "` already", "/name");
        var edit = new DocumentEdit(document);
        var component = PartName.holding(to).orElseThrow();
        PartPiece.at(document, pointer)
                .ifPresentOrElse(
                        piece -> edit.create(component, piece), () -> edit.create(component, thing.node(), null));
        var reference = JsonNodeFactory.instance.objectNode().put("$ref", "#" + to);
        edit.apply(List.of(new Operation.Set(pointer, reference)));
        return edit.edits();
    }

    /** The section of the components for what stands there; none for what has a name of its own in the document, or is no thing. */
    private static Optional<Pointer> section(StandardDocument document, Pointer pointer) {
        var tokens = pointer.tokens();
        if (tokens.isEmpty() || tokens.size() < (tokens.getFirst().equals("components") ? 4 : 3))
            return Optional.empty();
        var grammar = Grammar.of(document.tree());
        var kind = Optional.of(grammar.root());
        for (var token : tokens) kind = kind.flatMap(around -> grammar.inside(around, token));
        return kind.filter(found -> found.shape() == Grammar.Kind.Shape.ONE)
                .flatMap(found -> grammar.section(found.name()))
                .map(Pointer::new);
    }

    private static ProblemException problem(String code, String message, String place) {
        return new ProblemException(Problem.of(code, message).at(place));
    }
}
