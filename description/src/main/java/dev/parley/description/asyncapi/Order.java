package dev.parley.description.asyncapi;

import static dev.parley.description.asyncapi.Fields.NODES;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The order that fields are written in where a document has no order of its own. */
final class Order {

    static final List<String> CHANNEL = List.of(
            "title",
            "summary",
            "description",
            "address",
            "servers",
            "parameters",
            "tags",
            "externalDocs",
            "bindings",
            "messages",
            Fields.EXTENSION);

    static final List<String> EXTENSION = List.of(
            "folder",
            "url",
            "queryInUrl",
            "path",
            "query",
            "headers",
            "cookies",
            "auth",
            "message",
            "messages",
            "connection");

    private Order() {}

    /** The fields in the order that they have in the older mapping; those that are new stand as usual among them. */
    static ObjectNode like(JsonNode older, ObjectNode fields, List<String> usual) {
        var keys = new ArrayList<String>();
        for (var key : older.propertyNames()) {
            if (fields.has(key)) keys.add(key);
        }
        for (var key : fields.propertyNames()) {
            if (!keys.contains(key)) keys.add(place(keys, usual, key), key);
        }
        var result = NODES.objectNode();
        keys.forEach(key -> result.set(key, fields.get(key)));
        return result;
    }

    private static int place(List<String> keys, List<String> usual, String key) {
        int rank = usual.indexOf(key);
        if (rank < 0) return keys.size();
        for (int i = 0; i < keys.size(); i++) {
            if (usual.indexOf(keys.get(i)) > rank) return i;
        }
        return keys.size();
    }
}
