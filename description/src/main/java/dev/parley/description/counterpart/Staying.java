package dev.parley.description.counterpart;

import java.util.Map;

/** Why kinds of shared things stay in their document: the other standard has none of the kind. */
final class Staying {

    private static final String HTTP = "AsyncAPI has no such thing: it belongs to a request or response of HTTP.";
    private static final String MESSAGES = "OpenAPI has no such thing: it belongs to messages and channels.";

    private static final Map<String, String> REASONS = Map.of(
            "headers", "AsyncAPI describes all headers of a message by one schema: share that.",
            "examples", "Examples of AsyncAPI stand in a message, with payload and headers, and are not shared.",
            "serverVariables", "OpenAPI has no shared ones: they move with their server.",
            "externalDocs", "OpenAPI has no shared ones: it writes them where they are used.",
            "responses", HTTP,
            "requestBodies", HTTP,
            "links", HTTP,
            "callbacks", HTTP,
            "pathItems", HTTP,
            "mediaTypes", HTTP);

    private Staying() {}

    static String reason(String section) {
        return REASONS.getOrDefault(section, MESSAGES);
    }
}
