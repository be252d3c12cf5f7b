package dev.parley.description.request;

import dev.parley.description.json.Fields;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests and their parts as JSON, exactly as the contract has them.
 *
 * <p>What a reader finds wrong (unknown fields, wrong types, missing fields, numbers out of range) it throws as one {@link
 * ProblemException}, each with its pointer. Writers leave out what has its default.
 */
public final class RequestJson {

    private RequestJson() {}

    public static WebSocketRequest request(JsonNode node) {
        return read(node, RequestReader::request);
    }

    /** A request of either kind: one with a method is of HTTP. */
    public static Request either(JsonNode node) {
        return node.has("method") ? HttpRequestJson.request(node) : request(node);
    }

    public static PersonalOptions personal(JsonNode node) {
        return read(node, RequestReader::personal);
    }

    public static MessageContent message(JsonNode node) {
        return read(node, RequestReader::message);
    }

    public static SavedMessage savedMessage(JsonNode node) {
        return read(node, RequestReader::savedMessage);
    }

    public static Parameter parameter(JsonNode node) {
        return read(node, RequestReader::parameter);
    }

    public static Auth auth(JsonNode node) {
        return read(node, AuthReader::auth);
    }

    /** Credentials of a document that others may have written: what is wrong or unknown in them is passed over. */
    public static Auth looseAuth(JsonNode node) {
        return loose(node, fields -> AuthReader.loose(fields, node.path("kind")));
    }

    /** Names of the fields that say what credentials of a document are. */
    public static Set<String> authFields(JsonNode node) {
        var fields = new Fields(node, "", new ArrayList<>());
        AuthReader.auth(fields);
        return fields.known();
    }

    public static ConnectionOptions options(JsonNode node) {
        return read(node, RequestReader::options);
    }

    static <T> T read(JsonNode node, Function<Fields, T> reader) {
        List<Problem> problems = new ArrayList<>();
        var fields = new Fields(node, "", problems);
        T read = reader.apply(fields);
        fields.end();
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return read;
    }

    static <T> T loose(JsonNode node, Function<Fields, T> reader) {
        return reader.apply(new Fields(node, "", new ArrayList<>()));
    }

    public static ObjectNode write(Request request) {
        return switch (request) {
            case WebSocketRequest webSocket -> RequestWriter.request(webSocket);
            case HttpRequest http -> HttpRequestWriter.request(http);
        };
    }

    public static ObjectNode write(WebSocketRequest request) {
        return RequestWriter.request(request);
    }

    public static ObjectNode write(PersonalOptions options) {
        return RequestWriter.personal(options);
    }

    public static ObjectNode write(MessageContent message) {
        return RequestWriter.message(message);
    }

    public static ObjectNode write(SavedMessage message) {
        return RequestWriter.savedMessage(message);
    }

    public static ObjectNode write(Parameter row) {
        return RequestWriter.parameter(row);
    }

    public static ObjectNode write(Auth auth) {
        return AuthWriter.auth(auth);
    }

    public static ObjectNode write(ConnectionOptions options) {
        return RequestWriter.options(options);
    }
}
