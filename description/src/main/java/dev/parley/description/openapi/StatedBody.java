package dev.parley.description.openapi;

import dev.parley.description.document.Described;
import dev.parley.description.document.JsonContent;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.ParameterType;
import dev.parley.description.sample.DocumentSamples;
import dev.parley.description.sample.Way;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a {@code requestBody} says that a request carries.
 *
 * @param type the media type that is sent, or empty without a body
 * @param media the Media Type Object of it
 * @param samples the value that a schema of it shows where nobody has given an example; missing for one that allows all or none
 */
record StatedBody(StandardDocument document, String type, JsonNode media, UnaryOperator<JsonNode> samples) {

    private static final Pattern JSON = Pattern.compile("application/[^;]*\\+json.*");
    private static final Pattern XML = Pattern.compile("(application|text)/([^;]*\\+)?xml.*");
    private static final Pattern BINARY =
            Pattern.compile("(image|audio|video|font)/.*|application/(octet-stream|pdf|zip|gzip|x-tar).*");

    private static final FileSource NO_FILE = new FileSource("", null, null);
    private static final Set<String> USUAL = Set.of(
            "application/json",
            "application/xml",
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "application/octet-stream");

    static StatedBody of(StandardDocument document, JsonNode requestBody) {
        return of(document, requestBody, schema -> DocumentSamples.typical(document, schema, Way.SENT));
    }

    static StatedBody of(StandardDocument document, JsonNode requestBody, UnaryOperator<JsonNode> samples) {
        var content = References.resolved(document, requestBody).path("content");
        var types = List.copyOf(content.propertyNames());
        var type =
                types.stream().filter(StatedBody::isJson).findFirst().orElse(types.isEmpty() ? "" : types.getFirst());
        return new StatedBody(document, type, References.resolved(document, content.path(type)), samples);
    }

    static boolean isJson(String type) {
        return type.startsWith("application/json") || JSON.matcher(type).matches();
    }

    private static boolean isXml(String type) {
        return XML.matcher(type).matches();
    }

    private static boolean isBinary(String type) {
        return BINARY.matcher(type).matches();
    }

    /** The media type where a body of its kind would not be sent with it by itself. */
    Optional<String> unusualType() {
        boolean usual = type.contains("*") || USUAL.contains(type) || isNothing();
        return usual ? Optional.empty() : Optional.of(type);
    }

    private boolean isForm() {
        return type.startsWith("application/x-www-form-urlencoded");
    }

    private boolean isNothing() {
        boolean fields = isForm() || type.startsWith("multipart/");
        return type.isEmpty() || (fields && schema().path("properties").isEmpty());
    }

    HttpBody body() {
        if (isNothing()) return new HttpBody.None();
        if (isJson(type) || type.equals("*/*")) return new HttpBody.Text(BodyFormat.JSON, json());
        if (isForm()) return new HttpBody.Form(rows());
        if (type.startsWith("multipart/")) return new HttpBody.Multipart(parts());
        if (isBinary(type)) return new HttpBody.Binary(NO_FILE);
        return new HttpBody.Text(isXml(type) ? BodyFormat.XML : BodyFormat.TEXT, Nodes.scalar(example()));
    }

    private String json() {
        var example = example();
        return example.isMissingNode() ? "" : JsonContent.pretty(example);
    }

    /** The first example that is written here, or the one that the schema makes. */
    private JsonNode example() {
        if (media.has("example")) return media.get("example");
        for (var example : media.path("examples").values()) {
            var node = References.resolved(document, example);
            for (var key : List.of("value", "dataValue")) {
                if (node.has(key)) return node.get(key);
            }
        }
        return samples.apply(media.path("schema"));
    }

    private JsonNode schema() {
        return References.resolved(document, media.path("schema"));
    }

    private List<Parameter> rows() {
        var example = example();
        return schema().path("properties")
                .propertyStream()
                .map(entry -> row(
                        entry.getKey(),
                        References.resolved(document, entry.getValue()),
                        example.path(entry.getKey()),
                        isRequired(entry.getKey())))
                .toList();
    }

    private static Parameter row(String name, JsonNode schema, JsonNode example, boolean required) {
        var described = Described.of(schema);
        boolean array = described.type() == ParameterType.ARRAY;
        return new Parameter(
                name,
                array ? null : text(example),
                array ? Nodes.items(example).stream().map(StatedBody::text).toList() : List.of(),
                null,
                null,
                false,
                described.type(),
                required,
                described.description(),
                true);
    }

    private static String text(JsonNode value) {
        return value.isContainer() ? value.toString() : Nodes.scalar(value);
    }

    private boolean isRequired(String name) {
        return Nodes.items(schema().path("required")).stream()
                .map(Nodes::scalar)
                .anyMatch(name::equals);
    }

    private List<FormPart> parts() {
        var example = example();
        return schema().path("properties")
                .propertyStream()
                .map(entry -> part(entry.getKey(), References.resolved(document, entry.getValue()), example))
                .toList();
    }

    private FormPart part(String name, JsonNode schema, JsonNode example) {
        boolean file = isFile(schema) || isFile(References.resolved(document, schema.path("items")));
        @Nullable String contentType = Nodes.text(media.path("encoding").path(name), "contentType");
        return new FormPart(
                name,
                file ? new FormValue.FileValue(NO_FILE) : new FormValue.TextValue(text(example.path(name))),
                contentType != null && contentType.matches(".*[,*].*") ? null : contentType,
                isRequired(name),
                Nodes.text(schema, "description"));
    }

    private static boolean isFile(JsonNode schema) {
        return Nodes.text(schema, "format", "").matches("binary|byte")
                || schema.has("contentMediaType")
                || schema.has("contentEncoding");
    }
}
