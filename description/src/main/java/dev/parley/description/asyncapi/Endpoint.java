package dev.parley.description.asyncapi;

import dev.parley.description.request.WebSocketRequest;
import java.util.List;

/**
 * A WebSocket endpoint as a channel of the document says it.
 *
 * @param channel key of the channel
 * @param folder names of folders joined by {@code " / "}; empty is the root
 * @param tags names of the tags of the channel
 */
public record Endpoint(String channel, String name, String folder, List<String> tags, WebSocketRequest request) {
    public Endpoint {
        tags = List.copyOf(tags);
    }
}
