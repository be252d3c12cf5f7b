package dev.parley.description.traffic;

import dev.parley.description.asyncapi.SocketIoEvent;
import dev.parley.description.document.Nodes;
import dev.parley.description.inference.InferenceOptions;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema of the payloads of a kind. */
final class KindSchema {

    /** The dialect of AsyncAPI's schemas, of which its own is a superset. */
    static final String DRAFT_7 = "http://json-schema.org/draft-07/schema#";

    private static final int LONGEST_LIST = 10;

    private KindSchema() {}

    /** A kind that no constant tells is told by what it requires. */
    static ObjectNode of(FoundKind kind, InferenceOptions.Form form) {
        if (kind.isBinary()) return binary(kind);
        if (!kind.isJson()) {
            var schema = Nodes.FACTORY.objectNode().put("type", "string");
            var pattern = kind.pattern();
            if (pattern != null) schema.put("pattern", pattern);
            var arguments = arguments(kind);
            if (!arguments.isEmpty()) {
                schema.putObject(Nodes.EXTENSION).set("arguments", list(arguments, form));
            }
            return schema;
        }
        var samples = kind.samples();
        if (samples.stream().allMatch(JsonNode::isArray)) {
            var schema = list(samples, form);
            kind.constants().forEach((at, value) -> constant(schema, at.tokens(), value));
            return schema;
        }
        return objects(samples, form, kind.constants(), kind.constants().isEmpty());
    }

    /**
     * The schema of objects.
     *
     * @param constants the values by which they are told from others
     * @param isStrict whether it requires what even a single one has
     */
    static ObjectNode objects(
            List<JsonNode> samples, InferenceOptions.Form form, Map<Pointer, JsonNode> constants, boolean isStrict) {
        var schema = isStrict ? Shapes.strict(samples, form) : Shapes.schema(samples, form);
        constants.forEach((at, value) -> constant(schema, at.tokens(), value));
        return schema;
    }

    private static ObjectNode binary(FoundKind kind) {
        var schema = Nodes.FACTORY.objectNode().put("type", "string").put("contentEncoding", "base64");
        var beginning = kind.beginning();
        if (beginning == null) return schema;
        if (!kind.mediaType().equals("application/octet-stream")) schema.put("contentMediaType", kind.mediaType());
        beginning.write(schema);
        return schema;
    }

    /** What the events of Socket.IO said, without secrets; nothing where a message is no event, or none says anything. */
    static List<JsonNode> arguments(FoundKind kind) {
        var all = new ArrayList<JsonNode>();
        for (var message : kind.messages()) {
            var arguments = SocketIoEvent.arguments(message.text());
            if (arguments.isEmpty()) return List.of();
            all.add(Hidden.tree(arguments.get()));
        }
        return all.stream().allMatch(JsonNode::isEmpty) ? List.of() : all;
    }

    /** A list whose places mean something, each with a schema of its own; one of alike items has one for them. */
    private static ObjectNode list(List<JsonNode> samples, InferenceOptions.Form form) {
        int longest = samples.stream().mapToInt(JsonNode::size).max().orElse(0);
        int shortest = samples.stream().mapToInt(JsonNode::size).min().orElse(0);
        boolean alike = samples.stream()
                        .flatMap(JsonNode::valueStream)
                        .map(Widening::type)
                        .distinct()
                        .count()
                < 2;
        if (longest == 0 || longest > LONGEST_LIST || alike) return Shapes.schema(samples, form);
        var schema = Nodes.FACTORY.objectNode().put("type", "array");
        var items = schema.putArray("items");
        for (int i = 0; i < longest; i++) {
            var there = new ArrayList<JsonNode>();
            for (var sample : samples) if (sample.has(i)) there.add(sample.get(i));
            items.add(Shapes.schema(there, form));
        }
        return schema.put("minItems", shortest);
    }

    private static void constant(ObjectNode schema, List<String> at, JsonNode value) {
        if (schema.path("items").isArray()) {
            if (schema.path("items").path(Integer.parseInt(at.getFirst())) instanceof ObjectNode item) {
                item.removeAll();
                item.set("const", value);
            }
            return;
        }
        var name = at.getFirst();
        var required = new ArrayList<String>();
        schema.path("required").forEach(each -> required.add(each.asString("")));
        if (!required.contains(name)) {
            required.add(name);
            var list = Nodes.FACTORY.arrayNode();
            required.forEach(list::add);
            schema.set("required", list);
        }
        if (!(schema.path("properties").path(name) instanceof ObjectNode member)) return;
        if (at.size() > 1) {
            constant(member, at.subList(1, at.size()), value);
            return;
        }
        member.removeAll();
        member.put("type", value.isString() ? "string" : "integer").set("const", value);
    }

    /** Where a member is, in words. */
    static String words(Pointer at) {
        return String.join(".", at.tokens());
    }
}
