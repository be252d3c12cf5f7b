package dev.parley.engine.project;

import org.jspecify.annotations.Nullable;

/**
 * A new name or place of an endpoint; what is absent stays as it is.
 *
 * @param before id of the endpoint that it is to stand before; without it, an endpoint whose folder is given stands last
 */
public record EndpointMove(
        @Nullable String name,
        @Nullable String folder,
        @Nullable String before) {}
