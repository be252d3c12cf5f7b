package dev.parley.protocol.websocket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the opening handshake agreed on.
 *
 * @param subprotocol or none
 * @param deflate permessage-deflate, or none
 * @param declined names of extensions that the client offered and the server did not agree to
 */
public record Negotiated(
        @Nullable String subprotocol, @Nullable DeflateParameters deflate, List<String> declined) {

    /** Neither a subprotocol nor an extension. */
    public static final Negotiated NOTHING = new Negotiated(null, null);

    public Negotiated {
        declined = List.copyOf(declined);
    }

    /** What was agreed where no extension was declined. */
    public Negotiated(@Nullable String subprotocol, @Nullable DeflateParameters deflate) {
        this(subprotocol, deflate, List.of());
    }
}
