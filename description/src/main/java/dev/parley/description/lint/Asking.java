package dev.parley.description.lint;

import dev.parley.description.lint.function.Surroundings;
import dev.parley.description.lint.function.Target;
import dev.parley.description.lint.path.GivenPath;
import dev.parley.description.lint.path.Matches;
import dev.parley.description.lint.path.Seen;
import dev.parley.description.lint.ruleset.Rule;
import dev.parley.description.lint.ruleset.Then;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Asks the functions of a rule about what the rule means. Confined to one thread. */
final class Asking {

    private static final Pattern KEY = Pattern.compile("\\[(['\"])(.*?)\\1\\]|\\[([^\\]]*)\\]|[^.\\[\\]]+");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Surroundings surroundings;
    private final Report report;
    private final Map<String, Matches> fields = new HashMap<>();

    Asking(Surroundings surroundings, Report report) {
        this.surroundings = surroundings;
        this.report = report;
    }

    void ask(Rule rule, Seen seen, boolean key) {
        for (var then : rule.then()) {
            for (var target : targets(then, seen, key)) {
                then.function().check(target, (inside, message) -> report.add(rule, target, inside, message));
            }
        }
    }

    private List<Target> targets(Then then, Seen seen, boolean key) {
        var field = then.field();
        if (field == null || key || !seen.node().isContainer()) {
            return List.of(new Target(seen, List.of(), key ? key(seen) : null, surroundings));
        }
        if (field.equals("@key")) {
            return seen.children().stream()
                    .map(each -> new Target(each, List.of(), JSON.stringNode(each.key()), surroundings))
                    .toList();
        }
        return isPath(field) ? found(field, seen) : List.of(named(field, seen));
    }

    /** What {@code ~} means: an index is a number. */
    private static JsonNode key(Seen seen) {
        return seen.isItem() ? JSON.numberNode(Integer.parseInt(seen.key())) : JSON.stringNode(seen.key());
    }

    /** Whether it is a JSONPath; {@code $ref} is a key. */
    private static boolean isPath(String field) {
        return field.equals("$") || field.startsWith("$.") || field.startsWith("$[");
    }

    private List<Target> found(String field, Seen seen) {
        var targets = new ArrayList<Target>();
        var matches = fields.computeIfAbsent(field, each -> new Matches(List.of(GivenPath.parse(each))));
        matches.find(
                seen,
                (_, found, key) -> targets.add(new Target(found, List.of(), key ? key(found) : null, surroundings)));
        return targets.isEmpty() ? List.of(new Target(seen, List.of(""), null, surroundings)) : targets;
    }

    private Target named(String field, Seen seen) {
        var keys = seen.node().has(field) ? List.of(field) : keys(field);
        var here = seen;
        for (int i = 0; i < keys.size(); i++) {
            var next = here.child(keys.get(i));
            if (next == null) {
                return new Target(here, keys.subList(i, keys.size()), null, surroundings);
            }
            here = next;
        }
        return new Target(here, List.of(), null, surroundings);
    }

    /** The keys of {@code a.b[0]['c.d']}. */
    private static List<String> keys(String field) {
        return KEY.matcher(field)
                .results()
                .map(found -> {
                    var quoted = found.group(2) == null ? found.group(3) : found.group(2);
                    return quoted == null ? found.group() : quoted;
                })
                .toList();
    }
}
