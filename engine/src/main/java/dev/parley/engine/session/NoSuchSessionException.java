package dev.parley.engine.session;

/** A session was named that is not there. */
public final class NoSuchSessionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** For the id. */
    public NoSuchSessionException(String id) {
        super("There is no session " + id);
    }
}
