package dev.parley.server.json;

import dev.parley.engine.project.Change;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A change of the feed as the contract has it. */
public final class ChangeJson {

    private ChangeJson() {}

    /** The change as an object. */
    public static ObjectNode of(Change change) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("sequence", change.sequence())
                .put("at", change.at().toString())
                .put("author", change.author())
                .put("summary", change.summary());
        ArrayNode endpoints = json.putArray("endpoints");
        change.endpoints().forEach(endpoints::add);
        return json;
    }
}
