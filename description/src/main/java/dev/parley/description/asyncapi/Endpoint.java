package dev.parley.description.asyncapi;

import dev.parley.description.request.WebSocketRequest;

/**
 * A WebSocket endpoint as a channel of the document says it.
 *
 * @param channel key of the channel
 * @param folder names of folders joined by {@code " / "}; empty is the root
 */
public record Endpoint(String channel, String name, String folder, WebSocketRequest request) {}
