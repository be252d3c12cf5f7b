package dev.parley.description.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.reference.Description;
import dev.parley.description.reference.Sources;
import dev.parley.description.schema.SchemaCheck;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Holds what is said of two schemas against what a validator says of values. */
class SoundnessTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int PAIRS = 1_500;
    private static final List<String> TEXTS = List.of("", "a", "ab", "abc", "abcd", "b");
    private static final List<String> PATTERNS = List.of("^a", "^a+$", "^[ab]*$", "b", "^(a|ab|b)$", "^.{1,2}$");

    private final Random random = new Random(20261126);

    private static Description description(JsonNode schema, boolean sent) {
        var root = NODES.objectNode().put("openapi", "3.1.1");
        var operation = root.putObject("paths").putObject("/a").putObject("post");
        var owner = sent
                ? operation.putObject("requestBody")
                : operation.putObject("responses").putObject("200");
        owner.putObject("content").putObject("application/json").set("schema", schema);
        return Description.of(URI.create("file:///a"), Source.written(root, Syntax.JSON), Sources.none());
    }

    private static boolean harmless(JsonNode old, JsonNode now, boolean sent) {
        return DescriptionDifference.between(description(old, sent), description(now, sent)).stream()
                .allMatch(change -> change.impact() == Impact.HARMLESS);
    }

    @Test
    void whatIsCalledHarmlessRefusesNothingThatWasAcceptedAndBringsNothingNew() {
        List<JsonNode> values = values();
        int harmless = 0;
        for (int i = 0; i < PAIRS; i++) {
            var old = schema(2);
            var now = random.nextInt(3) == 0 ? schema(2) : edited(old);
            if (isHeld(old, now, values)) harmless++;
        }
        assertThat(harmless).isBetween(PAIRS / 5, PAIRS - PAIRS / 5);
    }

    /** Holds what is said of a change against values; whether the change is called harmless for one way at least. */
    static boolean isHeld(JsonNode old, JsonNode now, List<JsonNode> values) {
        var before = SchemaCheck.of(old);
        var after = SchemaCheck.of(now);
        boolean sent = harmless(old, now, true);
        boolean received = harmless(old, now, false);
        for (var value : values) {
            boolean fitted = before.check(value).isEmpty();
            boolean fits = after.check(value).isEmpty();
            if (fitted && !fits)
                assertThat(sent).as("%s sent, %s → %s", value, old, now).isFalse();
            if (fits && !fitted)
                assertThat(received).as("%s received, %s → %s", value, old, now).isFalse();
        }
        return sent || received;
    }

    private List<JsonNode> values() {
        List<JsonNode> values = new ArrayList<>();
        values.add(NODES.nullNode());
        values.add(NODES.booleanNode(true));
        for (int i = -1; i < 8; i++) values.add(NODES.numberNode(i));
        values.add(NODES.numberNode(2.5));
        TEXTS.forEach(text -> values.add(NODES.stringNode(text)));
        var simple = List.copyOf(values);
        for (int i = 0; i < 40; i++) {
            var list = NODES.arrayNode();
            for (int n = random.nextInt(4); n > 0; n--) list.add(any(simple));
            values.add(list);
            var object = NODES.objectNode();
            for (var name : List.of("a", "b", "c")) if (random.nextBoolean()) object.set(name, any(simple));
            values.add(object);
        }
        return values;
    }

    private JsonNode any(List<JsonNode> nodes) {
        return nodes.get(random.nextInt(nodes.size()));
    }

    private ObjectNode schema(int depth) {
        var schema = NODES.objectNode();
        switch (random.nextInt(depth > 0 ? 9 : 4)) {
            case 0 -> {
                schema.put("type", random.nextBoolean() ? "integer" : "number");
                if (random.nextBoolean()) schema.put("minimum", random.nextInt(4));
                if (random.nextBoolean()) schema.put("maximum", 3 + random.nextInt(4));
                if (random.nextInt(4) == 0) schema.put("exclusiveMaximum", 3 + random.nextInt(4));
                if (random.nextInt(4) == 0) schema.put("multipleOf", 1 + random.nextInt(3));
            }
            case 1 -> {
                schema.put("type", "string");
                if (random.nextBoolean()) schema.put("minLength", random.nextInt(3));
                if (random.nextBoolean()) schema.put("maxLength", 1 + random.nextInt(4));
                if (random.nextInt(4) == 0) schema.put("pattern", PATTERNS.get(random.nextInt(PATTERNS.size())));
            }
            case 2 -> {
                var choice = schema.putArray("enum");
                TEXTS.stream().filter(_ -> random.nextBoolean()).forEach(choice::add);
                choice.add(random.nextInt(3));
                if (random.nextInt(3) == 0) schema.put("pattern", PATTERNS.get(random.nextInt(PATTERNS.size())));
            }
            case 3 -> schema.putArray("type").add("null").add(random.nextBoolean() ? "integer" : "string");
            case 4 -> {
                schema.put("type", "array").set("items", schema(depth - 1));
                if (random.nextBoolean()) schema.put("maxItems", 1 + random.nextInt(3));
                if (random.nextBoolean()) schema.put("uniqueItems", true);
            }
            case 5 -> object(schema, depth);
            case 6 -> list(schema, "anyOf", depth);
            case 7 -> list(schema, "allOf", depth);
            default -> {
                schema.put("type", "integer").set("not", schema(0));
            }
        }
        return schema;
    }

    private void object(ObjectNode schema, int depth) {
        var properties = schema.put("type", "object").putObject("properties");
        for (var name : List.of("a", "b")) properties.set(name, schema(depth - 1));
        var required = schema.putArray("required");
        for (var name : List.of("a", "b", "c")) if (random.nextInt(3) == 0) required.add(name);
        if (random.nextBoolean()) schema.put("additionalProperties", false);
        if (random.nextInt(3) == 0) schema.put("minProperties", random.nextInt(3));
    }

    private void list(ObjectNode schema, String word, int depth) {
        var list = schema.putArray(word);
        for (int n = 1 + random.nextInt(3); n > 0; n--) list.add(schema(depth - 1));
    }

    /** The same with one schema in it made anew. */
    private ObjectNode edited(ObjectNode schema) {
        var copy = schema.deepCopy();
        var inner = new ArrayList<ObjectNode>();
        gather(copy, inner);
        var chosen = inner.get(random.nextInt(inner.size()));
        if (chosen.has("additionalProperties") && random.nextBoolean()) {
            var name = random.nextBoolean() ? "b" : "c";
            var properties = chosen.withObject("/properties");
            if (properties.has(name)) properties.remove(name);
            else properties.set(name, schema(0));
            if (random.nextBoolean()) chosen.withArray("/required").add(name);
        } else if (chosen.has("maximum") || chosen.has("maxLength")) {
            var word = chosen.has("maximum") ? "maximum" : "maxLength";
            chosen.put(word, Math.max(0, chosen.get(word).intValue() + random.nextInt(3) - 1));
        } else {
            var anew = schema(0);
            chosen.removeAll();
            chosen.setAll(anew);
        }
        return copy;
    }

    private static void gather(JsonNode here, List<ObjectNode> found) {
        if (here instanceof ObjectNode object && (object.has("type") || object.has("enum"))) found.add(object);
        here.valueStream().filter(JsonNode::isContainer).forEach(each -> gather(each, found));
        if (found.isEmpty() && here instanceof ObjectNode object) found.add(object);
    }
}
