package dev.parley.description.lint.function;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The options that a ruleset gives to a function.
 *
 * @param function its name, for problems
 * @param given a mapping, or nothing
 */
record Options(String function, @Nullable JsonNode given) {

    /** These, when they have no others than those named. */
    Options only(String... names) {
        if (given == null || given.isNull()) {
            return this;
        }
        if (!given.isObject()) {
            throw wrong("takes its options as a mapping");
        }
        var known = Set.of(names);
        for (var each : given.propertyNames()) {
            if (!known.contains(each)) {
                throw wrong("has no option `" + each + "`");
            }
        }
        return this;
    }

    /** A function that has none. */
    LintFunction bare(LintFunction withoutOptions) {
        return withoutOptions;
    }

    boolean has(String name) {
        return value(name) != null;
    }

    @Nullable
    JsonNode value(String name) {
        return given == null ? null : given.get(name);
    }

    @Nullable
    String text(String name) {
        var value = value(name);
        if (value != null && !value.isString()) {
            throw wrong("takes a text as `" + name + "`");
        }
        return value == null ? null : value.stringValue();
    }

    boolean truth(String name) {
        var value = value(name);
        if (value != null && !value.isBoolean()) {
            throw wrong("takes true or false as `" + name + "`");
        }
        return value != null && value.booleanValue();
    }

    @Nullable
    Double number(String name) {
        var value = value(name);
        if (value != null && !value.isNumber()) {
            throw wrong("takes a number as `" + name + "`");
        }
        return value == null ? null : value.doubleValue();
    }

    List<JsonNode> list(String name) {
        var value = value(name);
        if (value == null || !value.isArray()) {
            throw wrong("needs a list as `" + name + "`");
        }
        return StreamSupport.stream(value.spliterator(), false).toList();
    }

    List<String> texts(String name) {
        return list(name).stream()
                .map(each -> {
                    if (!each.isString()) throw wrong("needs texts in `" + name + "`");
                    return each.stringValue();
                })
                .toList();
    }

    ProblemException wrong(String what) {
        return new ProblemException(Problem.of("ruleset-options", "The function `" + function + "` " + what));
    }
}
