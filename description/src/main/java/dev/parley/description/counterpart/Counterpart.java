package dev.parley.description.counterpart;

import dev.parley.description.reference.Located;
import dev.parley.description.source.Pointer;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What a thing of one standard, shared or of the whole document, is in the other one. */
public sealed interface Counterpart {

    /**
     * A schema, which both standards write.
     *
     * @param from where it stands; for a message its payload
     * @param to where it stands among the components of the other document
     */
    record Schema(Pointer from, Pointer to) implements Counterpart {}

    /**
     * The same in the words of the other standard.
     *
     * @param to where it stands there; in a list at its end, and a key made from its address or name may be taken there
     * @param lost its words that have no place there, in their order
     */
    record Other(Pointer to, ObjectNode value, List<String> lost) implements Counterpart {
        public Other {
            lost = List.copyOf(lost);
        }

        boolean isListed() {
            return to.last().equals(Pointer.END);
        }
    }

    /**
     * There is none, so the thing stays.
     *
     * @param reason as people read it
     */
    record None(String reason) implements Counterpart {}

    /** That of a thing among the components of OpenAPI 3 or AsyncAPI 3, or of the whole document; references in it are followed. */
    static Counterpart of(Located thing) {
        if (thing.pointer().isRoot()) return WholeDocument.none();
        var tokens = thing.pointer().tokens();
        boolean shared = tokens.size() == 3 && tokens.getFirst().equals("components");
        var section = shared ? tokens.get(1) : "";
        if (section.equals("schemas")) return new Schema(thing.pointer(), thing.pointer());
        if (!(thing.node() instanceof ObjectNode object)) return new None("It is no mapping.");
        if (object.has("$ref")) return new None("It refers to another one: move that one.");
        boolean openApi =
                thing.description().at(thing.file(), Pointer.ROOT).node().has("openapi");
        if (!shared) return openApi ? WholeDocument.toAsyncApi(thing) : WholeDocument.toOpenApi(thing);
        return switch (section) {
            case "messages" -> Payloads.of(thing);
            case "securitySchemes" -> Schemes.of(thing, openApi);
            case "parameters" -> openApi ? AddressParameters.toAsyncApi(thing) : AddressParameters.toOpenApi(thing);
            case "servers" -> Servers.of(thing);
            case "tags" -> Tags.toOpenApi(thing);
            default -> new None(Staying.reason(section));
        };
    }
}
