package dev.parley.description.document;

import static dev.parley.description.document.Nodes.FACTORY;

import dev.parley.description.request.Parameter;
import dev.parley.description.request.ParameterType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the standard says about a query parameter or header: its schema (a superset of JSON Schema Draft 07). */
public record Described(ParameterType type, @Nullable String description) {

    public static final Described NOTHING = new Described(ParameterType.STRING, null);

    /** What Parley writes; a property that has more is not Parley's alone. */
    public static final Set<String> OWN = Set.of("type", "items", "description", "examples");

    private static final Pattern SECRET = Pattern.compile(
            ".*(auth|token|secret|passw|pwd|api[-_]?key|cookie|session|signature|credential|jwt|private).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    public static Described of(JsonNode schema) {
        return new Described(type(schema), Nodes.text(schema, "description"));
    }

    private static ParameterType type(JsonNode schema) {
        var type = schema.path("type");
        var name = type.isArray()
                ? Nodes.items(type).stream()
                        .map(Nodes::scalar)
                        .filter(each -> !each.equals("null"))
                        .findFirst()
                        .orElse("")
                : Nodes.scalar(type);
        return switch (name) {
            case "integer" -> ParameterType.INTEGER;
            case "number" -> ParameterType.NUMBER;
            case "boolean" -> ParameterType.BOOLEAN;
            case "array" -> ParameterType.ARRAY;
            default -> ParameterType.STRING;
        };
    }

    /** A row for a parameter that nobody has typed yet. */
    public static Parameter row(String name, JsonNode schema, boolean enabled) {
        var described = of(schema);
        var value = example(schema);
        boolean array = described.type == ParameterType.ARRAY;
        var values = array ? Nodes.items(value).stream().map(Nodes::scalar).toList() : List.<String>of();
        return new Parameter(
                name,
                array ? null : Nodes.scalar(value),
                values,
                null,
                null,
                false,
                described.type,
                enabled,
                described.description,
                true);
    }

    public static JsonNode example(JsonNode schema) {
        for (var key : new String[] {"const", "default"}) {
            if (schema.has(key)) return schema.get(key);
        }
        for (var key : new String[] {"examples", "enum"}) {
            if (!schema.path(key).path(0).isMissingNode())
                return schema.get(key).get(0);
        }
        return FACTORY.missingNode();
    }

    /** The schema as the row has it; what the row does not speak of stays. */
    public static ObjectNode written(@Nullable JsonNode schema, Parameter row) {
        var result = Nodes.copy(schema);
        if (schema == null || type(schema) != row.type()) {
            result.put("type", row.type().name().toLowerCase(Locale.ROOT));
            if (row.type() != ParameterType.ARRAY) result.remove("items");
        }
        if (row.type() == ParameterType.ARRAY && !result.has("items")) {
            result.set("items", FACTORY.objectNode().put("type", "string"));
        }
        Nodes.put(result, "description", row.description());
        if (result.path("examples").size() <= 1) {
            Nodes.put(
                    result,
                    "examples",
                    example(row).<ArrayNode>map(FACTORY.arrayNode()::add).orElse(null));
        }
        return result;
    }

    /** The value as an example: where it is literal, valid and no secret. */
    public static Optional<JsonNode> example(Parameter row) {
        if (SECRET.matcher(row.name()).matches()) return Optional.empty();
        var value = row.value();
        return switch (row.type()) {
            case ARRAY -> {
                if (row.values().isEmpty() || !row.values().stream().allMatch(Described::isLiteral))
                    yield Optional.empty();
                var list = FACTORY.arrayNode();
                row.values().forEach(list::add);
                yield Optional.of(list);
            }
            case STRING ->
                value == null || value.isEmpty() || !isLiteral(value)
                        ? Optional.empty()
                        : Optional.of(FACTORY.stringNode(value));
            case INTEGER ->
                value != null && value.matches("-?(0|[1-9][0-9]{0,17})")
                        ? Optional.of(FACTORY.numberNode(Long.parseLong(value)))
                        : Optional.empty();
            case NUMBER ->
                value != null && value.matches("-?(0|[1-9][0-9]{0,15})(\\.[0-9]{1,15})?([eE][-+]?[0-9]{1,2})?")
                        ? Optional.of(FACTORY.numberNode(Double.parseDouble(value)))
                        : Optional.empty();
            case BOOLEAN ->
                value != null && value.matches("true|false")
                        ? Optional.of(FACTORY.booleanNode(value.equals("true")))
                        : Optional.empty();
        };
    }

    public static boolean isLiteral(String text) {
        return !text.contains("{{");
    }
}
