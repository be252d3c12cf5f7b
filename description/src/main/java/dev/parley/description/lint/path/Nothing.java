package dev.parley.description.lint.path;

/** JavaScript's two values for what is not there. */
enum Nothing {
    NULL,
    UNDEFINED
}
