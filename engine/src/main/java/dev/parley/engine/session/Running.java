package dev.parley.engine.session;

/** A session that goes on, until it has ended and all is written. Thread-safe. */
interface Running {

    String id();

    String project();

    /** As it is now. */
    SessionView view();

    /** What Parley has to say in its timeline. */
    Remarks remarks();

    /** Where its last step stands. */
    SessionEnd end();

    /** Ends it in whatever state it is, as properly as that allows. */
    void leave(int code, String reason);

    /** Ends it at once in whatever state it is. */
    void leaveAtOnce();
}
