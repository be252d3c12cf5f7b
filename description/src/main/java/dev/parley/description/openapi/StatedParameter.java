package dev.parley.description.openapi;

import dev.parley.description.document.Described;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.ParameterType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A Parameter Object of a document, references followed.
 *
 * @param in {@code path}, {@code query}, {@code header} or {@code cookie}
 * @param schema its schema, or that of its content
 */
record StatedParameter(String in, String name, JsonNode node, JsonNode schema) {

    /** Headers that are no parameters (OpenAPI 3.1 §4.8.12.1). */
    private static final Set<String> RESERVED = Set.of("accept", "content-type", "authorization");

    private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z!#$%&'*+.^_`|~-]+");

    static StatedParameter of(StandardDocument document, JsonNode parameter) {
        var node = References.resolved(document, parameter);
        var content = node.path("content").valueStream().findFirst().map(media -> media.path("schema"));
        var schema = References.resolved(document, content.orElse(node.path("schema")));
        return new StatedParameter(Nodes.text(node, "in", ""), Nodes.text(node, "name", ""), node, schema);
    }

    /** Whether a row can be written as a parameter. */
    static boolean isPossible(String in, String name) {
        if (name.isEmpty() || !Described.isLiteral(name)) return false;
        return switch (in) {
            case "header" -> TOKEN.matcher(name).matches() && !RESERVED.contains(name.toLowerCase(Locale.ROOT));
            case "cookie" -> TOKEN.matcher(name).matches();
            default -> true;
        };
    }

    boolean is(String otherIn, String otherName) {
        return in.equals(otherIn) && name.equals(otherName);
    }

    Described described() {
        return new Described(Described.of(schema).type(), Nodes.text(node, "description"));
    }

    /** The row for it that nobody has typed yet. */
    Parameter row() {
        var type = described().type();
        boolean array = type == ParameterType.ARRAY;
        var example = example();
        return new Parameter(
                name,
                array ? null : example.isContainer() ? example.toString() : Nodes.scalar(example),
                array ? Nodes.items(example).stream().map(Nodes::scalar).toList() : List.of(),
                null,
                null,
                false,
                type,
                in.equals("path") || Nodes.flag(node, "required", false),
                Nodes.text(node, "description"),
                !array || explodes());
    }

    private boolean explodes() {
        boolean form = Nodes.text(node, "style", in.equals("query") || in.equals("cookie") ? "form" : "simple")
                .equals("form");
        return Nodes.flag(node, "explode", form);
    }

    private JsonNode example() {
        if (node.has("example")) return node.get("example");
        for (var example : node.path("examples").values()) {
            if (example.has("value")) return example.get("value");
        }
        return schema.has("example") ? schema.get("example") : Described.example(schema);
    }
}
