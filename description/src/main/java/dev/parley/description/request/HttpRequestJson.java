package dev.parley.description.request;

import dev.parley.description.problem.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * HTTP requests and their parts as JSON, exactly as the contract has them; the parts that WebSocket requests have too are in {@link
 * RequestJson}.
 *
 * <p>What a reader finds wrong it throws as one {@link ProblemException}, each mistake with its pointer. Writers leave out what has its
 * default.
 */
public final class HttpRequestJson {

    private HttpRequestJson() {}

    public static HttpRequest request(JsonNode node) {
        return RequestJson.read(node, HttpRequestReader::request);
    }

    public static HttpBody body(JsonNode node) {
        return RequestJson.read(node, HttpRequestReader::body);
    }

    public static Scripts scripts(JsonNode node) {
        return RequestJson.read(node, HttpRequestReader::scripts);
    }

    public static HttpOptions options(JsonNode node) {
        return RequestJson.read(node, HttpRequestReader::options);
    }

    /** A body of a document that others may have written: what is wrong or unknown in it is passed over. */
    public static HttpBody looseBody(JsonNode node) {
        return RequestJson.loose(node, HttpRequestReader::body);
    }

    /** Scripts of a document that others may have written. */
    public static Scripts looseScripts(JsonNode node) {
        return RequestJson.loose(node, HttpRequestReader::scripts);
    }

    /** Options of a document that others may have written. */
    public static HttpOptions looseOptions(JsonNode node) {
        return RequestJson.loose(node, HttpRequestReader::options);
    }

    public static ObjectNode write(HttpRequest request) {
        return HttpRequestWriter.request(request);
    }

    public static ObjectNode write(HttpBody body) {
        return HttpRequestWriter.body(body);
    }

    public static ObjectNode write(Scripts scripts) {
        return HttpRequestWriter.scripts(scripts);
    }

    public static ObjectNode write(HttpOptions options) {
        return HttpRequestWriter.options(options);
    }
}
