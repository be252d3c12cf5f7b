package dev.parley.description.transfer;

/** What holds where a description says something else than what is there already. */
public enum OnMeeting {
    /** What is there stays. */
    KEEP,
    /** What comes takes its place; what was typed for sending stays with it. */
    REPLACE
}
