package dev.parley.description.lint.ruleset;

import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How bad a problem is, the worst first. */
public enum Severity {
    ERROR,
    WARNING,
    INFO,
    HINT;

    /** The word for it, such as {@code warning}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** That of a word; {@code warn} is one too. */
    public static Optional<Severity> named(String word) {
        return switch (word) {
            case "error" -> Optional.of(ERROR);
            case "warn", "warning" -> Optional.of(WARNING);
            case "info" -> Optional.of(INFO);
            case "hint" -> Optional.of(HINT);
            default -> Optional.empty();
        };
    }

    /** That of a word or a number of a ruleset. */
    static Optional<Severity> read(JsonNode value) {
        if (value.isInt() && value.intValue() >= 0 && value.intValue() <= 3) {
            return Optional.of(values()[value.intValue()]);
        }
        return value.isString() ? named(value.stringValue()) : Optional.empty();
    }

    /** Whether it is as bad as the other or worse. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
