package dev.parley.description.traffic;

import dev.parley.description.document.Nodes;
import dev.parley.description.inference.InferenceOptions;
import dev.parley.description.inference.SchemaInference;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Schemas and examples of values that were seen; secrets are in neither. */
final class Shapes {

    private static final int LONGEST_EXAMPLE = 8_000;
    private static final int MOST_ITEMS = 2;
    private static final int MOST_VALUES = 12;
    /** How often values of an enumeration were seen on average. */
    private static final int TIMES = 5;

    private static final int FEWEST_FOR_VALUES = 10;
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9]\\d{0,17})");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,15})\\.\\d{1,15}");

    private Shapes() {}

    /** The schema of values; one value alone proves nothing to be required. */
    static ObjectNode schema(List<JsonNode> samples, InferenceOptions.Form form) {
        return schema(samples, form, 2);
    }

    /** The schema of values, which requires what all of them have. */
    static ObjectNode strict(List<JsonNode> samples, InferenceOptions.Form form) {
        return schema(samples, form, 1);
    }

    private static ObjectNode schema(List<JsonNode> samples, InferenceOptions.Form form, int fewestForRequired) {
        // a few words that came a few times are no reason to think that there are no others
        int values = Math.min(MOST_VALUES, samples.size() / TIMES);
        var options = InferenceOptions.of(form).withEvidence(values, FEWEST_FOR_VALUES, fewestForRequired);
        if (!(SchemaInference.of(samples, options) instanceof ObjectNode node)) return Nodes.FACTORY.objectNode();
        secret(node);
        return node;
    }

    /** Says of secrets that they are; what they look like behind their mask says nothing. */
    private static void secret(ObjectNode schema) {
        schema.path("properties").properties().forEach(entry -> {
            if (!(entry.getValue() instanceof ObjectNode inner)) return;
            if (Hidden.name(entry.getKey()) && inner.path("type").asString("").equals("string") && !inner.has("format"))
                inner.put("format", "password");
            secret(inner);
        });
        for (var key : List.of("items", "additionalProperties")) {
            if (schema.get(key) instanceof ObjectNode inner) secret(inner);
        }
    }

    /** A value to show: the first one that is not too long, lists shortened; nothing where all are too long. */
    static Optional<JsonNode> example(List<JsonNode> samples) {
        return samples.stream()
                .limit(20)
                .map(Shapes::shortened)
                .filter(sample -> sample.toString().length() <= LONGEST_EXAMPLE)
                .findFirst();
    }

    private static JsonNode shortened(JsonNode node) {
        if (node.isObject()) {
            var copy = Nodes.FACTORY.objectNode();
            node.properties().forEach(entry -> copy.set(entry.getKey(), shortened(entry.getValue())));
            return copy;
        }
        if (!node.isArray()) return node;
        ArrayNode copy = Nodes.FACTORY.arrayNode();
        node.valueStream().limit(MOST_ITEMS).forEach(item -> copy.add(shortened(item)));
        return copy;
    }

    /** Texts as values of the one type that all of them are written as. */
    static List<JsonNode> typed(List<String> texts) {
        if (texts.stream().allMatch(text -> INTEGER.matcher(text).matches())) {
            return texts.stream().map(Shapes::integer).toList();
        }
        if (texts.stream().allMatch(Shapes::isNumber)) {
            return texts.stream()
                    .<JsonNode>map(text -> Nodes.FACTORY.numberNode(new BigDecimal(text)))
                    .toList();
        }
        if (!texts.isEmpty() && texts.stream().allMatch(text -> text.equals("true") || text.equals("false"))) {
            return texts.stream()
                    .<JsonNode>map(text -> Nodes.FACTORY.booleanNode(Boolean.parseBoolean(text)))
                    .toList();
        }
        var all = new ArrayList<JsonNode>();
        texts.forEach(text -> all.add(Nodes.FACTORY.stringNode(text)));
        return all;
    }

    /** Texts as values of the type that a schema has; those that are not of it stay texts. */
    static List<JsonNode> typed(List<String> texts, JsonNode schema) {
        var type = schema.path("type").isArray()
                ? schema.path("type").path(0).asString("")
                : schema.path("type").asString("");
        return texts.stream().map(text -> typed(text, type)).toList();
    }

    private static JsonNode typed(String text, String type) {
        boolean fits = switch (type) {
            case "integer" -> INTEGER.matcher(text).matches();
            case "number" -> isNumber(text);
            case "boolean" -> text.equals("true") || text.equals("false");
            default -> false;
        };
        return fits ? typed(List.of(text)).getFirst() : Nodes.FACTORY.stringNode(text);
    }

    private static boolean isNumber(String text) {
        return INTEGER.matcher(text).matches() || NUMBER.matcher(text).matches();
    }

    private static JsonNode integer(String text) {
        var number = new BigInteger(text);
        return number.bitLength() < 32
                ? Nodes.FACTORY.numberNode(number.intValue())
                : Nodes.FACTORY.numberNode(number.longValue());
    }
}
