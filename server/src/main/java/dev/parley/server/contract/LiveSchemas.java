package dev.parley.server.contract;

import dev.parley.description.contract.BodyCheck;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The schemas of the live channel's messages, joined with those of the REST API that they refer to. */
final class LiveSchemas {

    private static final String SHARED = "./openapi.yaml#";

    private LiveSchemas() {}

    /** The check of every message that the server receives. */
    static BodyCheck upward(JsonNode openApi, JsonNode asyncApi) {
        return check(openApi, asyncApi, "receive");
    }

    private static BodyCheck check(JsonNode openApi, JsonNode asyncApi, String action) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode schemas = document.putObject("components").putObject("schemas");
        openApi.at("/components/schemas").properties().forEach(each -> schemas.set(each.getKey(), each.getValue()));
        asyncApi.at("/components/schemas")
                .properties()
                .forEach(each -> schemas.set(each.getKey(), local(each.getValue())));
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        ArrayNode alternatives = schema.putArray("oneOf");
        for (JsonNode operation : asyncApi.path("operations")) {
            if (operation.path("action").asString().equals(action)) {
                for (JsonNode message : operation.path("messages")) {
                    alternatives.add(payload(asyncApi, message));
                }
            }
        }
        return BodyCheck.of(document, schema);
    }

    private static JsonNode payload(JsonNode asyncApi, JsonNode message) {
        JsonNode at = message;
        while (at.path("$ref").isString()) {
            at = asyncApi.at(at.path("$ref").asString().substring(1));
        }
        return at.path("payload");
    }

    /** The same with references into the other document as local ones. */
    private static JsonNode local(JsonNode node) {
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(each -> copy.add(local(each)));
            return copy;
        }
        if (!node.isObject()) {
            return node.isString() && node.asString().startsWith(SHARED)
                    ? StringNode.valueOf("#" + node.asString().substring(SHARED.length()))
                    : node;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            copy.set(member.getKey(), local(member.getValue()));
        }
        return copy;
    }
}
