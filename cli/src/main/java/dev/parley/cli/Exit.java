package dev.parley.cli;

/** The exit codes of every command. */
public final class Exit {

    /** As wanted. */
    public static final int OK = 0;
    /** The call was wrong. */
    public static final int USAGE = 1;
    /** A file could not be read or is wrong. */
    public static final int FILE = 2;
    /** It could not be run: network, input and output. */
    public static final int FAILED = 3;
    /** An assertion failed, or the peer broke a rule. */
    public static final int BROKEN = 4;
    /** Interrupted by the user. */
    public static final int INTERRUPTED = 130;

    private Exit() {}
}
