package dev.parley.protocol.websocket;

import dev.parley.protocol.Rule;

/** Why compressed data cannot be inflated; it never leaves this package. */
final class DeflateFault extends Exception {

    private static final long serialVersionUID = 1;

    private final Rule rule;

    DeflateFault(String message) {
        this(Rule.DEFLATE_DATA_INVALID, message);
    }

    DeflateFault(Rule rule, String message) {
        super(message, null, false, false);
        this.rule = rule;
    }

    /** The rule that was broken. */
    Rule rule() {
        return rule;
    }
}
