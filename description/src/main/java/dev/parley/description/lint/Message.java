package dev.parley.description.lint;

import dev.parley.description.lint.function.Printed;
import dev.parley.description.lint.path.Seen;
import dev.parley.description.lint.ruleset.Rule;
import dev.parley.description.source.JsonScalar;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The message of a finding: that of the rule, in which {@code {{error}}}, {@code {{property}}}, {@code {{path}}}, {@code {{description}}} and
 * {@code {{value}}} are filled in; else its description, else what the function says.
 */
record Message(Rule rule, Seen place, Pointer pointer, List<String> missing, boolean key) {

    private static final Pattern BLANK = Pattern.compile("#?\\{\\{([^}\\n]+)}}");
    private static final Pattern PRINT = Pattern.compile("print\\(\\s*[\"'](\\w+)[\"']\\s*\\)");

    String written(String found) {
        var error = filled(found, found);
        var message = rule.message();
        if (message == null) {
            var description = rule.description();
            return description == null ? error.strip() : description.strip();
        }
        return filled(message, error).strip();
    }

    private String filled(String template, String error) {
        if (!template.contains("{{")) {
            return template;
        }
        return BLANK.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().startsWith("#")
                                ? printed(found.group(1).strip(), error)
                                : value(found.group(1).strip(), error)));
    }

    private String printed(String expression, String error) {
        var print = PRINT.matcher(expression);
        if (!print.matches()) {
            return value(expression, error);
        }
        return switch (print.group(1)) {
            case "property" -> property().isEmpty() ? "The document " : "\"" + property() + "\" property ";
            case "value" -> key ? "\"" + place.key() + "\"" : Printed.value(there() ? place.node() : null);
            default -> value(print.group(1), error);
        };
    }

    private String value(String name, String error) {
        return switch (name) {
            case "error" -> error;
            case "property" -> property();
            case "path" -> "#" + pointer;
            case "description" -> or(rule.description(), "");
            case "value" -> shown();
            default -> "";
        };
    }

    private boolean there() {
        return missing.isEmpty();
    }

    private String shown() {
        if (key) {
            return place.key();
        }
        var node = place.node();
        return node.isContainer() ? Printed.value(node) : node.asString(JsonScalar.text(node));
    }

    private String property() {
        var keys = new ArrayList<String>();
        if (!pointer.isRoot()) {
            keys.add(pointer.last());
        }
        if (there()) {
            return keys.isEmpty() ? "" : keys.getFirst();
        }
        keys.addAll(missing);
        var text = new StringBuilder();
        for (var key : pointer.isRoot() ? keys.subList(keys.size() - 1, keys.size()) : keys) {
            boolean index = key.matches("[0-9]+");
            text.append(index ? "[" + key + "]" : (text.isEmpty() ? "" : ".") + key);
        }
        return text.toString();
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
