package dev.parley.engine.project;

/** How far a variable reaches. */
public enum Level {
    /** Only while its environment is the person's active one. */
    ENVIRONMENT,
    /** Always. */
    PROJECT
}
