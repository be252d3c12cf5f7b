package dev.parley.engine.project;

import dev.parley.description.lint.ruleset.Rule;
import dev.parley.description.problem.Problem;
import java.util.List;

/**
 * What a text says as a ruleset.
 *
 * @param problems what is wrong with it, with line and column where that is known
 * @param rules all that it says and extends, also those that are off; none where it cannot be read
 */
public record RulesetFindings(List<Problem> problems, List<Rule> rules) {

    public RulesetFindings {
        problems = List.copyOf(problems);
        rules = List.copyOf(rules);
    }
}
