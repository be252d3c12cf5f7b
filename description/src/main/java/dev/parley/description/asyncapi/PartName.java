package dev.parley.description.asyncapi;

import dev.parley.description.source.Pointer;
import java.util.Optional;

/**
 * The name of a part, unique within its document.
 *
 * @param key its key; of a component its kind and key ({@code messages/subscribe}), of the skeleton nothing
 */
public record PartName(PartKind kind, String key) {

    /** The skeleton's. */
    public static final PartName SKELETON = new PartName(PartKind.SKELETON, "");

    /** A channel's. */
    public static PartName channel(String key) {
        return new PartName(PartKind.CHANNEL, key);
    }

    /** Where the part stands in the whole document. */
    public Pointer pointer() {
        return switch (kind) {
            case SKELETON -> Pointer.ROOT;
            case SERVER -> Pointer.of("servers", key);
            case CHANNEL -> Pointer.of("channels", key);
            case OPERATION -> Pointer.of("operations", key);
            case COMPONENT -> {
                int slash = key.indexOf('/');
                yield Pointer.of("components", key.substring(0, slash), key.substring(slash + 1));
            }
        };
    }

    /** The part that a node of the whole document would be, or be in, if it is not left in the skeleton. */
    static Optional<PartName> holding(Pointer pointer) {
        var tokens = pointer.tokens();
        if (tokens.size() < 2) return Optional.empty();
        var key = tokens.get(1);
        return switch (tokens.getFirst()) {
            case "servers" -> Optional.of(new PartName(PartKind.SERVER, key));
            case "channels" -> Optional.of(new PartName(PartKind.CHANNEL, key));
            case "operations" -> Optional.of(new PartName(PartKind.OPERATION, key));
            case "components" ->
                tokens.size() < 3
                        ? Optional.empty()
                        : Optional.of(new PartName(PartKind.COMPONENT, key + "/" + tokens.get(2)));
            default -> Optional.empty();
        };
    }
}
