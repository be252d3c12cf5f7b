package dev.parley.description.code;

import dev.parley.description.auth.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket connection with nothing left to fill in, to be written as code.
 *
 * @param message text to be sent, or none
 * @param binary a message of bytes in Base64, or none
 */
record SocketRequest(
        String url,
        List<Field> headers,
        List<String> subprotocols,
        @Nullable String message,
        @Nullable String binary,
        boolean verify) {

    SocketRequest {
        headers = List.copyOf(headers);
        subprotocols = List.copyOf(subprotocols);
    }

    /** The header for clients that send each name once. */
    List<Field> joined() {
        return CodeRequest.joined(headers);
    }

    /** The URL of the handshake. */
    String httpUrl() {
        return "http" + url.substring("ws".length());
    }
}
