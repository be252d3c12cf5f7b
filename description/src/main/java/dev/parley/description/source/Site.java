package dev.parley.description.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node found by its pointer.
 *
 * @param spot none when nothing stands there
 * @param flowPointer the outermost node in flow style that it is or stands in
 */
record Site(@Nullable Spot spot, @Nullable Spot outermost, Pointer flowPointer) {

    static Site of(Optional<Spot> root, Pointer pointer) {
        @Nullable Spot spot = root.orElse(null);
        @Nullable Spot outermost = isFlow(spot) ? spot : null;
        var flowPointer = Pointer.ROOT;
        var here = Pointer.ROOT;
        for (var token : pointer.tokens()) {
            spot = inside(spot, token);
            here = here.child(token);
            if (outermost == null && isFlow(spot)) {
                outermost = spot;
                flowPointer = here;
            }
        }
        return new Site(spot, outermost, flowPointer);
    }

    static @Nullable Spot inside(@Nullable Spot spot, String token) {
        return switch (spot) {
            case Spot.Mapping mapping -> {
                int index = mapping.index(token);
                yield index < 0 ? null : mapping.members().get(index).value();
            }
            case Spot.Items items ->
                token.matches("[0-9]{1,9}")
                                && Integer.parseInt(token) < items.items().size()
                        ? items.items().get(Integer.parseInt(token))
                        : null;
            case Spot.Scalar _, Spot.Alias _ -> null;
            case null -> null;
        };
    }

    private static boolean isFlow(@Nullable Spot spot) {
        return (spot instanceof Spot.Mapping mapping && mapping.flow())
                || (spot instanceof Spot.Items items && items.flow());
    }

    /** Whether it is in flow style or stands in something that is. */
    boolean flow() {
        return outermost != null;
    }

    int flowStart() {
        return outermost == null ? 0 : outermost.start();
    }

    int flowEnd() {
        return outermost == null ? 0 : outermost.end();
    }
}
