package dev.parley.description.openapi;

import dev.parley.description.request.HttpRequest;
import java.util.List;

/**
 * An HTTP endpoint as an operation of the document says it.
 *
 * @param folder names of folders joined by {@code " / "}; empty is the root
 * @param tags of the operation, unless a further request says its own
 */
public record HttpEndpoint(EndpointKey key, String name, String folder, List<String> tags, HttpRequest request) {
    public HttpEndpoint {
        tags = List.copyOf(tags);
    }
}
