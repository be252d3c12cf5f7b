package dev.parley.description.sync;

import dev.parley.description.document.PartName;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.source.Pointer;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What holds parts, such as a path, and is gone in one place while one of its parts was changed in the other: it goes or stays as a whole,
 * since half of it is in neither place.
 *
 * @param gone where it is gone
 */
record GoneHolder(Pointer at, Side gone) {

    /** The outermost thing around a part that a document does not have; none where the part alone is missing. */
    static Optional<GoneHolder> around(PartName part, StandardDocument document, Side side) {
        var tokens = part.pointer().tokens();
        return IntStream.range(1, tokens.size())
                .mapToObj(length -> new Pointer(tokens.subList(0, length)))
                .filter(at -> document.node(at).isEmpty())
                .findFirst()
                .map(at -> new GoneHolder(at, side));
    }

    boolean holds(PartName part) {
        return part.pointer().startsWith(at);
    }

    /** What stands in it besides parts, where there is something. */
    Optional<JsonNode> besides(JsonNode rest, Collection<PartName> parts) {
        var all = rest.deepCopy();
        for (var part : parts) {
            for (var around = part.pointer().parent(); around.startsWith(at); around = around.parent()) {
                boolean empty = all.at(around.toString()) instanceof ObjectNode mapping && mapping.isEmpty();
                if (empty && all.at(around.parent().toString()) instanceof ObjectNode outer)
                    outer.remove(around.last());
            }
        }
        var besides = all.at(at.toString());
        return besides.isMissingNode() ? Optional.empty() : Optional.of(besides);
    }
}
