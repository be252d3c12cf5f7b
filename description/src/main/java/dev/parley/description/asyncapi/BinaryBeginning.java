package dev.parley.description.asyncapi;

import dev.parley.description.document.Nodes;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bytes that all binary messages of a kind begin with; the schema of their payloads says so as {@code x-parley.begins}.
 *
 * @param hex lower-case digits, two for each byte
 */
public record BinaryBeginning(String hex) {

    /** How many bytes of a message are looked at. */
    public static final int LONGEST = 16;

    private static final String FIELD = "begins";

    /** What a schema says; nothing where it says none, or no whole bytes. */
    static Optional<BinaryBeginning> of(JsonNode schema) {
        var hex = Nodes.text(schema.path(Nodes.EXTENSION), FIELD, "").replaceAll("\\s+", "");
        return hex.matches("(?i)([0-9a-f]{2}){1," + LONGEST + "}")
                ? Optional.of(new BinaryBeginning(hex.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** Says it in a schema. */
    public void write(ObjectNode schema) {
        schema.putObject(Nodes.EXTENSION).put(FIELD, hex);
    }

    /** Whether a message begins so, of which the first bytes are given in hexadecimal digits. */
    boolean fits(String head) {
        return head.startsWith(hex);
    }
}
