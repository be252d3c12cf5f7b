package dev.parley.description.lint.ruleset;

import dev.parley.description.lint.path.GivenPath;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.KeyFault;
import dev.parley.description.source.Pointer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A ruleset with all that it extends. Immutable and thread-safe. */
public final class Ruleset {

    private final RulesetReading reading;
    private final RulesetReading.Task task;
    private final RulesetReading.Read read;

    /**
     * What a ruleset says otherwise for some files.
     *
     * @param at where it stands in the ruleset
     * @param files patterns of their names, with pointers or without; none where it is for documents of its formats
     */
    record FileRules(Pointer at, List<String> files, JsonNode written) {}

    Ruleset(RulesetReading reading, RulesetReading.Task task, RulesetReading.Read read) {
        this.reading = reading;
        this.task = task;
        this.read = read;
    }

    /** Its rules by their names. */
    Map<String, Rule> rules() {
        return read.rules();
    }

    /** Its rules in their order, also those that are off. */
    public List<Rule> all() {
        return List.copyOf(read.rules().values());
    }

    /** The formats that a document has, such as {@code oas3} and {@code oas3_1}. */
    public static List<String> formats(JsonNode document) {
        return DocumentFormats.of(document);
    }

    /** What holds for a document. */
    public Applied applied(URI file, JsonNode document) {
        var formats = formats(document);
        var pointers = new LinkedHashMap<String, Map<String, @Nullable Severity>>();
        var path = FilePaths.relative(task.address(), file);
        var matching = read.overrides().stream()
                .filter(each -> isFor(each, path, formats, pointers))
                .toList();
        var holding = matching.isEmpty() ? read : OverrideReading.overridden(reading, task, read, matching);
        var here = new LinkedHashMap<>(holding.rules());
        pointers.keySet().forEach(name -> here.computeIfPresent(name, (_, rule) -> rule.enabled(true)));
        var active = here.values().stream()
                .filter(each -> each.enabled() && each.isFor(formats))
                .toList();
        var asked =
                here.values().stream().filter(each -> each.formats() != null).toList();
        boolean known = asked.isEmpty() || asked.stream().anyMatch(each -> each.isFor(formats));
        return new Applied(active, formats, known, pointers, holding.parserOptions());
    }

    /** Whether an override is for a whole document; what it says of places in it is added to those. */
    private boolean isFor(
            FileRules override,
            String path,
            List<String> formats,
            Map<String, Map<String, @Nullable Severity>> pointers) {
        boolean whole = override.files().isEmpty()
                && RuleReading.formats(override.written().path("formats")).stream()
                        .anyMatch(formats::contains);
        for (var pattern : override.files()) {
            int hash = pattern.indexOf('#');
            if (!Glob.of(hash < 0 ? pattern : pattern.substring(0, hash)).matches(path)) {
                continue;
            }
            if (hash < 0) {
                whole = true;
            } else {
                OverrideReading.pointers(task, pattern.substring(hash + 1), override, pointers);
            }
        }
        return whole;
    }

    /**
     * The rules for one document.
     *
     * @param known whether the document has a format at all, if rules ask for one
     * @param pointers severities by rule and by JSON pointer of what they hold for
     */
    public record Applied(
            List<Rule> rules,
            List<String> formats,
            boolean known,
            Map<String, Map<String, @Nullable Severity>> pointers,
            ParserOptions parserOptions) {

        /** How bad it is what a reader stumbles over; none where it is nothing. */
        public @Nullable Severity severity(KeyFault.Kind kind) {
            return parserOptions.of(kind);
        }

        /** The severity of a rule at a place; none when it is off there. */
        public @Nullable Severity severity(Rule rule, String pointer) {
            var special = pointers.getOrDefault(rule.name(), Map.of());
            String nearest = null;
            for (var each : special.keySet()) {
                boolean within = pointer.equals(each) || pointer.startsWith(each + "/");
                if (within && (nearest == null || each.length() >= nearest.length())) {
                    nearest = each;
                }
            }
            return nearest == null ? rule.severity() : special.get(nearest);
        }

        /** The paths of a rule, read. */
        public List<GivenPath> paths(Rule rule) {
            try {
                return rule.paths(formats).stream().map(GivenPath::parse).toList();
            } catch (ProblemException fault) {
                throw RuleReading.wrong("The rule `" + rule.name() + "`: " + fault.getMessage());
            }
        }
    }
}
