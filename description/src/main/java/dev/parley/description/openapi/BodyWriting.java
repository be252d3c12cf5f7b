package dev.parley.description.openapi;

import dev.parley.description.document.Described;
import dev.parley.description.document.JsonContent;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.ParameterType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a body becomes an operation's {@code requestBody}: its media type, its example where it is literal, and the fields of a form. */
final class BodyWriting {

    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+");
    private static final Set<String> OWN_PROPERTY =
            Set.of("type", "items", "format", "contentMediaType", "description");

    private final StandardDocument document;
    private final boolean binaryFormat;

    /** @param version of OpenAPI */
    BodyWriting(StandardDocument document, String version) {
        this.document = document;
        this.binaryFormat = version.startsWith("3.0");
    }

    void write(ObjectNode operation, HttpRequest old, HttpRequest request) {
        if (old.body().equals(request.body()) && type(old).equals(type(request))) return;
        var before = operation.path("requestBody");
        if (before.has("$ref")) return;
        var type = type(request);
        if (type.isEmpty()) {
            if (isOwn(before)) operation.remove("requestBody");
            return;
        }
        var content = Nodes.copy(before.path("content"));
        if (content.path(type).has("$ref")) return;
        var usual = StatedBody.of(document, before).type();
        if (!usual.equals(type) && isOwnMedia(usual, content.path(usual))) content.remove(usual);
        var media = Nodes.copy(content.path(type));
        write(media, request.body());
        content.set(type, media);
        var result = Nodes.copy(before);
        result.set("content", content);
        operation.set("requestBody", result);
    }

    /** The media type that a body is sent with, without parameters; empty for none. */
    private static String type(HttpRequest request) {
        var usual = switch (request.body()) {
            case HttpBody.None() -> "";
            case HttpBody.Text(BodyFormat format, String _) ->
                switch (format) {
                    case JSON -> "application/json";
                    case XML -> "application/xml";
                    case TEXT -> "text/plain";
                };
            case HttpBody.GraphQl _ -> "application/json";
            case HttpBody.Form _ -> "application/x-www-form-urlencoded";
            case HttpBody.Multipart _ -> "multipart/form-data";
            case HttpBody.Binary _ -> "application/octet-stream";
        };
        return usual.isEmpty() ? usual : typed(request.headers()).orElse(usual);
    }

    private static Optional<String> typed(List<Parameter> headers) {
        return headers.stream()
                .filter(row -> row.enabled() && row.name().equalsIgnoreCase("content-type"))
                .map(row -> row.value() == null
                        ? ""
                        : row.value().replaceFirst(";.*", "").strip())
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type -> MEDIA_TYPE.matcher(type).matches())
                .findFirst();
    }

    private static boolean isOwn(JsonNode requestBody) {
        return Set.of("content").containsAll(requestBody.propertyNames())
                && requestBody.path("content").properties().stream()
                        .allMatch(entry -> isOwnMedia(entry.getKey(), entry.getValue()));
    }

    /** Whether a media type says no more than Parley writes: an example, and the fields of a form. */
    private static boolean isOwnMedia(String type, JsonNode media) {
        boolean form = type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded");
        return Set.of("example", "schema").containsAll(media.propertyNames())
                && (form ? isOwnSchema(media.path("schema")) : !media.has("schema"));
    }

    private static boolean isOwnSchema(JsonNode schema) {
        return Set.of("type", "properties").containsAll(schema.propertyNames())
                && schema.path("properties")
                        .valueStream()
                        .allMatch(property -> OWN_PROPERTY.containsAll(property.propertyNames()));
    }

    private void write(ObjectNode media, HttpBody body) {
        switch (body) {
            case HttpBody.None(), HttpBody.GraphQl _, HttpBody.Binary _ -> example(media, null);
            case HttpBody.Text(BodyFormat format, String text) -> example(media, literal(format, text));
            case HttpBody.Form(List<Parameter> rows) -> form(media, rows);
            case HttpBody.Multipart(List<FormPart> parts) -> multipart(media, parts);
        }
    }

    private static @Nullable JsonNode literal(BodyFormat format, String text) {
        if (format == BodyFormat.JSON) return JsonContent.payload(text).orElse(null);
        return text.isEmpty() || !Described.isLiteral(text) ? null : Nodes.FACTORY.stringNode(text);
    }

    /** Examples that others have named stay as they are; a request that says something else is kept beside them. */
    private static void example(ObjectNode media, @Nullable JsonNode value) {
        if (media.has("examples")) return;
        if (value != null || !media.has("schema") || isOwnSchema(media.path("schema")))
            Nodes.put(media, "example", value);
    }

    private static void form(ObjectNode media, List<Parameter> rows) {
        if (!isOwnSchema(media.path("schema"))) return;
        var properties = Nodes.FACTORY.objectNode();
        var example = Nodes.FACTORY.objectNode();
        for (var row : rows) {
            if (!StatedParameter.isPossible("query", row.name()) || properties.has(row.name())) continue;
            var property = properties.putObject(row.name());
            property.put("type", row.type().name().toLowerCase(Locale.ROOT));
            if (row.type() == ParameterType.ARRAY) property.putObject("items").put("type", "string");
            Nodes.put(property, "description", row.description());
            if (row.enabled()) Described.example(row).ifPresent(value -> example.set(row.name(), value));
        }
        schema(media, properties, example);
    }

    private void multipart(ObjectNode media, List<FormPart> parts) {
        if (!isOwnSchema(media.path("schema"))) return;
        var properties = Nodes.FACTORY.objectNode();
        var example = Nodes.FACTORY.objectNode();
        for (var part : parts) {
            if (!StatedParameter.isPossible("query", part.name()) || properties.has(part.name())) continue;
            var property = properties.putObject(part.name()).put("type", "string");
            switch (part.value()) {
                case FormValue.FileValue _ ->
                    property.put(
                            binaryFormat ? "format" : "contentMediaType",
                            binaryFormat ? "binary" : "application/octet-stream");
                case FormValue.TextValue(String text) ->
                    Described.example(Parameter.of(part.name(), text))
                            .ifPresent(value -> example.set(part.name(), value));
            }
            Nodes.put(property, "description", part.description());
        }
        schema(media, properties, example);
    }

    private static void schema(ObjectNode media, ObjectNode properties, ObjectNode example) {
        media.putObject("schema").put("type", "object").set("properties", properties);
        example(media, example.isEmpty() ? null : example);
    }
}
