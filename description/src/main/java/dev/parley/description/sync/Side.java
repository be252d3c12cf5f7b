package dev.parley.description.sync;

/** One of the two places that a project is in. */
public enum Side {
    FOLDER,
    PROJECT
}
