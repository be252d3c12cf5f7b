package dev.parley.description.openapi;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.JsonContent;
import dev.parley.description.document.Keys;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.Order;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.References;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Pointer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How responses that came become documented examples: what others have written of them stays, and a schema is made where there is none. */
public final class ResponseWriting {

    private static final List<String> MEDIA = List.of("schema", "example", "examples", "encoding");

    private ResponseWriting() {}

    /** Keeps the example at the operation; one of the same name is replaced. */
    public static List<PartEdit> save(StandardDocument document, EndpointKey key, ResponseExample example) {
        var edit = new DocumentEdit(document);
        var place = OperationPlace.find(document, key.path(), key.method())
                .orElseThrow(() -> new ProblemException(
                        Problem.of("operation-unknown", "The document has no operation `" + key + "`")));
        var responses = place.pointer().child("responses");
        if (isPlaceholder(document.node(responses).orElse(Nodes.NONE))) edit.remove(responses);
        var at = References.resolved(edit.document(), responses.child(Integer.toString(example.status())));
        var before = edit.document().node(at).orElse(Nodes.NONE);
        edit.set(at, response(before, example, version(document)));
        return edit.edits();
    }

    private static String version(StandardDocument document) {
        return document.node(Pointer.of(Standard.OPENAPI.key()))
                .map(Nodes::scalar)
                .orElse("");
    }

    /** What an operation without any response has in OpenAPI 3.0. */
    public static boolean isPlaceholder(JsonNode responses) {
        var only = responses.path("default");
        return responses.size() == 1 && only.size() == 1 && "".equals(Nodes.text(only, "description"));
    }

    private static JsonNode response(JsonNode before, ResponseExample example, String version) {
        var response = Nodes.copy(before);
        if (before.isMissingNode()) response.put("description", "");
        var type = example.contentType().replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (type.isEmpty()) return response;
        var content = Nodes.copy(response.path("content"));
        content.set(type, media(content.path(type), type, example, version));
        response.set("content", content);
        return response;
    }

    private static ObjectNode media(JsonNode before, String type, ResponseExample example, String version) {
        var media = Nodes.copy(before);
        var value = value(type, example.text());
        if (value == null || before.has("$ref")) return media;
        if (!media.has("schema") && StatedBody.isJson(type)) media.set("schema", InferredSchema.of(value, version));
        examples(media, example.name(), value);
        return Order.like(before, media, MEDIA);
    }

    private static @Nullable JsonNode value(String type, @Nullable String text) {
        if (text == null) return null;
        var json = StatedBody.isJson(type) ? JsonContent.payload(text).orElse(null) : null;
        return json == null ? Nodes.FACTORY.stringNode(text) : json;
    }

    private static void examples(ObjectNode media, String name, JsonNode value) {
        var examples = Nodes.copy(media.path("examples"));
        if (media.has("example")) examples.putObject("default").set("value", media.remove("example"));
        for (var key : examples.propertyNames()) {
            if (name.equals(Nodes.text(examples.get(key), "summary", key))
                    && examples.get(key) instanceof ObjectNode same) {
                same.remove(List.of("externalValue", "$ref"));
                same.set("value", value);
                media.set("examples", examples);
                return;
            }
        }
        var key = Keys.free(name, "example", List.copyOf(examples.propertyNames()));
        var added = examples.putObject(key);
        if (!key.equals(name)) added.put("summary", name);
        added.set("value", value);
        media.set("examples", examples);
    }
}
