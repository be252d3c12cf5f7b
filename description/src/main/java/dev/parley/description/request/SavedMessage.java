package dev.parley.description.request;

import org.jspecify.annotations.Nullable;

/**
 * A message that was kept with its endpoint.
 *
 * @param id opaque, unique within the endpoint
 * @param onOpen sent by itself when the connection opens, in the order of the list
 * @param repeatEvery milliseconds, when it is sent again and again from the opening on
 */
public record SavedMessage(
        String id,
        String name,
        MessageContent content,
        boolean onOpen,
        @Nullable Integer repeatEvery) {}
