package dev.parley.description.document;

import dev.parley.description.source.Pointer;
import java.util.Optional;
import java.util.Set;

/**
 * The name of a part, unique within its document.
 *
 * @param key its key; of a component its kind and key ({@code messages/subscribe}), of an operation of a path its place in the path
 *     item and the path ({@code get /orders}, {@code additionalOperations/COPY /orders}), of the skeleton nothing
 */
public record PartName(PartKind kind, String key) {

    private static final Set<String> SECTIONS = Set.of("servers", "channels", "operations", "components", "paths");

    /** The skeleton's. */
    public static final PartName SKELETON = new PartName(PartKind.SKELETON, "");

    /** A channel's. */
    public static PartName channel(String key) {
        return new PartName(PartKind.CHANNEL, key);
    }

    /** That of an operation of a path. */
    public static PartName operation(String path, Method method) {
        var place = method.place().replace("%", "%25").replace(" ", "%20");
        return new PartName(PartKind.PATH_OPERATION, place + " " + path);
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
            case PATH_OPERATION -> {
                int blank = key.indexOf(' ');
                var item = Pointer.of("paths", key.substring(blank + 1));
                var place = key.substring(0, blank).replace("%20", " ").replace("%25", "%");
                yield item.then(Method.at(place).pointer());
            }
        };
    }

    /** The part that a node of the whole document would be, or be in, if it is not left in the skeleton. */
    public static Optional<PartName> holding(Pointer pointer) {
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
            case "paths" -> Method.holding(pointer.without(2)).map(method -> operation(key, method));
            default -> Optional.empty();
        };
    }

    /** Whether parts may stand further inside. */
    static boolean mayHold(Pointer pointer) {
        var tokens = pointer.tokens();
        return switch (tokens.size()) {
            case 0 -> true;
            case 1 -> SECTIONS.contains(tokens.getFirst());
            case 2 -> true;
            default -> Method.mayHold(pointer.without(2));
        };
    }
}
