package dev.parley.description.sample;

/** How much of what may be left out a sample shows. */
public enum Extent {
    /** All of it. */
    ALL,
    /** What the value itself has, and the simple ones of what is in it. */
    BRIEF,
    /** Nothing. */
    LEAST
}
