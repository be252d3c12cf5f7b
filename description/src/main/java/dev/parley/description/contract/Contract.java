package dev.parley.description.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The operations that an OpenAPI 3.1 document describes. The tree must not be changed afterwards. Thread-safe.
 *
 * @param document the whole document
 * @param operations in its order
 */
public record Contract(JsonNode document, List<Operation> operations) {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final int MAX_REFERENCES = 32;

    public Contract {
        operations = List.copyOf(operations);
    }

    /** An operation: {@code path} is the template, {@code pathItem} and {@code node} are what the document says of it. */
    public record Operation(String id, String method, String path, JsonNode pathItem, JsonNode node) {}

    /** Reads the operations of a document; each must have its {@code operationId}. */
    public static Contract of(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            JsonNode pathItem = follow(document, path.getValue());
            for (Map.Entry<String, JsonNode> member : pathItem.properties()) {
                if (METHODS.contains(member.getKey())) {
                    operations.add(operation(path.getKey(), member.getKey(), pathItem, member.getValue()));
                }
            }
        }
        return new Contract(document, operations);
    }

    private static Operation operation(String path, String method, JsonNode pathItem, JsonNode node) {
        String id = node.path("operationId").stringValue(null);
        if (id == null) {
            throw new IllegalArgumentException("No operationId at " + method + " " + path);
        }
        return new Operation(id, method.toUpperCase(Locale.ROOT), path, pathItem, node);
    }

    /** The operation of the id. */
    public Operation operation(String id) {
        return operations.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No operation " + id));
    }

    /** What a node stands for: itself, or what its local {@code $ref} leads to. */
    public JsonNode follow(JsonNode node) {
        return follow(document, node);
    }

    private static JsonNode follow(JsonNode document, JsonNode node) {
        JsonNode at = node;
        for (int i = 0; i < MAX_REFERENCES; i++) {
            String reference = at.path("$ref").stringValue(null);
            if (reference == null) {
                return at;
            }
            if (!reference.startsWith("#/")) {
                throw new IllegalArgumentException("Not a local reference: " + reference);
            }
            at = document.at(JsonPointer.compile(reference.substring(1)));
        }
        throw new IllegalArgumentException("References without an end at " + node);
    }

    /** The schema of the JSON body that an operation takes, or none. */
    public @Nullable JsonNode bodySchema(Operation operation) {
        return jsonSchema(follow(operation.node().path("requestBody")), "application/json");
    }

    /** Whether an operation wants a body. */
    public boolean bodyRequired(Operation operation) {
        return follow(operation.node().path("requestBody")).path("required").booleanValue(false);
    }

    /** The schema of an answer, or none where it has no body of the media type. */
    public @Nullable JsonNode answerSchema(Operation operation, int status, String mediaType) {
        JsonNode responses = operation.node().path("responses");
        JsonNode exact = responses.path(Integer.toString(status));
        return jsonSchema(follow(exact.isMissingNode() ? responses.path("default") : exact), mediaType);
    }

    private static @Nullable JsonNode jsonSchema(JsonNode holder, String mediaType) {
        JsonNode schema = holder.path("content").path(mediaType).path("schema");
        return schema.isMissingNode() ? null : schema;
    }
}
