package dev.parley.protocol.websocket;

import org.jspecify.annotations.Nullable;

/**
 * What the opening handshake agreed on.
 *
 * @param subprotocol or none
 * @param deflate permessage-deflate, or none
 */
public record Negotiated(
        @Nullable String subprotocol, @Nullable DeflateParameters deflate) {

    /** Neither a subprotocol nor an extension. */
    public static final Negotiated NOTHING = new Negotiated(null, null);
}
