package dev.parley.description.lint.ruleset;

import dev.parley.description.lint.function.LintFunction;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a rule of a ruleset.
 *
 * @param functions what its functions are, by name and options
 */
record RuleReading(FunctionNames functions) {

    private static final Set<String> FIELDS = Set.of(
            "description",
            "documentationUrl",
            "recommended",
            "given",
            "resolved",
            "severity",
            "message",
            "tags",
            "formats",
            "then",
            "type",
            "extensions");

    /** The functions that rules may use. */
    @FunctionalInterface
    interface FunctionNames {
        Optional<LintFunction> named(String name, @Nullable JsonNode options);
    }

    /** A rule that stands in a ruleset for the first time. */
    Rule first(String name, JsonNode written, Aliases aliases) {
        if (!written.isObject() || !written.has("given") || !written.has("then")) {
            throw wrong("The rule `" + name + "` needs `given` and `then`, since no ruleset that is extended has it");
        }
        var blank = new Rule(
                name, null, null, null, Severity.WARNING, true, true, true, null, List.of(), aliases, List.of());
        return over(blank, written, aliases);
    }

    /** A rule with what is written over it. */
    Rule over(Rule rule, JsonNode written, Aliases aliases) {
        for (var field : written.propertyNames()) {
            if (!FIELDS.contains(field) && !field.startsWith("x-")) {
                throw wrong("The rule `" + rule.name() + "` has a field `" + field + "`, which no rule has");
            }
        }
        boolean off = written.path("severity").asString("").equals("off");
        var given = written.has("given") ? paths(rule.name(), written.path("given")) : rule.given();
        return new Rule(
                rule.name(),
                text(written, "description", rule.description()),
                text(written, "message", rule.message()),
                text(written, "documentationUrl", rule.documentation()),
                off
                        ? null
                        : written.has("severity") ? severity(rule.name(), written.path("severity")) : rule.severity(),
                !off,
                truth(written, "recommended", rule.recommended()),
                truth(written, "resolved", rule.resolved()),
                written.has("formats") ? Set.copyOf(formats(written.path("formats"))) : rule.formats(),
                given,
                written.has("given") ? aliases : rule.aliases(),
                written.has("then") ? then(rule.name(), written.path("then")) : rule.then());
    }

    private static List<String> paths(String rule, JsonNode written) {
        var what = "`given` of the rule `" + rule + "`";
        return written.isString() ? List.of(written.stringValue()) : texts(written, what);
    }

    static @Nullable Severity severity(String rule, JsonNode written) {
        if (written.asString("").equals("off")) {
            return null;
        }
        return Severity.read(written)
                .orElseThrow(() -> wrong("The rule `" + rule + "` has the severity " + written
                        + "; there are error, warn, info, hint and off"));
    }

    private List<Then> then(String rule, JsonNode written) {
        var all = new ArrayList<Then>();
        if (!written.isArray()) {
            return List.of(one(rule, written));
        }
        written.forEach(each -> all.add(one(rule, each)));
        return all;
    }

    private Then one(String rule, JsonNode written) {
        var name = written.path("function");
        if (!name.isString()) {
            throw wrong("`then` of the rule `" + rule + "` needs the name of a function");
        }
        try {
            var function = functions
                    .named(name.stringValue(), written.get("functionOptions"))
                    .orElseThrow(() -> unknown(name.stringValue()));
            return new Then(text(written, "field", null), function);
        } catch (ProblemException fault) {
            throw wrong("The rule `" + rule + "`: " + fault.getMessage());
        }
    }

    private static ProblemException unknown(String function) {
        return wrong(
                "There is no function `" + function
                        + "`; functions of one's own are code, which Parley does not run, and the thirteen of Spectral are there");
    }

    private static @Nullable String text(JsonNode written, String field, @Nullable String otherwise) {
        var value = written.get(field);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (!value.isString()) {
            throw wrong("`" + field + "` has to be a text");
        }
        return value.stringValue();
    }

    private static boolean truth(JsonNode written, String field, boolean otherwise) {
        var value = written.get(field);
        if (value != null && !value.isBoolean()) {
            throw wrong("`" + field + "` has to be true or false");
        }
        return value == null ? otherwise : value.booleanValue();
    }

    static List<String> texts(JsonNode written, String what) {
        var texts = new ArrayList<String>();
        for (var each : written) {
            if (!each.isString()) {
                throw wrong(what + " has something that is no text");
            }
            texts.add(each.stringValue());
        }
        if (!written.isArray() || texts.isEmpty()) {
            throw wrong(what + " has to be a list of texts");
        }
        return texts;
    }

    static Set<String> formats(JsonNode written) {
        var formats = new LinkedHashSet<String>();
        for (var each : texts(written, "`formats`")) {
            var name = DocumentFormats.name(each);
            if (!DocumentFormats.isKnown(name)) {
                throw wrong("There is no format `" + each + "`");
            }
            formats.add(name);
        }
        return formats;
    }

    static ProblemException wrong(String message) {
        return new ProblemException(Problem.of("ruleset-invalid", message));
    }
}
