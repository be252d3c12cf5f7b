package dev.parley.description.document;

import static dev.parley.description.document.Nodes.FACTORY;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The order that fields are written in where a document has no order of its own. */
public final class Order {

    private Order() {}

    /** The fields in the order that they have in the older mapping; those that are new stand as usual among them. */
    public static ObjectNode like(JsonNode older, ObjectNode fields, List<String> usual) {
        var keys = new ArrayList<String>();
        for (var key : older.propertyNames()) {
            if (fields.has(key)) keys.add(key);
        }
        for (var key : fields.propertyNames()) {
            if (!keys.contains(key)) keys.add(place(keys, usual, key), key);
        }
        var result = FACTORY.objectNode();
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
