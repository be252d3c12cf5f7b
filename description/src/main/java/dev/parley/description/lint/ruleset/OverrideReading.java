package dev.parley.description.lint.ruleset;

import dev.parley.description.lint.ruleset.Ruleset.FileRules;
import dev.parley.description.lint.ruleset.RulesetReading.Defaults;
import dev.parley.description.lint.ruleset.RulesetReading.Task;
import dev.parley.description.source.Pointer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a ruleset says otherwise for some files, and puts it over the ruleset as Spectral does. */
final class OverrideReading {

    private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    private OverrideReading() {}

    static List<FileRules> overrides(Task task, JsonNode written) {
        var all = new ArrayList<FileRules>();
        for (var each : written.path("overrides")) {
            var at = Pointer.of("overrides").child(all.size());
            all.add(RulesetReading.placed(task, at, () -> override(at, each)));
        }
        written.path("except")
                .properties()
                .forEach(each -> all.add(OwnRulesets.except(each.getKey(), each.getValue())));
        return all;
    }

    private static FileRules override(Pointer at, JsonNode written) {
        boolean byFormat = written.has("formats") && !written.has("files");
        var files = byFormat ? List.<String>of() : RuleReading.texts(written.path("files"), "`files` of an override");
        if (!written.has("rules") && !written.has("extends")) {
            throw RuleReading.wrong("An override needs `rules` or `extends`");
        }
        return new FileRules(at, files, written);
    }

    /**
     * A ruleset with the overrides that are for a document. They are put together first, what a later one says before what an earlier one
     * says; what they extend comes before the rules of the ruleset, and in place of what a ruleset extends that has no rules itself.
     */
    static RulesetReading.Read overridden(
            RulesetReading reading, Task task, RulesetReading.Read base, List<FileRules> overrides) {
        var rules = new LinkedHashMap<String, Rule>();
        var aliases = base.aliases();
        var extending = last(overrides, "extends");
        if (extending != null) {
            aliases = aliases.over(reading.extend(task.within(extending.at()), extending.written(), rules)
                    .aliases());
        }
        if (extending == null || task.source().tree().has("rules")) {
            rules.putAll(base.rules());
        }
        var latest = new LinkedHashMap<String, FileRules>();
        for (var each : overrides) {
            var part = task.within(each.at());
            if (each.written().has("aliases")) {
                aliases = RulesetReading.placed(
                                part,
                                Pointer.of("aliases"),
                                () -> Aliases.read(each.written().path("aliases")))
                        .over(aliases);
            }
            each.written().path("rules").propertyNames().forEach(name -> latest.put(name, each));
        }
        var naming = aliases;
        var formatted = last(overrides, "formats");
        var defaults = formatted == null
                ? Defaults.of(task, task.source().tree())
                : Defaults.of(task.within(formatted.at()), formatted.written());
        latest.forEach((name, each) -> RulesetReading.addRule(
                task.within(each.at()), name, each.written().path("rules").path(name), rules, naming, defaults));
        var parsing = last(overrides, "parserOptions");
        var options = parsing == null
                ? base.parserOptions()
                : RulesetReading.placed(
                        task.within(parsing.at()),
                        Pointer.of("parserOptions"),
                        () -> base.inherited().with(parsing.written().path("parserOptions")));
        return new RulesetReading.Read(rules, aliases, List.of(), options, base.inherited());
    }

    /** What is encoded by several bytes, decoded at once. */
    private static String decoded(MatchResult encoded) {
        return Matcher.quoteReplacement(URLDecoder.decode(encoded.group(), StandardCharsets.UTF_8));
    }

    private static @Nullable FileRules last(List<FileRules> overrides, String field) {
        return overrides.reversed().stream()
                .filter(each -> each.written().has(field))
                .findFirst()
                .orElse(null);
    }

    /**
     * Adds what an override says of rules at a pointer.
     *
     * @param fragment the pointer, as it stands in an address (RFC 6901 §6) or plain
     */
    static void pointers(
            Task task, String fragment, FileRules override, Map<String, Map<String, @Nullable Severity>> pointers) {
        var pointer = ENCODED.matcher(fragment).replaceAll(OverrideReading::decoded);
        override.written().path("rules").properties().forEach(each -> {
            var name = each.getKey();
            var severity = RulesetReading.placed(
                    task.within(override.at()),
                    Pointer.of("rules", name),
                    () -> RuleReading.severity(name, each.getValue()));
            pointers.computeIfAbsent(name, _ -> new LinkedHashMap<>()).put(pointer, severity);
        });
    }
}
