package dev.parley.description.lint.ruleset;

import dev.parley.description.lint.function.CoreFunctions;
import dev.parley.description.lint.ruleset.Ruleset.FileRules;
import dev.parley.description.lint.standard.StandardFunctions;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Located;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads rulesets as Spectral has them, in YAML or JSON, with all that they extend. What is code in them, or is to be fetched from elsewhere,
 * is refused.
 */
public final class RulesetReading {

    private static final Set<String> FIELDS = Set.of(
            "documentationUrl",
            "description",
            "rules",
            "formats",
            "extends",
            "parserOptions",
            "overrides",
            "aliases",
            "except");

    private final Sources others;

    private RulesetReading(Sources others) {
        this.others = others;
    }

    /** How much of a ruleset is on where it is extended. */
    enum Extent {
        ALL,
        RECOMMENDED,
        OFF
    }

    /**
     * What has been read of a ruleset.
     *
     * @param inherited the parser options that held if it said nothing
     */
    record Read(
            Map<String, Rule> rules,
            Aliases aliases,
            List<FileRules> overrides,
            ParserOptions parserOptions,
            ParserOptions inherited) {}

    /**
     * A ruleset that is being read: where it is, how much of it counts, and what extends it.
     *
     * @param within the part of the file that is read
     */
    record Task(
            URI address,
            Source source,
            Pointer within,
            Extent extent,
            boolean explicit,
            Set<URI> open,
            Sources others) {

        boolean isOwn() {
            return "parley".equals(address.getScheme());
        }

        Task within(Pointer part) {
            return new Task(address, source, part, extent, explicit, open, others);
        }

        ProblemException placed(ProblemException fault, Pointer at) {
            return new ProblemException(fault.problems().stream()
                    .map(each -> new Problem(
                                    each.code(),
                                    each.severity(),
                                    each.message() + RulesetReading.within(address),
                                    each.place(),
                                    each.hint())
                            .at(source.place(within.then(at))))
                    .toList());
        }
    }

    /**
     * Reads a ruleset.
     *
     * @param others gives the files that it extends
     * @throws ProblemException when it cannot be read
     */
    public static Ruleset read(URI address, Source source, Sources others) {
        var reading = new RulesetReading(others);
        var task = new Task(address, source, Pointer.ROOT, Extent.RECOMMENDED, false, Set.of(address), others);
        return new Ruleset(reading, task, reading.read(task));
    }

    /** The end of the message of a fault, which says in which ruleset it is. */
    public static String within(URI ruleset) {
        var oneNotation = ruleset.toString().replaceFirst("^file:/(?!/)", "file:///");
        return " (in the ruleset `" + oneNotation + "`)";
    }

    /** Parley's own ruleset for OpenAPI and AsyncAPI. */
    public static Ruleset standard() {
        var address = OwnRulesets.address("parley:recommended");
        return read(address, OwnRulesets.source(address), Sources.none());
    }

    private Read read(Task task) {
        var written = task.source().tree();
        if (!written.isObject()) {
            throw task.placed(RuleReading.wrong("A ruleset is a mapping with `rules` or `extends`"), Pointer.ROOT);
        }
        checkFields(task, written);
        var rules = new LinkedHashMap<String, Rule>();
        var extended = extend(task, written, rules);
        var aliases = extended.aliases();
        if (written.has("aliases")) {
            aliases = placed(task, Pointer.of("aliases"), () -> Aliases.read(written.path("aliases")))
                    .over(aliases);
        }
        var naming = aliases;
        var defaults = Defaults.of(task, written);
        written.path("rules")
                .properties()
                .forEach(each -> addRule(task, each.getKey(), each.getValue(), rules, naming, defaults));
        var options = extended.parserOptions();
        if (written.has("parserOptions")) {
            options = placed(
                    task,
                    Pointer.of("parserOptions"),
                    () -> extended.parserOptions().with(written.path("parserOptions")));
        }
        return new Read(rules, aliases, OverrideReading.overrides(task, written), options, extended.parserOptions());
    }

    private static void checkFields(Task task, JsonNode written) {
        for (var field : written.propertyNames()) {
            var at = Pointer.of(field);
            if (field.equals("functions") || field.equals("functionsDir")) {
                throw task.placed(
                        new ProblemException(Problem.of(
                                        "ruleset-code", "`" + field + "` is code, and Parley runs no code of rulesets")
                                .hint("Say it by the functions that are there, such as pattern and schema")),
                        at);
            }
            if (!FIELDS.contains(field) && !field.startsWith("x-")) {
                throw task.placed(RuleReading.wrong("No ruleset has a field `" + field + "`"), at);
            }
        }
        if (!written.has("rules") && !written.has("extends") && !written.has("overrides")) {
            throw task.placed(RuleReading.wrong("A ruleset needs `rules`, `extends` or `overrides`"), Pointer.ROOT);
        }
    }

    /** What a ruleset has from those that it extends beside their rules. */
    record Extended(Aliases aliases, ParserOptions parserOptions) {}

