package dev.parley.description.counterpart;

import dev.parley.description.reference.Located;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Parameters: those of AsyncAPI are parts of an address and texts, so only those of a path have a counterpart. */
final class AddressParameters {

    private static final Map<String, String> DESCRIBED = Map.of("description", "description");
    private static final Map<String, String> WORDS = Map.of("enum", "enum", "default", "default");
    /** What AsyncAPI does not say, since it is always so there. */
    private static final List<String> IMPLIED = List.of("name", "in", "required", "schema", "example", "examples");

    private AddressParameters() {}

    static Counterpart toAsyncApi(Located parameter) {
        var node = parameter.node();
        if (!node.path("in").asString("").equals("path"))
            return new Counterpart.None("Parameters of AsyncAPI are parts of an address: only those of a path are.");
        var reworded = new Rewording();
        for (var field : node.properties()) {
            boolean simple = field.getKey().equals("style")
                    && field.getValue().asString("").equals("simple");
            if (!simple && !IMPLIED.contains(field.getKey())) reworded.take(one(field), DESCRIBED);
        }
        var schema = parameter.child("schema").map(Located::resolved).map(Located::node);
        schema.ifPresent(words -> {
            for (var word : words.properties()) {
                boolean text = word.getKey().equals("type")
                        && word.getValue().asString("").equals("string");
                boolean told = word.getKey().equals("description") && node.has("description");
                boolean example =
                        word.getKey().equals("example") || word.getKey().equals("examples");
                if (text || told || example) continue;
                var names = new HashMap<>(WORDS);
                names.putAll(DESCRIBED);
                reworded.take(one(word), names);
            }
        });
        var examples = JsonNodeFactory.instance.arrayNode();
        schema.ifPresent(words -> collect(words, examples));
        parameter
                .child("examples")
                .ifPresent(all -> all.children()
                        .forEach(each -> examples.add(each.resolved().node().path("value"))));
        if (node.has("example")) examples.add(node.path("example"));
        if (!examples.isEmpty()) reworded.say("examples", examples);
        return new Counterpart.Other(parameter.pointer(), reworded.value(), reworded.lost());
    }

    private static void collect(JsonNode schema, ArrayNode examples) {
        if (schema.has("example")) examples.add(schema.path("example"));
        schema.path("examples").forEach(examples::add);
    }

    private static JsonNode one(Map.Entry<String, JsonNode> field) {
        return JsonNodeFactory.instance.objectNode().set(field.getKey(), field.getValue());
    }

    static Counterpart toOpenApi(Located parameter) {
        var node = parameter.node();
        var nodes = JsonNodeFactory.instance;
        var reworded = new Rewording().say("name", parameter.key()).say("in", "path");
        reworded.say("required", nodes.booleanNode(true));
        var schema = new Rewording().say("type", "string");
        var examples = nodes.objectNode();
        for (var field : node.properties()) {
            if (field.getKey().equals("examples")) {
                field.getValue()
                        .forEach(each -> examples.set(
                                each.asString("example"), nodes.objectNode().set("value", each)));
            } else if (WORDS.containsKey(field.getKey())) {
                schema.take(one(field), WORDS);
            } else {
                reworded.take(one(field), DESCRIBED);
            }
        }
        reworded.say("schema", schema.value());
        if (!examples.isEmpty()) reworded.say("examples", examples);
        return new Counterpart.Other(parameter.pointer(), reworded.value(), reworded.lost());
    }
}
