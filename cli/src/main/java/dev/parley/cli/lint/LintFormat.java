package dev.parley.cli.lint;

/** The forms in which problems are printed. */
enum LintFormat {
    TERMINAL,
    JSON,
    SARIF,
    JUNIT
}
