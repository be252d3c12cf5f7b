package dev.parley.description.lint;

import dev.parley.description.link.DescribedOperations;
import dev.parley.description.lint.function.Surroundings;
import dev.parley.description.lint.path.GivenPath;
import dev.parley.description.lint.path.Matches;
import dev.parley.description.lint.path.Seen;
import dev.parley.description.lint.ruleset.Rule;
import dev.parley.description.lint.ruleset.Ruleset;
import dev.parley.description.lint.schema.SchemaReading;
import dev.parley.description.lint.schema.SchemaReading.Relief;
import dev.parley.description.reference.Description;
import dev.parley.description.source.KeyFault;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what the rules of a ruleset find wrong in a description: one walk serves all rules that look through references, and another
 * those that do not. The description is never written out as one tree.
 */
public final class Linter {

    private final Description description;
    private final Ruleset.Applied rules;
    private final FollowedReferences references;
    private final Report report;
    private @Nullable DescribedOperations operations;

    private Linter(Description description, Ruleset ruleset, Places places) {
        this.description = description;
        this.rules =
                ruleset.applied(description.root().file(), description.root().node());
        this.references = FollowedReferences.of(description);
        this.report = new Report(description, rules, places);
    }

    /**
     * What the rules find, by file and place.
     *
     * @throws dev.parley.description.problem.ProblemException when a rule cannot be used
     */
    public static List<LintProblem> lint(Description description, Ruleset ruleset) {
        return lint(description, ruleset, Places.of(description));
    }

    /** The same, with places that are looked up elsewhere than in the files themselves. */
    public static List<LintProblem> lint(Description description, Ruleset ruleset, Places places) {
        var linter = new Linter(description, ruleset, places);
        linter.run();
        return linter.report.problems();
    }

    private void run() {
        if (!rules.known()) {
            report.unknownFormat();
        }
        references.broken().forEach(report::broken);
        description.root().source().keyFaults().forEach(this::keyFault);
        walk(true, references::resolved);
        walk(false, UnaryOperator.identity());
    }

    private void keyFault(KeyFault fault) {
        var severity = rules.severity(fault.kind());
        if (severity != null) report.add(fault, severity);
    }

    private void walk(boolean resolved, UnaryOperator<dev.parley.description.reference.Located> looking) {
        var paths = new ArrayList<GivenPath>();
        var owners = new ArrayList<Rule>();
        for (var rule : rules.rules()) {
            if (rule.resolved() == resolved) {
                for (var path : rules.paths(rule)) {
                    paths.add(path);
                    owners.add(rule);
                }
            }
        }
        if (paths.isEmpty()) {
            return;
        }
        var asking = new Asking(surroundings(), report);
        var root = Seen.root(description.root(), looking);
        new Matches(paths).find(root, (path, seen, key) -> asking.ask(owners.get(path), seen, key));
    }

    private Surroundings surroundings() {
        boolean siblings = !(rules.formats().contains("oas2") || rules.formats().contains("oas3_0"));
        return new Surroundings(
                rules.formats(),
                references::isUsed,
                this::operations,
                new SchemaReading(siblings, Relief.NONE),
                new SchemaReading(siblings, Relief.READ_ONLY),
                new SchemaReading(siblings, Relief.WRITE_ONLY));
    }

    private DescribedOperations operations() {
        var known = operations;
        if (known == null) {
            known = DescribedOperations.of(description.root());
            operations = known;
        }
        return known;
    }
}
