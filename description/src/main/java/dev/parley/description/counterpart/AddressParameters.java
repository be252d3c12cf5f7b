package dev.parley.description.counterpart;

import dev.parley.description.reference.Located;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Parameters: those of AsyncAPI are parts of an address and texts, so only those of a path have a counterpart. */
final class AddressParameters {

    private static final Map<String, String> DESCRIPTION = Rewording.same("description");
    private static final Map<String, String> WORDS = Rewording.same("enum", "default");
    private static final Map<String, String> SCHEMA = Rewording.same("description", "enum", "default");
    private static final List<String> EXAMPLES = List.of("example", "examples");
    /** What AsyncAPI does not say, since it is always so there, or says in another way. */
    private static final List<String> IMPLIED = List.of("name", "in", "required", "schema");

    private AddressParameters() {}

    static Counterpart toAsyncApi(Located parameter) {
        var node = parameter.node();
        if (!node.path("in").asString("").equals("path"))
            return new Counterpart.None("Parameters of AsyncAPI are parts of an address: only those of a path are.");
        var own = without(node, IMPLIED).without(EXAMPLES);
        if (own.path("style").asString("").equals("simple")) own.remove("style");
        var reworded = new Rewording().take(own, DESCRIPTION);
        var schema = parameter
                .child("schema")
                .map(each -> each.resolved().node())
                .orElse(JsonNodeFactory.instance.objectNode());
        var words = without(schema, EXAMPLES);
        if (words.path("type").asString("").equals("string")) words.remove("type");
        if (node.has("description")) words.remove("description");
        reworded.take(words, SCHEMA);
        var examples = examples(parameter, schema);
        if (!examples.isEmpty()) reworded.say("examples", examples);
        return new Counterpart.Other(parameter.pointer(), reworded.value(), reworded.lost());
    }

    private static ArrayNode examples(Located parameter, JsonNode schema) {
        var all = JsonNodeFactory.instance.arrayNode();
        if (schema.has("example")) all.add(schema.path("example"));
        schema.path("examples").forEach(all::add);
        if (parameter.node().has("example")) all.add(parameter.node().path("example"));
        parameter
                .child("examples")
                .ifPresent(examples -> examples.children()
                        .forEach(each -> all.add(each.resolved().node().path("value"))));
        return all;
    }

    static Counterpart toOpenApi(Located parameter) {
        var node = parameter.node();
        var nodes = JsonNodeFactory.instance;
        var reworded = new Rewording().say("name", parameter.key()).say("in", "path");
        reworded.say("required", nodes.booleanNode(true));
        reworded.take(without(node, WORDS.keySet()).without(EXAMPLES), DESCRIPTION);
        var schema = new Rewording().say("type", "string");
        for (var word : WORDS.keySet().stream().sorted().toList().reversed()) {
            if (node.has(word)) schema.say(word, node.path(word));
        }
        reworded.say("schema", schema.value());
        var examples = nodes.objectNode();
        node.path("examples")
                .forEach(each -> examples.set(
                        each.asString("example"), nodes.objectNode().set("value", each)));
        if (!examples.isEmpty()) reworded.say("examples", examples);
        return new Counterpart.Other(parameter.pointer(), reworded.value(), reworded.lost());
    }

    private static ObjectNode without(JsonNode mapping, Collection<String> fields) {
        var rest = JsonNodeFactory.instance.objectNode();
        for (var field : mapping.properties()) {
            if (!fields.contains(field.getKey())) rest.set(field.getKey(), field.getValue());
        }
        return rest;
    }
}
