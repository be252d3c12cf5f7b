package dev.parley.cli.lint;

import dev.parley.description.lint.LintProblem;
import java.util.List;

/**
 * What was found in a file and those that it leads to.
 *
 * @param file as it was named
 */
record Linted(String file, List<Found> found) {

    Linted {
        found = List.copyOf(found);
    }

    /**
     * A problem with its file as it is printed.
     *
     * @param file that the value stands in
     */
    record Found(String file, LintProblem problem) {}
}
