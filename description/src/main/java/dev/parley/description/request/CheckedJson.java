package dev.parley.description.request;

import dev.parley.description.json.ProblemJson;
import dev.parley.description.variables.Value;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was found of a request, as the contract has it. */
final class CheckedJson {

    private CheckedJson() {}

    static ObjectNode write(Checked checked, String prefix) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode problems = node.putArray("problems");
        checked.problems().forEach(each -> problems.add(ProblemJson.write(each.under(prefix))));
        if (checked.url() != null) {
            node.put("url", checked.url());
        }
        if (checked.messageSize() != null) {
            node.put("messageSize", checked.messageSize());
        }
        ArrayNode variables = node.putArray("variables");
        checked.variables().forEach(each -> variables.add(use(each)));
        return node;
    }

    private static ObjectNode use(VariableUse use) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", use.name());
        node.put("known", use.known());
        if (use.value() != null) {
            node.put("value", use.value());
        }
        Value.Origin origin = use.origin();
        if (origin != null) {
            node.put("origin", origin.word()).put("secret", use.secret());
        }
        return node;
    }
}
