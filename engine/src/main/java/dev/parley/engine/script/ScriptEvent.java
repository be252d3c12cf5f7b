package dev.parley.engine.script;

import org.jspecify.annotations.Nullable;

/** What a script told while it ran. */
public sealed interface ScriptEvent {

    /** How urgent a line of the console is. */
    enum Level {
        DEBUG,
        LOG,
        INFO,
        WARN,
        ERROR
    }

    /** What came of a test. */
    enum Verdict {
        PASSED,
        FAILED,
        SKIPPED
    }

    /** A line of the console. */
    record Printed(Level level, String text) implements ScriptEvent {}

    /**
     * A test.
     *
     * @param error why it failed
     */
    record Tested(String name, Verdict verdict, @Nullable String error) implements ScriptEvent {}

    /** Something of the script that Parley passed over. */
    record Ignored(String what) implements ScriptEvent {}
}
