package dev.parley.storage.database;

import java.io.Serial;

/** A connection that could not be brought back to where a transaction began, and was closed. */
final class BrokenConnection extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient RuntimeException reason;

    BrokenConnection(RuntimeException reason) {
        super(reason);
        this.reason = reason;
    }

    /** What went wrong first. */
    RuntimeException reason() {
        return reason;
    }
}
