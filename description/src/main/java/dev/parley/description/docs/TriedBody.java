package dev.parley.description.docs;

import dev.parley.description.document.JsonContent;
import dev.parley.description.document.Nodes;
import dev.parley.description.reference.Located;
import dev.parley.description.sample.Extent;
import dev.parley.description.sample.Way;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A body of one media type as the form of a page needs it: a text, the fields of a form, or a file. */
final class TriedBody {

    private static final int LONGEST = 20_000;
    private static final Pattern PARAMETERS = Pattern.compile(";.*");
    private static final Pattern TEXT =
            Pattern.compile("text/.*|.*[/+](json|xml|yaml|graphql|x-ndjson|javascript).*|\\*/\\*|application/\\*");

    private TriedBody() {}

    static ObjectNode of(Showing showing, Located media, String type) {
        var made = Nodes.FACTORY.objectNode().put("type", type);
        var plain = PARAMETERS.matcher(type).replaceFirst("").strip();
        var schema = media.child("schema");
        var value = example(showing, media)
                .or(() -> schema.flatMap(each -> showing.sample(each, Way.SENT, Extent.BRIEF)))
                .orElse(Nodes.NONE);
        boolean form = plain.equals("application/x-www-form-urlencoded") || plain.equals("multipart/form-data");
        if (form) fields(showing, schema, value, made);
        else if (!TEXT.matcher(plain).matches()) made.put("file", true);
        else if (!value.isMissingNode()) made.put("text", shorter(text(value)));
        return made;
    }

    private static Optional<JsonNode> example(Showing showing, Located media) {
        if (media.node().has("example")) return Optional.of(media.node().get("example"));
        return media.child("examples").map(Located::children).orElse(List.of()).stream()
                .map(each -> showing.resolved(each).node())
                .flatMap(each -> List.of("value", "dataValue", "serializedValue").stream()
                        .filter(each::has)
                        .map(each::get))
                .findFirst();
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : JsonContent.pretty(value);
    }

    private static String shorter(String text) {
        return text.length() > LONGEST ? "" : text;
    }

    private static void fields(Showing showing, Optional<Located> schema, JsonNode value, ObjectNode made) {
        var all = made.putArray("fields");
        if (schema.isEmpty()) return;
        var described = showing.schema(schema.get());
        var required = described.required();
        described.properties().forEach((name, property) -> {
            var field = all.addObject().put("name", name);
            var inner = showing.schema(property);
            if (required.contains(name)) field.put("required", true);
            boolean file = inner.string("format").equals("binary") || inner.has("contentMediaType");
            if (file) field.put("file", true);
            else if (value.path(name).isValueNode()) field.put("value", Nodes.scalar(value.path(name)));
            else if (!value.path(name).isMissingNode())
                field.put("value", value.path(name).toString());
        });
    }
}
