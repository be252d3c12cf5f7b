package dev.parley.description.reference;

import dev.parley.description.source.Pointer;
import java.util.Map;
import java.util.Optional;

/** Why shared things other than schemas stay in their document: the other standard has none of the kind, or means it otherwise. */
final class Staying {

    private static final String NAMED =
            "OpenAPI names a security scheme in `security`, AsyncAPI refers to it, and both have other types. Describe it in each.";
    private static final String HTTP = "AsyncAPI has no such thing: it belongs to a request or response of HTTP.";
    private static final String MESSAGES = "OpenAPI has no such thing: it belongs to messages and channels.";
    private static final String INLINE = "OpenAPI has no shared ones: it writes them where they are used.";

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("securitySchemes", NAMED),
            Map.entry(
                    "parameters", "Those of AsyncAPI are parts of an address and have no schema. Describe it in each."),
            Map.entry("responses", HTTP),
            Map.entry("requestBodies", HTTP),
            Map.entry("headers", "AsyncAPI describes all headers of a message by one schema: share that."),
            Map.entry("examples", "Examples of AsyncAPI belong to a message, with payload and headers."),
            Map.entry("links", HTTP),
            Map.entry("callbacks", HTTP),
            Map.entry("pathItems", HTTP),
            Map.entry("mediaTypes", HTTP),
            Map.entry(
                    "messages",
                    "OpenAPI has content of requests and responses instead. Share the schema of the payload."),
            Map.entry("servers", INLINE),
            Map.entry("serverVariables", INLINE),
            Map.entry("tags", INLINE),
            Map.entry("externalDocs", INLINE),
            Map.entry("channels", MESSAGES),
            Map.entry("operations", MESSAGES),
            Map.entry("replies", MESSAGES),
            Map.entry("replyAddresses", MESSAGES),
            Map.entry("correlationIds", MESSAGES),
            Map.entry("operationTraits", MESSAGES),
            Map.entry("messageTraits", MESSAGES),
            Map.entry("serverBindings", MESSAGES),
            Map.entry("channelBindings", MESSAGES),
            Map.entry("operationBindings", MESSAGES),
            Map.entry("messageBindings", MESSAGES));

    private Staying() {}

    /** Why what stands at the pointer stays; nothing for what is no shared thing. */
    static Optional<String> reason(Pointer pointer) {
        var tokens = pointer.tokens();
        boolean shared = tokens.size() == 3 && tokens.getFirst().equals("components");
        return shared ? Optional.ofNullable(REASONS.get(tokens.get(1))) : Optional.empty();
    }
}
