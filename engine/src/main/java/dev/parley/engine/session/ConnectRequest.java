package dev.parley.engine.session;

import dev.parley.description.request.MessageContent;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.WebSocketRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a session connects by.
 *
 * @param send sent as soon as the connection is open, after the saved messages that are sent by themselves; or none
 */
public record ConnectRequest(
        WebSocketRequest request,
        PersonalOptions personal,
        @Nullable MessageContent send) {}
