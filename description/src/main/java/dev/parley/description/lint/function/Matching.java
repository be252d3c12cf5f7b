package dev.parley.description.lint.function;

import dev.parley.description.pattern.Regex;
import org.jspecify.annotations.Nullable;

/** Wants a text to have a regular expression, or not to have one: the function {@code pattern}. */
record Matching(@Nullable Regex match, @Nullable Regex notMatch) implements LintFunction {

    static Matching of(Options options) {
        options.only("match", "notMatch");
        var match = options.text("match");
        var notMatch = options.text("notMatch");
        if (match == null && notMatch == null) {
            throw options.wrong("needs `match` or `notMatch`");
        }
        return new Matching(match == null ? null : Regex.parse(match), notMatch == null ? null : Regex.parse(notMatch));
    }

    @Override
    public void check(Target target, Findings findings) {
        var text = target.text();
        if (text == null) {
            return;
        }
        if (match != null && !match.finds(text)) {
            findings.add("#{{print(\"value\")}} must match the pattern \"" + match + "\"");
        }
        if (notMatch != null && notMatch.finds(text)) {
            findings.add("#{{print(\"value\")}} must not match the pattern \"" + notMatch + "\"");
        }
    }
}
