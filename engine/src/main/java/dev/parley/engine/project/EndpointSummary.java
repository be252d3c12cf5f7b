package dev.parley.engine.project;

import org.jspecify.annotations.Nullable;

/**
 * What a tree shows of an endpoint.
 *
 * @param folder path of its folder, empty at the root
 * @param method of an HTTP endpoint; none of a WebSocket one
 */
public record EndpointSummary(
        String id,
        String name,
        String folder,
        @Nullable String description,
        @Nullable String method,
        String url,
        long revision) {}
