package dev.parley.description.difference;

/** What a change does to those who use the service; the worst first. */
public enum Impact {
    /** A request or message that was accepted is now refused, or a response or message may come that a client was not promised. */
    BREAKING,
    /** It depends on the client, or on what the description does not say. */
    RISKY,
    /** Whoever keeps to the older version gets on with the newer one. */
    HARMLESS;

    /** The worse of two. */
    Impact and(Impact other) {
        return compareTo(other) < 0 ? this : other;
    }
}
