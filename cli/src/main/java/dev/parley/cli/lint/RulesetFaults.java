package dev.parley.cli.lint;

import dev.parley.cli.description.OpenedDescription;
import dev.parley.cli.project.Named;
import dev.parley.description.lint.ruleset.RulesetReading;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.net.URI;

/** What is wrong with a ruleset, or with one that it extends, told with its file, line and column. */
final class RulesetFaults {

    private RulesetFaults() {}

    static ProblemException named(OpenedDescription ruleset, ProblemException fault) {
        return new ProblemException(
                fault.problems().stream().map(each -> named(ruleset, each)).toList());
    }

    private static Problem named(OpenedDescription ruleset, Problem problem) {
        String message = problem.message();
        for (URI file : ruleset.description().files()) {
            String within = RulesetReading.within(file);
            if (message.endsWith(within)) {
                String alone = message.substring(0, message.length() - within.length());
                return Named.of(
                        ruleset.name(file),
                        new Problem(problem.code(), problem.severity(), alone, problem.place(), problem.hint()));
            }
        }
        return problem;
    }
}
