package dev.parley.description.transfer;

import dev.parley.description.document.Nodes;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.HttpBody;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies in Postman's words. */
final class PostmanBodyWriting {

    private PostmanBodyWriting() {}

    static ObjectNode body(HttpBody body) {
        var made = Nodes.FACTORY.objectNode();
        switch (body) {
            case HttpBody.None _ -> made.put("mode", "none");
            case HttpBody.Text(BodyFormat format, String text) -> {
                made.put("mode", "raw").put("raw", text);
                made.putObject("options").putObject("raw").put("language", language(format));
            }
            case HttpBody.GraphQl graph -> {
                var fields = made.put("mode", "graphql").putObject("graphql");
                fields.put("query", graph.query()).put("variables", graph.variables());
                if (graph.operationName() != null) fields.put("operationName", graph.operationName());
            }
            case HttpBody.Form form -> made.put("mode", "urlencoded").set("urlencoded", PostmanRows.rows(form.rows()));
            case HttpBody.Multipart form -> {
                var list = made.put("mode", "formdata").putArray("formdata");
                form.parts().forEach(part -> part(list, part));
            }
            case HttpBody.Binary(FileSource file) ->
                made.put("mode", "file").putObject("file").put("src", path(file));
        }
        return made;
    }

    private static String language(BodyFormat format) {
        return switch (format) {
            case JSON -> "json";
            case XML -> "xml";
            case TEXT -> "text";
        };
    }

    private static String path(FileSource file) {
        return Objects.requireNonNullElse(file.path(), file.name());
    }

    private static void part(ArrayNode list, FormPart part) {
        var made = list.addObject().put("key", part.name());
        switch (part.value()) {
            case FormValue.TextValue(String text) -> made.put("type", "text").put("value", text);
            case FormValue.FileValue(FileSource file) ->
                made.put("type", "file").put("src", path(file));
        }
        if (part.contentType() != null) made.put("contentType", part.contentType());
        if (!part.enabled()) made.put("disabled", true);
        if (part.description() != null) made.put("description", part.description());
    }
}
