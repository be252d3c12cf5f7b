package dev.parley.scripting;

/** Scripts that follow one another in the same engine, as a worker keeps it from one to the next. Thread-safe. */
final class Succession {

    private volatile boolean shares;
    private volatile boolean over;

    /** Whether one of them left something for those behind it. */
    boolean shares() {
        return shares;
    }

    void shares(boolean something) {
        shares = something;
    }

    /** Whether no other follows. */
    boolean isOver() {
        return over;
    }

    void end() {
        over = true;
        shares = false;
    }
}