    Extended extend(Task task, JsonNode written, Map<String, Rule> rules) {
        var aliases = Aliases.NONE;
        var options = ParserOptions.USUAL;
        var extended = written.path("extends");
        if (extended.isMissingNode()) {
            return new Extended(aliases, options);
        }
        var all = extended.isArray() ? extended : List.of(extended);
        for (var each : all) {
            var one = placed(task, Pointer.of("extends"), () -> extension(task, each));
            if (one != null) {
                var read = read(one);
                read.rules().forEach((name, rule) -> {
                    boolean again = task.explicit();
                    rules.put(name, again ? rule.enabled(isOn(rule, task.extent())) : rule);
                });
                aliases = read.aliases().over(aliases);
                // those of other files are not handed on, as in Spectral
                if (one.isOwn() && !read.parserOptions().equals(ParserOptions.USUAL)) options = read.parserOptions();
            }
        }
        return new Extended(aliases, options);
    }

    private static boolean isOn(Rule rule, Extent extent) {
        return switch (extent) {
            case ALL -> true;
            case RECOMMENDED -> rule.recommended();
            case OFF -> false;
        };
    }

    private @Nullable Task extension(Task task, JsonNode written) {
        boolean explicit = written.isArray();
        var name = explicit ? written.path(0) : written;
        var extent = explicit ? written.path(1).asString("") : "recommended";
        if (!name.isString() || !Set.of("all", "recommended", "off").contains(extent)) {
            throw RuleReading.wrong(
                    "`extends` takes the names of rulesets, each alone or as [name, all|recommended|off]");
        }
        var address = address(task, name.stringValue());
        if (task.open().contains(address)) {
            return null;
        }
        var source = "parley".equals(address.getScheme()) ? OwnRulesets.source(address) : others.read(address);
        var open = new LinkedHashSet<>(task.open());
        open.add(address);
        return new Task(
                address,
                source,
                Pointer.ROOT,
                Extent.valueOf(extent.toUpperCase(java.util.Locale.ROOT)),
                explicit,
                open,
                others);
    }

    private static URI address(Task task, String name) {
        if (name.matches("(spectral|parley):.*")) {
            return OwnRulesets.address(name);
        }
        refuseCode(name);
        try {
            return task.address().resolve(name.replace(" ", "%20"));
        } catch (IllegalArgumentException _) {
            throw RuleReading.wrong("`" + name + "` names no file");
        }
    }

    /**
     * Refuses a ruleset that is a program, by the name of its file.
     *
     * @throws ProblemException if it is one
     */
    public static void refuseCode(String name) {
        if (name.matches(".*\\.[cm]?[jt]s")) {
            throw new ProblemException(
                    Problem.of("ruleset-code", "`" + name + "` is code, and Parley runs no code of rulesets")
                            .hint("Write its rules in YAML or JSON, by the functions that are there"));
        }
    }

    /** What holds for the rules of a ruleset that do not say it themselves. */
    record Defaults(@Nullable Set<String> formats, JsonNode documentation) {

        static Defaults of(Task task, JsonNode written) {
            return new Defaults(
                    written.has("formats")
                            ? placed(task, Pointer.of("formats"), () -> RuleReading.formats(written.path("formats")))
                            : null,
                    written.path("documentationUrl"));
        }
    }

    static void addRule(
            Task task, String name, JsonNode written, Map<String, Rule> rules, Aliases aliases, Defaults defaults) {
        var known = rules.get(name);
        var rule = placed(task, Pointer.of("rules", name), () -> merged(reading(task), known, name, written, aliases));
        if (known == null || task.explicit()) {
            rule = rule.enabled(rule.severity() != null && isOn(rule, task.extent()));
        }
        if (rule.formats() == null && known == null && defaults.formats() != null) {
            rule = rule.formats(Set.copyOf(defaults.formats()));
        }
        if (rule.documentation() == null && defaults.documentation().isString()) {
            rule = rule.documentation(defaults.documentation().stringValue() + "#" + name);
        }
        rules.put(name, rule);
    }

    /** A schema that stands in a ruleset, with the files that it leads to from there. */
    private static Located schema(Task task, JsonNode schema) {
        return Description.of(task.address(), Source.written(schema, Syntax.JSON), task.others())
                .root();
    }

    private static RuleReading reading(Task task) {
        return new RuleReading((name, options) -> {
            var core = CoreFunctions.named(name, options, schema -> schema(task, schema));
            return core.isPresent() || !task.isOwn() ? core : StandardFunctions.named(name, options);
        });
    }

    private static Rule merged(
            RuleReading reading, @Nullable Rule known, String name, JsonNode written, Aliases aliases) {
        if (written.isObject()) {
            return known == null ? reading.first(name, written, aliases) : reading.over(known, written, aliases);
        }
        if (known == null) {
            throw RuleReading.wrong("The rule `" + name + "` is in no ruleset that is extended");
        }
        if (written.isBoolean()) {
            return known.enabled(written.booleanValue());
        }
        var severity = RuleReading.severity(name, written);
        return known.severity(severity).enabled(severity != null);
    }

    static <T extends @Nullable Object> T placed(Task task, Pointer at, java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ProblemException fault) {
            boolean here = fault.problems().getFirst().code().startsWith("ruleset-")
                    || fault.problems().getFirst().code().startsWith("lint-");
            throw here || fault.problems().getFirst().place() instanceof dev.parley.description.problem.Place.Nowhere
                    ? task.placed(fault, at)
                    : fault;
        }
    }
}
