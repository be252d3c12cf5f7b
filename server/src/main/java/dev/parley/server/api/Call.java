package dev.parley.server.api;

import dev.parley.description.contract.ParameterValues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A request to an operation, checked by the contract.
 *
 * @param body missing where the operation takes none
 */
record Call(ParameterValues parameters, JsonNode body) {

    /** Whoever asks, until there is sign-in. */
    static final String PERSON = "local";

    Call(ParameterValues parameters) {
        this(parameters, MissingNode.getInstance());
    }

    /** The path's project. */
    String project() {
        return parameters.text("project");
    }

    /** The path's endpoint. */
    String endpoint() {
        return parameters.text("endpoint");
    }

    /** The path's session. */
    String session() {
        return parameters.text("session");
    }

    /** The path's run. */
    String run() {
        return parameters.text("run");
    }

    /** A text of the body that must be there. */
    String text(String name) {
        return body.path(name).asString();
    }
}
