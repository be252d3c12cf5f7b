package dev.parley.description.transfer;

import java.util.function.Predicate;

/** What holds where a description says something else than what is there already. */
public enum OnMeeting implements Predicate<String> {
    /** What is there stays. */
    KEEP,
    /** What comes takes its place; what was typed for sending stays with it. */
    REPLACE,
    /** What is there stays, and somebody is asked. */
    ASK;

    @Override
    public boolean test(String name) {
        return this == REPLACE;
    }
}
