package dev.parley.description.request;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests and their parts as JSON, exactly as the contract has them. What a reader finds wrong (unknown fields, wrong types,
 * missing fields, values out of range) it throws as one {@link dev.parley.description.problem.ProblemException}, each with its pointer.
 */
public final class RequestJson {

    private RequestJson() {}

    public static WebSocketRequest request(JsonNode node) {
        throw new UnsupportedOperationException();
    }

    public static PersonalOptions personal(JsonNode node) {
        throw new UnsupportedOperationException();
    }

    public static MessageContent message(JsonNode node) {
        throw new UnsupportedOperationException();
    }

    public static SavedMessage savedMessage(JsonNode node) {
        throw new UnsupportedOperationException();
    }

    public static Parameter parameter(JsonNode node) {
        throw new UnsupportedOperationException();
    }

    public static Auth auth(JsonNode node) {
        throw new UnsupportedOperationException();
    }

    public static ConnectionOptions options(JsonNode node) {
        throw new UnsupportedOperationException();
    }

    public static ObjectNode write(WebSocketRequest request) {
        throw new UnsupportedOperationException();
    }

    public static ObjectNode write(PersonalOptions options) {
        throw new UnsupportedOperationException();
    }

    public static ObjectNode write(MessageContent message) {
        throw new UnsupportedOperationException();
    }

    public static ObjectNode write(SavedMessage message) {
        throw new UnsupportedOperationException();
    }

    public static ObjectNode write(Parameter row) {
        throw new UnsupportedOperationException();
    }

    public static ObjectNode write(Auth auth) {
        throw new UnsupportedOperationException();
    }

    public static ObjectNode write(ConnectionOptions options) {
        throw new UnsupportedOperationException();
    }
}
