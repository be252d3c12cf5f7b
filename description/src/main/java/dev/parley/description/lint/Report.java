package dev.parley.description.lint;

import dev.parley.description.document.Nodes;
import dev.parley.description.lint.function.Target;
import dev.parley.description.lint.path.Seen;
import dev.parley.description.lint.ruleset.Rule;
import dev.parley.description.lint.ruleset.Ruleset;
import dev.parley.description.lint.ruleset.Severity;
import dev.parley.description.problem.Place;
import dev.parley.description.reference.Description;
import dev.parley.description.source.KeyFault;
import dev.parley.description.source.Pointer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what is found: the same only once, with its place. Confined to one thread. */
final class Report {

    private final Description description;
    private final Ruleset.Applied rules;
    private final Places places;
    private final Set<Entry> entries = new LinkedHashSet<>();

    /** A finding; the place in the text of most is looked up at the end. */
    private record Entry(
            URI file,
            Pointer pointer,
            String rule,
            Severity severity,
            String message,
            @Nullable String documentation,
            Place.@Nullable Position position) {

        Entry(URI file, Pointer pointer, Rule rule, Severity severity, String message) {
            this(file, pointer, rule.name(), severity, message, rule.documentation(), null);
        }
    }

    Report(Description description, Ruleset.Applied rules, Places places) {
        this.description = description;
        this.rules = rules;
        this.places = places;
    }

    /** A function found something in its target, at the keys from there. */
    void add(Rule rule, Target target, List<String> inside, String found) {
        Seen here = target.place();
        var missing = new ArrayList<String>();
        for (var key : Stream.concat(target.missing().stream(), inside.stream()).toList()) {
            var next = missing.isEmpty() ? here.child(key) : null;
            if (next == null) {
                missing.add(key);
            } else {
                here = next;
            }
        }
        var pointer = here.at().pointer();
        var severity = rules.severity(rule, pointer.toString());
        if (severity != null) {
            var message = new Message(rule, here, pointer, missing, target.key() != null).written(found);
            entries.add(new Entry(here.at().file(), pointer, rule, severity, message));
        }
    }

    /** A reader stumbles over a key of the document. */
    void add(KeyFault fault, Severity severity) {
        entries.add(new Entry(
                description.root().file(), fault.at(), "parser", severity, fault.message(), null, fault.position()));
    }

    /** A reference leads nowhere, or to another host that is not asked, which says nothing against the description. */
    void broken(FollowedReferences.Broken broken) {
        var problem = broken.problem();
        boolean refused = problem.code().equals("reference-refused")
                && broken.at().node().path("$ref").asString("").startsWith("http");
        var hint = refused && problem.hint() != null ? ". " + problem.hint() : "";
        var pointer = broken.at().pointer().child("$ref");
        entries.add(new Entry(
                broken.at().file(),
                pointer,
                "invalid-ref",
                refused ? Severity.WARNING : Severity.ERROR,
                problem.message() + hint,
                null,
                null));
    }

    /** The document is none that the rules are for. */
    void unknownFormat() {
        var root = description.root().node();
        var message = Stream.of("openapi", "swagger", "asyncapi")
                .filter(root::has)
                .findFirst()
                .map(key -> "The ruleset has no rules for `" + key + ": " + Nodes.scalar(root.get(key)) + "`")
                .orElse("The file is none of the kinds that the ruleset has rules for, such as OpenAPI or AsyncAPI");
        var file = description.root().file();
        entries.add(new Entry(file, Pointer.ROOT, "unrecognized-format", Severity.WARNING, message, null, null));
    }

    /** What another walk found, by other rules. */
    void add(Report other) {
        entries.addAll(other.entries);
    }

    /** All of them, by file and place. */
    List<LintProblem> problems() {
        var files = description.files();
        return entries.stream()
                .map(this::placed)
                .sorted(Comparator.<LintProblem>comparingInt(each -> files.indexOf(each.file()))
                        .thenComparingInt(each -> each.position().line())
                        .thenComparingInt(each -> each.position().column())
                        .thenComparing(LintProblem::rule)
                        .thenComparing(each -> each.pointer().toString())
                        .thenComparing(LintProblem::message))
                .toList();
    }

    private LintProblem placed(Entry entry) {
        var known = entry.position();
        return new LintProblem(
                entry.file(),
                entry.pointer(),
                known == null ? places.of(entry.file(), entry.pointer()) : known,
                entry.rule(),
                entry.severity(),
                entry.message(),
                entry.documentation());
    }
}
