package dev.parley.description.reference;

import dev.parley.description.document.Part;
import dev.parley.description.document.PartName;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.source.Cutting;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Operations;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/** The text of something within a part of a document, with its comments. */
final class PartPiece {

    private PartPiece() {}

    /** That of a mapping; nothing where it cannot be cut out of its text. */
    static Optional<Source> at(StandardDocument document, Pointer pointer) {
        return holder(document, pointer).flatMap(part -> {
            var inside = pointer.without(part.name().pointer().tokens().size());
            var source = source(document, part);
            return inside.isRoot()
                    ? Optional.of(source)
                    : Optional.ofNullable(
                            Cutting.cut(source, List.of(inside)).pieces().get(inside));
        });
    }

    /** The part that holds a place, with a piece in it; nothing where the piece cannot stand there as it is. */
    static Optional<Part> put(StandardDocument document, Pointer pointer, Source piece) {
        return holder(document, pointer).flatMap(part -> {
            var inside = pointer.without(part.name().pointer().tokens().size());
            var source = source(document, part);
            var emptied = source.apply(List.of(new Operation.Set(inside, JsonNodeFactory.instance.nullNode())));
            var text = Cutting.join(emptied, Map.of(inside, piece));
            var expected = Operations.apply(source.tree(), List.of(new Operation.Set(inside, piece.tree())));
            boolean says = Operations.same(Source.parse(text, document.syntax()).tree(), expected);
            return says ? Optional.of(new Part(part.name(), text)) : Optional.empty();
        });
    }

    private static Source source(StandardDocument document, Part part) {
        return Source.parse(part.text(), document.syntax());
    }

    private static Optional<Part> holder(StandardDocument document, Pointer pointer) {
        var name = PartName.holding(pointer);
        var parts = document.parts();
        return parts.stream()
                .filter(part -> name.filter(part.name()::equals).isPresent())
                .findFirst()
                .or(() -> parts.stream().findFirst());
    }
}
