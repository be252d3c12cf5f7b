package dev.parley.description.convert;

import dev.parley.description.document.Nodes;
import dev.parley.description.source.Pointer;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fields that 3.0 has for a parameter anywhere and for a header, and later versions where they mean something (3.1.1, 3.2.0: Parameter Object). */
record Placed(Remarks remarks, OpenApiVersion to) {

    private static final Set<String> QUERY = Set.of("query");
    private static final Set<String> PERCENT_ENCODED = Set.of("query", "path", "cookie");

    /** Takes from a parameter what its place does not have: what says nothing is left out, else it is kept aside. */
    void parameter(ObjectNode node, Pointer at) {
        if (node.path("in").isString()) leave(node, Nodes.text(node, "in", ""), at);
    }

    /** So too from a header. */
    void header(ObjectNode node, Pointer at) {
        if (!node.has("$ref")) leave(node, "header", at);
    }

    private void leave(ObjectNode node, String place, Pointer at) {
        if (!QUERY.contains(place)) without(node, "allowEmptyValue", at);
        Set<String> reserved = to == OpenApiVersion.V3_2 ? PERCENT_ENCODED : QUERY;
        if (!reserved.contains(place)) without(node, "allowReserved", at);
    }

    private void without(ObjectNode node, String field, Pointer at) {
        JsonNode value = node.path(field);
        if (value.isBoolean() && !value.booleanValue()) node.remove(field);
        else remarks.aside(node, field, at);
    }
}
