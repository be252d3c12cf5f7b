package dev.parley.description.request;

import static dev.parley.description.request.RequestWriter.array;
import static dev.parley.description.request.RequestWriter.put;
import static dev.parley.description.request.RequestWriter.texts;
import static dev.parley.description.request.RequestWriter.word;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes HTTP requests and their parts as the contract has them; what has its default is left out. */
final class HttpRequestWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private HttpRequestWriter() {}

    static ObjectNode request(HttpRequest request) {
        ObjectNode node = NODES.objectNode().put("method", request.method()).put("url", request.url());
        node.set("query", array(request.query(), RequestWriter::parameter));
        node.set("path", array(request.path(), RequestWriter::parameter));
        node.set("headers", array(request.headers(), RequestWriter::parameter));
        node.set("cookies", array(request.cookies(), RequestWriter::parameter));
        node.set("auth", AuthWriter.auth(request.auth()));
        node.set("body", body(request.body()));
        if (!request.scripts().equals(Scripts.NONE)) {
            node.set("scripts", scripts(request.scripts()));
        }
        if (!request.options().equals(HttpOptions.NONE)) {
            node.set("options", options(request.options()));
        }
        put(node, "description", request.description());
        return node;
    }

    static ObjectNode body(HttpBody body) {
        ObjectNode node = NODES.objectNode();
        switch (body) {
            case HttpBody.None() -> node.put("kind", "none");
            case HttpBody.Text(BodyFormat format, String text) ->
                node.put("kind", "text").put("format", word(format)).put("text", text);
            case HttpBody.GraphQl graphql -> {
                node.put("kind", "graphql").put("query", graphql.query());
                put(node, "variables", graphql.variables().isEmpty() ? null : graphql.variables());
                put(node, "operationName", graphql.operationName());
            }
            case HttpBody.Form form ->
                node.put("kind", "form").set("rows", array(form.rows(), RequestWriter::parameter));
            case HttpBody.Multipart multipart ->
                node.put("kind", "multipart").set("parts", array(multipart.parts(), HttpRequestWriter::part));
            case HttpBody.Binary(FileSource file) -> node.put("kind", "binary").set("file", file(file));
        }
        return node;
    }

    private static ObjectNode part(FormPart part) {
        ObjectNode node = NODES.objectNode().put("name", part.name());
        switch (part.value()) {
            case FormValue.TextValue(String text) -> node.put("text", text);
            case FormValue.FileValue(FileSource file) -> node.set("file", file(file));
        }
        put(node, "contentType", part.contentType());
        put(node, "enabled", part.enabled(), true);
        put(node, "description", part.description());
        return node;
    }

    private static ObjectNode file(FileSource file) {
        ObjectNode node = NODES.objectNode().put("name", file.name());
        put(node, "path", file.path());
        FileContent content = file.content();
        put(node, "content", content == null ? null : content.base64());
        return node;
    }

    static ObjectNode scripts(Scripts scripts) {
        ObjectNode node = NODES.objectNode();
        scripts.texts().forEach((moment, text) -> node.put(moment.word(), text));
        return node;
    }

    static ObjectNode options(HttpOptions options) {
        ObjectNode node = NODES.objectNode();
        put(node, "followRedirects", options.followRedirects());
        put(node, "maxRedirects", options.maxRedirects());
        put(node, "keepMethod", options.keepMethod());
        put(node, "keepCredentials", options.keepCredentials());
        put(node, "timeout", options.timeout());
        put(
                node,
                "version",
                options.version() == HttpVersion.AUTO ? null : options.version().word());
        put(node, "acceptEncoding", options.acceptEncoding());
        put(node, "cookieJar", options.cookieJar());
        if (!options.omitted().isEmpty()) {
            node.set("omitted", texts(options.omitted()));
        }
        return node;
    }
}
