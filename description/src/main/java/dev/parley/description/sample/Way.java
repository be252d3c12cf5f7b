package dev.parley.description.sample;

/** Whose value it is: some members are only sent to a service, others only received from it. */
public enum Way {
    /** By a client to the service: without what is {@code readOnly}. */
    SENT("readOnly"),
    /** By a client from the service: without what is {@code writeOnly}. */
    RECEIVED("writeOnly"),
    /** Neither: with all members. */
    BOTH("");

    private final String hidden;

    Way(String hidden) {
        this.hidden = hidden;
    }

    /** The word of a schema that keeps a member out. */
    String hidden() {
        return hidden;
    }
}
