package dev.parley.description.oauth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How a token is written down where it is kept. */
public final class TokenJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private TokenJson() {}

    /** The token as JSON. */
    public static String write(Token token) {
        ObjectNode json = JSON.createObjectNode()
                .put("value", token.value())
                .put("type", token.type())
                .put("scope", token.scope())
                .put("obtainedAt", token.obtainedAt().toString());
        if (token.refresh() != null) {
            json.put("refresh", token.refresh());
        }
        Instant expires = token.expiresAt();
        if (expires != null) {
            json.put("expiresAt", expires.toString());
        }
        return json.toString();
    }

    /** The token that was written. */
    public static Token read(String text) {
        JsonNode json = JSON.readTree(text);
        String expires = textOrNone(json, "expiresAt");
        return new Token(
                json.path("value").asString(),
                json.path("type").asString(),
                textOrNone(json, "refresh"),
                expires == null ? null : Instant.parse(expires),
                json.path("scope").asString(),
                Instant.parse(json.path("obtainedAt").asString()));
    }

    private static @Nullable String textOrNone(JsonNode json, String name) {
        return json.path(name).stringValue(null);
    }
}
