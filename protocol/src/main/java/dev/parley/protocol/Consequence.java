package dev.parley.protocol;

/** What the other peer does about a broken rule, and whether the RFC prescribes it so or custom does. */
public sealed interface Consequence {

    /** Nothing follows; it is only told. */
    Consequence NOTHING = new Told();

    /** What was sent in breach is thrown away, and the connection goes on. */
    Consequence DISCARD = new Discarded();

    /** What is unknown is passed over. */
    Consequence IGNORE = new Ignored();

    /** The offer of the extension is left out of the response (RFC 7692 §5). */
    Consequence DECLINE = new Declined();

    /** TCP is ended without more ado. */
    Consequence DROP = new Dropped();

    /** The opening fails, without a frame, as the RFC prescribes. */
    Consequence FAIL_OPENING = new OpeningFailed(Source.PRESCRIBED);

    /** The opening fails, without a frame, by custom. */
    Consequence FAIL_OPENING_CUSTOMARILY = new OpeningFailed(Source.CUSTOMARY);

    /** The connection is failed with a Close frame that carries the code (RFC 6455 §7.1.7). */
    static Consequence fail(int code, Source source) {
        return new Failed(code, source);
    }

    /** The request is answered with the HTTP status. */
    static Consequence refuse(int status, Source source) {
        return new Refused(status, source);
    }

    /** Nothing but a report. */
    record Told() implements Consequence {}

    /** Thrown away. */
    record Discarded() implements Consequence {}

    /** Passed over. */
    record Ignored() implements Consequence {}

    /** An extension is not agreed on. */
    record Declined() implements Consequence {}

    /** TCP ends. */
    record Dropped() implements Consequence {}

    /** The opening handshake fails. */
    record OpeningFailed(Source source) implements Consequence {}

    /** An open connection fails with a close code. */
    record Failed(int code, Source source) implements Consequence {}

    /** The upgrade is refused with an HTTP status. */
    record Refused(int status, Source source) implements Consequence {}

    /** Who says so. */
    enum Source {
        /** The RFC. */
        PRESCRIBED,
        /** What implementations commonly do. */
        CUSTOMARY
    }
}
