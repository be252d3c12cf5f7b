package dev.parley.description.openapi;

import org.jspecify.annotations.Nullable;

/**
 * A response that came, to be kept as a documented example.
 *
 * @param name of the example
 * @param contentType value of its header, empty without one
 * @param text its body, decoded; none where it is no text
 */
public record ResponseExample(
        String name,
        int status,
        String contentType,
        @Nullable String text) {}
