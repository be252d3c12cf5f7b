package dev.parley.engine.credential;

/** What can be done when a server refuses credentials. Thread-safe; blocks. */
@FunctionalInterface
public interface Renewal {

    /** For credentials that cannot be had anew. */
    Renewal NONE = () -> false;

    /** Gives up the credentials that were refused; says whether others may be had, when the request is authorized once more. */
    boolean begin();
}
