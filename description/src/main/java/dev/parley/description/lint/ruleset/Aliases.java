package dev.parley.description.lint.ruleset;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Names that a ruleset gives to paths, which may differ by format. Immutable. */
record Aliases(Map<String, List<Meaning>> names) {

    static final Aliases NONE = new Aliases(Map.of());

    private static final Pattern USE = Pattern.compile("#([A-Za-z0-9_-]+)");

    Aliases {
        names = Map.copyOf(names);
    }

    /**
     * What a name means.
     *
     * @param formats in which; any when empty
     */
    record Meaning(Set<String> formats, List<String> given) {
        Meaning {
            formats = Set.copyOf(formats);
            given = List.copyOf(given);
        }
    }

    static Aliases read(JsonNode written) {
        var names = new LinkedHashMap<String, List<Meaning>>();
        written.properties().forEach(each -> names.put(each.getKey(), meanings(each.getKey(), each.getValue())));
        return new Aliases(names);
    }

    private static List<Meaning> meanings(String name, JsonNode written) {
        if (!written.isObject()) {
            return List.of(new Meaning(Set.of(), RuleReading.texts(written, "the alias `" + name + "`")));
        }
        var targets = written.path("targets");
        if (!targets.isArray() || targets.isEmpty()) {
            throw wrong("The alias `" + name + "` needs a list, or `targets`");
        }
        var meanings = new ArrayList<Meaning>();
        for (var target : targets) {
            meanings.add(new Meaning(
                    Set.copyOf(RuleReading.formats(target.path("formats"))),
                    RuleReading.texts(target.path("given"), "`given` of the alias `" + name + "`")));
        }
        return meanings;
    }

    /** These, and those of another ruleset where a name is not among these. */
    Aliases over(Aliases others) {
        var all = new LinkedHashMap<>(others.names);
        all.putAll(names);
        return new Aliases(all);
    }

    /** The paths that an expression means for a document. */
    List<String> resolve(String expression, List<String> formats) {
        var paths = new ArrayList<String>();
        resolve(expression, formats, new LinkedHashSet<>(), paths);
        return paths;
    }

    private void resolve(String expression, List<String> formats, Set<String> open, List<String> paths) {
        if (!expression.startsWith("#")) {
            paths.add(expression);
            return;
        }
        var use = USE.matcher(expression);
        if (!use.lookingAt()) {
            throw wrong("`" + expression + "` names no alias");
        }
        var name = use.group(1);
        var meanings = names.get(name);
        if (meanings == null) {
            throw wrong("There is no alias `" + name + "`");
        }
        if (!open.add(name)) {
            throw wrong("The alias `" + name + "` leads to itself: " + String.join(" → ", open) + " → " + name);
        }
        for (var meaning : meanings.reversed()) {
            if (meaning.formats().isEmpty() || formats.stream().anyMatch(meaning.formats()::contains)) {
                meaning.given().forEach(each -> resolve(each + expression.substring(use.end()), formats, open, paths));
                break;
            }
        }
        open.remove(name);
    }

    private static ProblemException wrong(String message) {
        return new ProblemException(Problem.of("ruleset-alias", message));
    }
}
