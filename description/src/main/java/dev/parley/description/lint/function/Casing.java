package dev.parley.description.lint.function;

import dev.parley.description.pattern.Regex;
import java.util.Locale;
import java.util.Set;

/**
 * Wants a text in a case: {@code flat}, {@code camel}, {@code pascal}, {@code kebab}, {@code cobol}, {@code snake} or {@code macro}.
 *
 * @param lone a text that is right besides: the separator alone, where one may lead
 */
record Casing(String type, Regex expected, String lone) implements LintFunction {

    static Casing of(Options options) {
        options.only("type", "disallowDigits", "separator");
        var type = String.valueOf(options.text("type")).toLowerCase(Locale.ROOT);
        if (!Set.of("flat", "camel", "pascal", "kebab", "cobol", "snake", "macro")
                .contains(type)) {
            throw options.wrong("needs as `type` one of flat, camel, pascal, kebab, cobol, snake, macro");
        }
        var digits = options.truth("disallowDigits") ? "" : "0-9";
        var word = word(type, digits);
        var separator = options.value("separator");
        if (separator == null) {
            return new Casing(type, Regex.parse("^(?:" + word + ")$"), "");
        }
        var within = new Options("casing", separator).only("char", "allowLeading");
        var character = within.text("char");
        if (character == null || character.length() != 1) {
            throw options.wrong("needs one character as `separator.char`");
        }
        var sign = "\\u%04x".formatted((int) character.charAt(0));
        boolean leading = within.truth("allowLeading");
        var whole = "^" + (leading ? sign + "?" : "") + word + "(?:" + sign + word + ")*$";
        return new Casing(type, Regex.parse(whole), leading ? character : "");
    }

    private static String word(String type, String digits) {
        var small = "[a-z" + digits + "]";
        var great = "[A-Z" + digits + "]";
        var humps = small + "*(?:" + great + "(?:" + small + "+|$))*";
        return switch (type) {
            case "flat" -> "[a-z]" + small + "*";
            case "camel" -> "[a-z]" + humps;
            case "pascal" -> "[A-Z]" + humps;
            case "kebab" -> "[a-z]" + small + "*(?:-" + small + "+)*";
            case "cobol" -> "[A-Z]" + great + "*(?:-" + great + "+)*";
            case "snake" -> "[a-z]" + small + "*(?:_" + small + "+)*";
            default -> "[A-Z]" + great + "*(?:_" + great + "+)*";
        };
    }

    @Override
    public void check(Target target, Findings findings) {
        var text = target.text();
        if (text != null && !text.isEmpty() && !text.equals(lone) && !expected.finds(text)) {
            findings.add("must be " + type + " case");
        }
    }
}
