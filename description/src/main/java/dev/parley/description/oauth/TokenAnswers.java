package dev.parley.description.oauth;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an authorization server answers. */
public final class TokenAnswers {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_WORD = 300;
    private static final long USUAL_INTERVAL = 5;
    private static final long USUAL_LIFE = 900;
    private static final long LONGEST_LIFE = 100L * 365 * 24 * 3_600;

    private TokenAnswers() {}

    /**
     * The token of an answer (RFC 6749 §5.1), in JSON or, as some servers have it, as a form.
     *
     * @throws ProblemException when there is none; of code {@code oauth-} and what the server said
     */
    public static Token token(int status, String text, Instant now) {
        return token(status, fields(text), now);
    }

    /** The token that came with a redirect (RFC 6749 §4.2.2). */
    public static Token implicit(Map<String, String> fields, Instant now) {
        return token(200, fields, now);
    }

    private static Token token(int status, Map<String, String> fields, Instant now) {
        String value = fields.get("access_token");
        if (fields.containsKey("error") || status >= 400 || value == null || value.isEmpty()) {
            throw new ProblemException(refusal(status, fields));
        }
        String life = fields.get("expires_in");
        return new Token(
                value,
                Objects.requireNonNullElse(fields.get("token_type"), "Bearer"),
                fields.get("refresh_token"),
                life == null || life.isBlank() ? null : now.plus(Duration.ofSeconds(number(life, 0))),
                Objects.requireNonNullElse(fields.get("scope"), ""),
                now);
    }

    /** What a device is to be told (RFC 8628 §3.2). */
    public static DeviceCode device(int status, String text, Instant now) {
        Map<String, String> fields = fields(text);
        String code = fields.get("device_code");
        String user = fields.get("user_code");
        String url = fields.getOrDefault("verification_uri", fields.get("verification_url"));
        if (fields.containsKey("error") || status >= 400 || code == null || user == null || url == null) {
            throw new ProblemException(refusal(status, fields));
        }
        long life = number(fields.getOrDefault("expires_in", ""), USUAL_LIFE);
        long interval = number(fields.getOrDefault("interval", ""), USUAL_INTERVAL);
        return new DeviceCode(
                code,
                user,
                url,
                fields.get("verification_uri_complete"),
                now.plusSeconds(life),
                Duration.ofSeconds(Math.max(1, interval)));
    }

    /** Why the server gives nothing, in its own words where it has some (RFC 6749 §5.2). */
    public static Problem refusal(int status, Map<String, String> fields) {
        String error = fields.get("error");
        String why = fields.get("error_description");
        if (error == null) {
            String what = status >= 400 ? "with status " + status : "without a token";
            return Problem.of("oauth-answer", "The authorization server answered " + what)
                    .hint("Check the URL: it must be that of the token endpoint.");
        }
        String said = why == null ? error : error + ", “" + shortened(why) + "”";
        boolean word = error.matches("[a-z_]{1,60}");
        return Problem.of(
                word ? "oauth-" + error.replace('_', '-') : "oauth-refused",
                "The authorization server refused: " + shortened(said));
    }

    /** The pairs of a query or fragment. */
    public static Map<String, String> form(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    private static Map<String, String> fields(String text) {
        if (!text.stripLeading().startsWith("{")) {
            return text.stripLeading().startsWith("<") ? Map.of() : form(text.strip());
        }
        try {
            Map<String, String> fields = new LinkedHashMap<>();
            JsonNode json = JSON.readTree(text);
            json.properties().forEach(entry -> {
                String value = scalar(entry.getValue());
                if (value != null) {
                    fields.put(entry.getKey(), value);
                }
            });
            return fields;
        } catch (JacksonException _) {
            return Map.of();
        }
    }

    private static @Nullable String scalar(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asString() : null;
    }

    private static long number(String text, long usual) {
        try {
            return Math.clamp((long) Double.parseDouble(text), 0, LONGEST_LIFE);
        } catch (NumberFormatException _) {
            return usual;
        }
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > LONGEST_WORD ? line.substring(0, LONGEST_WORD) + "…" : line;
    }
}
