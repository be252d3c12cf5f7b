package dev.parley.description.counterpart;

import dev.parley.description.reference.Located;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Parameters: those of AsyncAPI are parts of an address and texts, so only those of a path have a counterpart. */
final class AddressParameters {

    private static final Map<String, String> DESCRIPTION = Rewording.same("description");
    private static final Map<String, String> WORDS = Rewording.same("enum", "default");
    private static final List<String> EXAMPLES = List.of("example", "examples");
    /** What is said of a named example; one of AsyncAPI is a text, and nothing more. */
    private static final List<String> TOLD = List.of("summary", "description");
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
        reworded.take(without(words, WORDS.keySet()), DESCRIPTION);
        sayTexts("enum", texts("enum", items(schema, "enum"), reworded), reworded);
        texts("default", field(schema, "default"), reworded).forEach(each -> reworded.say("default", each));
        sayTexts("examples", examples(parameter, schema, reworded), reworded);
        return new Counterpart.Other(parameter.pointer(), reworded.value(), reworded.lost());
    }

    private static Set<String> examples(Located parameter, JsonNode schema, Rewording reworded) {
        var all = new LinkedHashSet<>(texts("example", field(schema, "example"), reworded));
        all.addAll(texts("examples", items(schema, "examples"), reworded));
        all.addAll(texts("example", field(parameter.node(), "example"), reworded));
        for (var named : parameter.child("examples").map(Located::children).orElse(List.of())) {
            var example = named.resolved().node();
            all.addAll(texts("examples", List.of(example.path("value")), reworded));
            for (var word : TOLD) {
                if (example.has(word)) reworded.lose("examples/" + named.key() + "/" + word);
            }
        }
        return all;
    }

    private static List<JsonNode> field(JsonNode mapping, String name) {
        return mapping.has(name) ? List.of(mapping.path(name)) : List.of();
    }

    private static Iterable<JsonNode> items(JsonNode mapping, String name) {
        return mapping.path(name).isArray() ? mapping.path(name) : field(mapping, name);
    }

    /** Scalars as the texts that they are in an address; where a value is none, the word that it belongs to is lost. */
    private static Set<String> texts(String word, Iterable<JsonNode> values, Rewording reworded) {
        var texts = new LinkedHashSet<String>();
        for (var value : values) {
            boolean text = value.isValueNode() && !value.isNull();
            if (text && !(value.isNumber() && !Double.isFinite(value.asDouble()))) texts.add(value.asString());
            else reworded.lose(word);
        }
        return texts;
    }

    private static void sayTexts(String name, Set<String> texts, Rewording reworded) {
        var list = JsonNodeFactory.instance.arrayNode();
        texts.forEach(list::add);
        if (!list.isEmpty()) reworded.say(name, list);
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
