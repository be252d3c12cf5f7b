package dev.parley.description.upgrade;

import dev.parley.description.document.Nodes;
import dev.parley.description.source.Pointer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says parameters of body and form as request bodies. Used by one thread. */
final class SwaggerBodies {

    static final String URL_ENCODED = "application/x-www-form-urlencoded";
    static final String MULTIPART = "multipart/form-data";

    private static final String ANY_JSON = "application/json";
    private static final String BYTES = "application/octet-stream";

    private final Notes notes;
    private final SwaggerSchemas schemas;
    private final SwaggerParameters parameters;

    SwaggerBodies(Notes notes, SwaggerSchemas schemas, SwaggerParameters parameters) {
        this.notes = notes;
        this.schemas = schemas;
        this.parameters = parameters;
    }

    /** The body of a parameter in {@code body}. */
    ObjectNode body(JsonNode old, Pointer at, Pointer now, List<String> types) {
        notes.moved(at, now);
        var made = Nodes.FACTORY.objectNode();
        if (old.path("description").isString()) made.set("description", old.get("description"));
        var content = made.putObject("content");
        var said = types.isEmpty() ? List.of(isFile(old.path("schema")) ? BYTES : ANY_JSON) : types;
        for (var type : said) {
            var media = content.putObject(type);
            if (old.has("schema")) {
                var place = now.child("content").child(type).child("schema");
                media.set("schema", schemas.schema(old.get("schema"), at.child("schema"), place));
            }
        }
        if (old.path("required").isBoolean()) made.set("required", old.get("required"));
        if (old.path("name").isString() && !old.get("name").stringValue().equals("body")) {
            made.set("x-body-name", old.get("name"));
        }
        notes.rest(old, at, made, Set.of(), Set.of("name", "in", "schema", "required"));
        return made;
    }

    static boolean isFile(JsonNode schema) {
        return schema.path("type").asString("").equals("file");
    }

    /** A field of a form, with where it stands. */
    record Field(JsonNode node, Pointer at) {}

    /** The body that the fields of a form are together. */
    ObjectNode form(List<Field> fields, Pointer now, List<String> types) {
        boolean files = fields.stream().anyMatch(field -> isFile(field.node()));
        var said = types.stream()
                .filter(type ->
                        bare(type).equals(MULTIPART) || (!files && bare(type).equals(URL_ENCODED)))
                .toList();
        if (said.isEmpty()) said = List.of(files ? MULTIPART : URL_ENCODED);
        var made = Nodes.FACTORY.objectNode();
        var content = made.putObject("content");
        for (var type : said)
            content.set(type, media(fields, now.child("content").child(type)));
        if (fields.stream().anyMatch(field -> Nodes.flag(field.node(), "required", false))) made.put("required", true);
        return made;
    }

    static String bare(String type) {
        return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private ObjectNode media(List<Field> fields, Pointer now) {
        var media = Nodes.FACTORY.objectNode();
        var schema = media.putObject("schema").put("type", "object");
        var properties = schema.putObject("properties");
        var required = Nodes.FACTORY.arrayNode();
        var encoding = Nodes.FACTORY.objectNode();
        for (var field : fields) {
            var name = Nodes.scalar(field.node().path("name"));
            var place = now.child("schema").child("properties").child(name);
            notes.moved(field.at(), place);
            properties.set(name, property(field, place));
            if (Nodes.flag(field.node(), "required", false)) required.add(name);
            encoding(encoding, field, name);
        }
        if (!required.isEmpty()) schema.set("required", required);
        if (!encoding.isEmpty()) media.set("encoding", encoding);
        return media;
    }

    private JsonNode property(Field field, Pointer place) {
        var schema = parameters.schema(field.node(), field.at(), place);
        if (!(schema instanceof ObjectNode property)) return schema;
        field.node().properties().forEach(entry -> {
            var key = entry.getKey();
            if (key.equals("description") || (key.startsWith("x-") && !key.equals("x-nullable"))) {
                property.set(key, entry.getValue());
            }
        });
        notes.rest(field.node(), field.at(), property, Set.of("deprecated", "example"), SwaggerParameters.DONE);
        return property;
    }

    private void encoding(ObjectNode all, Field field, String name) {
        if (!field.node().path("type").asString("").equals("array")) return;
        var format = field.node().path("collectionFormat").asString("csv");
        var one = Nodes.FACTORY.objectNode();
        if (SwaggerParameters.style(one, format)) {
            all.set(name, one);
        } else {
            all.putObject(name).set("x-collectionFormat", field.node().path("collectionFormat"));
            notes.note(field.at(), "A list in the manner " + format + " cannot be said of a form");
        }
    }
}
