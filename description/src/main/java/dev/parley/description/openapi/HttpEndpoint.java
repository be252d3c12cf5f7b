package dev.parley.description.openapi;

import dev.parley.description.request.HttpRequest;

/**
 * An HTTP endpoint as an operation of the document says it.
 *
 * @param folder names of folders joined by {@code " / "}; empty is the root
 */
public record HttpEndpoint(EndpointKey key, String name, String folder, HttpRequest request) {}
