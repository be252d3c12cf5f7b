package dev.parley.description.lint.ruleset;

import dev.parley.description.lint.path.GivenPath;
import dev.parley.description.source.KeyFault;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A ruleset with all that it extends. Immutable and thread-safe. */
public final class Ruleset {

    private final URI address;
    private final Map<String, Rule> rules;
    private final List<FileRules> overrides;
    private final ParserOptions parserOptions;
    private final RulesetReading reading;

    /** What a ruleset says otherwise for some files. */
    record FileRules(List<String> files, JsonNode written) {}

    Ruleset(
            URI address,
            Map<String, Rule> rules,
            List<FileRules> overrides,
            ParserOptions parserOptions,
            RulesetReading reading) {
        this.address = address;
        this.rules = new LinkedHashMap<>(rules);
        this.overrides = List.copyOf(overrides);
        this.parserOptions = parserOptions;
        this.reading = reading;
    }

    /** How bad it is what a reader stumbles over; none where it is nothing. */
    public @Nullable Severity severity(KeyFault.Kind kind) {
        return parserOptions.of(kind);
    }

    /** Its rules by their names. */
    Map<String, Rule> rules() {
        return rules;
    }

    /** Its rules in their order, also those that are off. */
    public List<Rule> all() {
        return List.copyOf(rules.values());
    }

    /** The formats that a document has, such as {@code oas3} and {@code oas3_1}. */
    public static List<String> formats(JsonNode document) {
        return DocumentFormats.of(document);
    }

    /** What holds for a document. */
    public Applied applied(URI file, JsonNode document) {
        var formats = formats(document);
        var here = new LinkedHashMap<>(rules);
        var pointers = new LinkedHashMap<String, Map<String, @Nullable Severity>>();
        var path = FilePaths.relative(address, file);
        for (var override : overrides) {
            for (var pattern : override.files()) {
                int hash = pattern.indexOf('#');
                if (!Glob.of(hash < 0 ? pattern : pattern.substring(0, hash)).matches(path)) {
                    continue;
                }
                if (hash < 0) {
                    here.putAll(reading.overridden(here, override.written()));
                } else {
                    reading.pointers(pattern.substring(hash + 1), override.written(), pointers);
                }
            }
        }
        pointers.keySet().forEach(name -> here.computeIfPresent(name, (_, rule) -> rule.enabled(true)));
        var active = here.values().stream()
                .filter(each -> each.enabled() && each.isFor(formats))
                .toList();
        var asked =
                here.values().stream().filter(each -> each.formats() != null).toList();
        boolean known = asked.isEmpty() || asked.stream().anyMatch(each -> each.isFor(formats));
        return new Applied(active, formats, known, pointers);
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
            Map<String, Map<String, @Nullable Severity>> pointers) {

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
            return rule.paths(formats).stream().map(GivenPath::parse).toList();
        }
    }
}
