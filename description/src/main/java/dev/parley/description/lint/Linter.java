package dev.parley.description.lint;

import dev.parley.description.lint.ruleset.Ruleset;
import dev.parley.description.reference.Description;
import dev.parley.description.source.KeyFault;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/**
 * Looks for what the rules of a ruleset find wrong in a description: one walk serves all rules that look through references, and another,
 * at the same time, those that do not. The description is never written out as one tree.
 */
public final class Linter {

    private final Description description;
    private final Ruleset.Applied rules;
    private final FollowedReferences references;
    private final Places places;

    private Linter(Description description, Ruleset ruleset, Places places) {
        this.description = description;
        this.rules =
                ruleset.applied(description.root().file(), description.root().node());
        this.references = FollowedReferences.of(description);
        this.places = places;
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
        return new Linter(description, ruleset, places).problems();
    }

    private List<LintProblem> problems() {
        var written = ForkJoinPool.commonPool().submit(() -> walked(false, new Report(description, rules, places)));
        var report = new Report(description, rules, places);
        if (!rules.known()) {
            report.unknownFormat();
        }
        references.broken().forEach(report::broken);
        description.root().source().keyFaults().forEach(fault -> keyFault(fault, report));
        walked(true, report).add(written.join());
        return report.problems();
    }

    private Report walked(boolean resolved, Report report) {
        new RuleWalk(description, rules, references, report).walk(resolved);
        return report;
    }

    private void keyFault(KeyFault fault, Report report) {
        var severity = rules.severity(fault.kind());
        if (severity != null) report.add(fault, severity);
    }
}
