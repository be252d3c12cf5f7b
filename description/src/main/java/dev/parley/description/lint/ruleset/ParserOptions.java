package dev.parley.description.lint.ruleset;

import dev.parley.description.source.KeyFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How bad it is what a reader of YAML or JSON stumbles over; none where it is nothing.
 *
 * @param duplicateKeys keys that stand twice
 * @param incompatibleValues keys that JSON does not have, such as numbers
 */
record ParserOptions(
        @Nullable Severity duplicateKeys, @Nullable Severity incompatibleValues) {

    /** What holds where a ruleset says nothing, as in Spectral. */
    static final ParserOptions USUAL = new ParserOptions(Severity.ERROR, Severity.ERROR);

    @Nullable
    Severity of(KeyFault.Kind kind) {
        return switch (kind) {
            case TWICE -> duplicateKeys;
            case NOT_TEXT -> incompatibleValues;
        };
    }

    /** The same with what a ruleset says. */
    ParserOptions with(JsonNode written) {
        if (!written.isObject()) {
            throw RuleReading.wrong("`parserOptions` is a mapping of duplicateKeys and incompatibleValues");
        }
        var options = this;
        for (var each : written.properties()) {
            var severity = RuleReading.severity(each.getKey(), each.getValue());
            options = switch (each.getKey()) {
                case "duplicateKeys" -> new ParserOptions(severity, options.incompatibleValues);
                case "incompatibleValues" -> new ParserOptions(options.duplicateKeys, severity);
                default ->
                    throw RuleReading.wrong("`parserOptions` has no `" + each.getKey()
                            + "`; there are duplicateKeys and incompatibleValues");
            };
        }
        return options;
    }
}
