package dev.parley.description.lint.standard;

import dev.parley.description.lint.function.Findings;
import dev.parley.description.lint.function.LintFunction;
import dev.parley.description.lint.function.Target;
import dev.parley.description.lint.path.Seen;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The variables of a server: what its URL has in braces is defined, and the other way round.
 *
 * @param filled whether each needs a default, and makes a URL when it is filled in
 */
record ServerVariables(boolean filled) implements LintFunction {

    private static final Pattern BRACES = Pattern.compile("\\{(.+?)}");
    private static final int MOST = 200;

    /** The names that a text has in braces. */
    static Set<String> names(String text) {
        var names = new LinkedHashSet<String>();
        var braces = BRACES.matcher(text);
        while (braces.find()) {
            names.add(braces.group(1));
        }
        return names;
    }

    @Override
    public void check(Target target, Findings findings) {
        if (target.value() == null) {
            return;
        }
        var server = target.mapping();
        var url = server == null ? null : server.text("url");
        if (server == null || url == null || !isSound(server.node().path("variables"))) {
            findings.add(List.of(), "A server is a mapping with a `url`, and `variables` with texts");
            return;
        }
        var names = names(url);
        var variables = server.children("variables");
        var defined = variables.stream().map(Seen::key).toList();
        for (var each : defined) {
            if (!names.contains(each)) {
                findings.add(List.of("variables", each), "The URL of the server has no {" + each + "}");
            }
        }
        var missing = names.stream().filter(each -> !defined.contains(each)).toList();
        if (!missing.isEmpty()) {
            findings.add(List.of("variables"), "Variables of the URL are not defined: " + String.join(", ", missing));
        }
        for (var each : variables) {
            if (names.contains(each.key())) variable(each, findings);
        }
        if (filled && !names.isEmpty() && server.node().has("variables")) {
            urls(url, variables, findings);
        }
    }

    /** Whether variables are written as the standards have them. */
    private static boolean isSound(JsonNode variables) {
        return variables.isMissingNode()
                || (variables.isObject()
                        && variables.properties().stream()
                                .allMatch(each -> each.getValue().isObject()
                                        && each.getValue().properties().stream()
                                                .allMatch(field -> isSound(field.getKey(), field.getValue()))));
    }

    private static boolean isSound(String field, JsonNode value) {
        return switch (field) {
            case "default", "description" -> value.isString();
            case "enum" -> value.isArray() && value.valueStream().allMatch(JsonNode::isString);
            case "examples" -> value.isString() || value.isArray();
            default -> field.startsWith("x-");
        };
    }

    private void variable(Seen variable, Findings findings) {
        var standard = variable.child("default");
        var values = variable.child("enum");
        if (standard == null) {
            if (filled) {
                findings.add(
                        List.of("variables", variable.key()), "The variable `" + variable.key() + "` has no default");
            }
        } else if (values != null
                && values.children().stream().noneMatch(each -> each.node().equals(standard.node()))) {
            findings.add(
                    List.of("variables", variable.key(), "default"),
                    "The default of the variable `" + variable.key() + "` is not among its values");
        }
    }

    private static void urls(String url, List<Seen> variables, Findings findings) {
        var urls = List.of(url);
        for (var each : variables) {
            var values = each.node().has("enum") ? each.children("enum") : defaults(each);
            var next = new ArrayList<String>();
            for (var known : urls) {
                for (var value : values) {
                    next.add(known.replace("{" + each.key() + "}", value.node().asString("")));
                }
            }
            urls = next.subList(0, Math.min(next.size(), MOST));
        }
        var wrong = urls.stream().filter(each -> !isUrl(each)).limit(5).toList();
        if (!wrong.isEmpty()) {
            findings.add(List.of("variables"), "Values of the variables make no URL: " + String.join(", ", wrong));
        }
    }

    private static List<Seen> defaults(Seen variable) {
        var standard = variable.child("default");
        return standard == null ? List.of() : List.of(standard);
    }

    private static boolean isUrl(String text) {
        try {
            return new URI(text.replace("{", "%7B").replace("}", "%7D").replace(" ", "%20")).isAbsolute();
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
