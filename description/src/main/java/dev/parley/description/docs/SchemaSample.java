package dev.parley.description.docs;

import dev.parley.description.document.Nodes;
import dev.parley.description.reference.Located;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The value that a schema shows where nobody has given an example: its own examples and defaults, else something plain of its type. */
final class SchemaSample {

    private static final int DEEPEST = 6;
    private static final int LARGEST = 150;
    private static final Map<String, String> BY_FORMAT = Map.ofEntries(
            Map.entry("date-time", "2026-01-31T09:30:00Z"),
            Map.entry("date", "2026-01-31"),
            Map.entry("time", "09:30:00Z"),
            Map.entry("duration", "PT15M"),
            Map.entry("email", "ada@example.org"),
            Map.entry("hostname", "example.org"),
            Map.entry("ipv4", "192.0.2.1"),
            Map.entry("ipv6", "2001:db8::1"),
            Map.entry("uri", "https://example.org/"),
            Map.entry("url", "https://example.org/"),
            Map.entry("uri-reference", "/example"),
            Map.entry("uuid", "3f2b8c1e-7d4a-4e6b-9a51-0c8d2f6e7b34"),
            Map.entry("byte", "UGFybGV5"),
            Map.entry("binary", "…"),
            Map.entry("password", "********"));

    private final Showing showing;
    private final String hidden;
    private final boolean brief;
    private final Set<Located> around = new HashSet<>();
    private int made;

    private SchemaSample(Showing showing, String hidden, boolean brief) {
        this.showing = showing;
        this.hidden = hidden;
        this.brief = brief;
    }

    /** Of what a client sends: without what only answers have. */
    static Optional<JsonNode> sent(Located schema, Showing showing) {
        return Optional.ofNullable(new SchemaSample(showing, "readOnly", false).value(schema, 0));
    }

    /** The same without fields that may be left out, but those of the value itself, and the simple ones of what is in it. */
    static Optional<JsonNode> briefly(Located schema, Showing showing) {
        return Optional.ofNullable(new SchemaSample(showing, "readOnly", true).value(schema, 0));
    }

    /** Of what a client receives: without what only requests have. */
    static Optional<JsonNode> received(Located schema, Showing showing) {
        return Optional.ofNullable(new SchemaSample(showing, "writeOnly", false).value(schema, 0));
    }

    private @Nullable JsonNode value(Located at, int depth) {
        if (!at.node().isObject() || depth > DEEPEST || ++made > LARGEST) return null;
        var schema = Schema.of(at, showing);
        var stated = stated(schema);
        if (stated != null) return stated;
        if (!around.add(schema.here())) return null;
        try {
            return made(schema, depth);
        } finally {
            around.remove(schema.here());
        }
    }

    private static @Nullable JsonNode stated(Schema schema) {
        for (var key : List.of("example", "const", "default")) {
            if (schema.has(key)) return schema.value(key);
        }
        for (var key : List.of("examples", "enum")) {
            var values = schema.value(key);
            if (values.isArray() && !values.isEmpty()) return values.get(0);
        }
        return null;
    }

    private @Nullable JsonNode made(Schema schema, int depth) {
        var choice = choice(schema, depth);
        if (schema.properties().isEmpty() && choice != null) return choice;
        if (schema.isObject()) {
            var object = object(schema, depth);
            if (choice instanceof ObjectNode chosen) object.setAll(chosen);
            return object;
        }
        return plain(schema, depth);
    }

    private @Nullable JsonNode choice(Schema schema, int depth) {
        for (var key : List.of("oneOf", "anyOf")) {
            for (var each : schema.find(key).map(Located::items).orElse(List.of())) {
                var value = value(each, depth + 1);
                if (value != null && !value.isNull()) return value;
            }
        }
        return null;
    }

    private ObjectNode object(Schema schema, int depth) {
        var object = Nodes.FACTORY.objectNode();
        var required = brief ? schema.required() : Set.<String>of();
        schema.properties().forEach((name, property) -> {
            boolean shown =
                    !property.node().isObject() || !Schema.of(property, showing).flag(hidden);
            if (brief && !required.contains(name)) shown &= isWanted(property, depth);
            var value = shown ? value(property, depth + 1) : null;
            if (value != null) object.set(name, value);
        });
        var more =
                schema.find("additionalProperties").filter(each -> each.node().isObject());
        if (object.isEmpty() && more.isPresent()) {
            var value = value(more.get(), depth + 1);
            if (value != null) object.set("name", value);
        }
        return object;
    }

    private boolean isWanted(Located property, int depth) {
        if (depth == 0) return true;
        var schema = Schema.of(property, showing);
        return depth == 1 && !schema.isObject() && !schema.isArray();
    }

    private @Nullable JsonNode plain(Schema schema, int depth) {
        var nodes = Nodes.FACTORY;
        if (schema.isArray()) {
            var list = nodes.arrayNode();
            schema.find("prefixItems").map(Located::items).orElse(List.of()).forEach(each -> {
                var value = value(each, depth + 1);
                list.add(value == null ? nodes.nullNode() : value);
            });
            var item = schema.find("items").map(each -> value(each, depth + 1)).orElse(null);
            if (item != null && list.isEmpty()) list.add(item);
            return list;
        }
        var types = schema.types();
        return switch (types.isEmpty() ? "" : types.getFirst()) {
            case "string" -> nodes.stringNode(text(schema));
            case "integer", "number" ->
                schema.value("minimum").isNumber() ? schema.value("minimum") : nodes.numberNode(0);
            case "boolean" -> nodes.booleanNode(true);
            default -> null;
        };
    }

    private static String text(Schema schema) {
        var usual = BY_FORMAT.getOrDefault(schema.string("format"), "string");
        var least = schema.value("minLength");
        boolean longer = least.isIntegralNumber() && least.asLong() > usual.length() && least.asLong() < 200;
        return longer ? usual + "x".repeat((int) least.asLong() - usual.length()) : usual;
    }
}
