package dev.parley.engine.timeline;

import dev.parley.protocol.Flow;

/** Where an entry of a timeline went. */
public enum Direction {
    /** To the peer. */
    SENT("sent"),
    /** From the peer. */
    RECEIVED("received"),
    /** Nowhere: it happened here. */
    NONE("none");

    private final String label;

    Direction(String label) {
        this.label = label;
    }

    /** The name in the contract. */
    public String label() {
        return label;
    }

    /** That of the wire. */
    public static Direction of(Flow flow) {
        return flow == Flow.SENT ? SENT : RECEIVED;
    }
}
