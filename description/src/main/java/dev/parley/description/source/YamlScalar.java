package dev.parley.description.source;

import java.math.BigInteger;
import java.util.Locale;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What YAML scalars say by the core schema (YAML 1.2.2 §10.3). */
final class YamlScalar {

    private static final ScalarResolver CORE = new CoreSchema().getScalarResolver();
    private static final int LONGEST_NUMBER = 1000;

    private YamlScalar() {}

    static JsonNode value(ScalarEvent event) {
        var text = event.getValue();
        var tag = event.getTag()
                .filter(name -> !name.equals("!"))
                .map(Tag::new)
                .orElseGet(() -> event.isPlain() && event.getTag().isEmpty() ? CORE.resolve(text, true) : Tag.STR);
        return value(text, tag);
    }

    /** Whether a plain scalar says this very text. */
    static boolean isString(String plain) {
        return CORE.resolve(plain, true).equals(Tag.STR);
    }

    /** What a key is that is no text, such as {@code a number}; empty for one that is. */
    static String kind(String written, String key) {
        if (!written.equals(key)) return "";
        var tag = CORE.resolve(key, true);
        if (tag.equals(Tag.NULL)) return "null";
        if (tag.equals(Tag.BOOL)) return "true or false";
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? "a number" : "";
    }

    private static JsonNode value(String text, Tag tag) {
        var nodes = JsonNodeFactory.instance;
        try {
            if (tag.equals(Tag.NULL)) return nodes.nullNode();
            if (tag.equals(Tag.BOOL))
                return nodes.booleanNode(text.toLowerCase(Locale.ROOT).equals("true"));
            if (tag.equals(Tag.INT)) return integer(text);
            if (tag.equals(Tag.FLOAT)) return real(text);
        } catch (NumberFormatException _) {
            return nodes.stringNode(text);
        }
        return nodes.stringNode(text);
    }

    private static JsonNode integer(String text) {
        if (text.length() > LONGEST_NUMBER) throw new NumberFormatException();
        if (text.startsWith("0x")) return Numbers.integer(new BigInteger(text.substring(2), 16));
        if (text.startsWith("0o")) return Numbers.integer(new BigInteger(text.substring(2), 8));
        return Numbers.integer(new BigInteger(text));
    }

    private static JsonNode real(String text) {
        var nodes = JsonNodeFactory.instance;
        return switch (text.toLowerCase(Locale.ROOT)) {
            case ".inf", "+.inf" -> nodes.numberNode(Double.POSITIVE_INFINITY);
            case "-.inf" -> nodes.numberNode(Double.NEGATIVE_INFINITY);
            case ".nan" -> nodes.numberNode(Double.NaN);
            default -> WrittenNumber.of(text);
        };
    }
}
