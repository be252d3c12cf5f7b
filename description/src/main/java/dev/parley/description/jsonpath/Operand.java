package dev.parley.description.jsonpath;

import tools.jackson.databind.JsonNode;

/** What gives one value, or none, within a filter. */
sealed interface Operand {

    /** A value as written. */
    record Literal(JsonNode value) implements Operand {}

    /** The value of a query that gives at most one node. */
    record Single(PathQuery query) implements Operand {}

    /** The length of a text, array or object (RFC 9535 §2.4.4). */
    record Length(Operand of) implements Operand {}

    /** How many nodes a query gives (§2.4.5). */
    record Count(PathQuery query) implements Operand {}

    /** The value of the only node that a query gives (§2.4.8). */
    record Value(PathQuery query) implements Operand {}
}
