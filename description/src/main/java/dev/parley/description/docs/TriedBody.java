package dev.parley.description.docs;

import dev.parley.description.document.JsonContent;
import dev.parley.description.document.Nodes;
import dev.parley.description.reference.Located;
import dev.parley.description.sample.Extent;
import dev.parley.description.sample.Way;
import dev.parley.description.sample.WholeSchema;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A body of one media type as the form of a page needs it: a text, the fields of a form, or a file. */
final class TriedBody {

    private static final int LONGEST = 20_000;
    private static final String PARTS = "multipart/form-data";
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
        boolean form = plain.equals("application/x-www-form-urlencoded") || plain.equals(PARTS);
        if (form) fields(showing, media, value, made);
        else if (!isText(plain)) made.put("file", true);
        else if (!value.isMissingNode()) made.put("text", shorter(text(value)));
        return made;
    }

    /** Whether what is of a media type is written as a text. */
    static boolean isText(String type) {
        return TEXT.matcher(PARAMETERS.matcher(type).replaceFirst("").strip()).matches();
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

    private static void fields(Showing showing, Located media, JsonNode value, ObjectNode made) {
        var all = made.putArray("fields");
        var schema = media.child("schema").map(showing::schema);
        if (schema.isEmpty()) return;
        boolean parts = made.path("type").asString("").startsWith(PARTS);
        var required = schema.get().required();
        schema.get().properties().forEach((name, property) -> {
            var described = showing.schema(property);
            if (described.flag("readOnly")) return;
            var field = all.addObject().put("name", name);
            if (required.contains(name)) field.put("required", true);
            var item = described.isArray() ? described.find("items").map(showing::schema) : Optional.of(described);
            boolean json = item.filter(each -> each.isObject() || (each.isArray() && described.isArray()))
                    .isPresent();
            boolean file = item.filter(TriedBody::isFile).isPresent();
            if (described.isArray() && !json) field.put("list", true);
            if (file) field.put("file", true);
            else value(value.path(name), field);
            var type = type(media, name, json);
            if (parts && !type.isEmpty()) field.put("type", type);
        });
    }

    private static boolean isFile(WholeSchema schema) {
        return schema.string("format").equals("binary") || schema.has("contentMediaType");
    }

    private static void value(JsonNode value, ObjectNode field) {
        if (value.isMissingNode()) return;
        var text = value.isArray() && field.has("list")
                ? TypedItems.of(value)
                : value.isValueNode() ? Nodes.scalar(value) : value.toString();
        field.put("value", text);
    }

    /** The media type of a part (OpenAPI, “Encoding Object”): what is said, or that of objects and of lists of lists; empty for the usual one, or where several may be. */
    private static String type(Located media, String name, boolean json) {
        var said = Nodes.text(media.node().path("encoding").path(name), "contentType", "");
        if (said.isEmpty()) return json ? "application/json" : "";
        return said.contains(",") || said.contains("*") ? "" : said;
    }
}
