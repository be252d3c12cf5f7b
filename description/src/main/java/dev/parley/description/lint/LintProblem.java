package dev.parley.description.lint;

import dev.parley.description.lint.ruleset.Severity;
import dev.parley.description.problem.Place;
import dev.parley.description.source.Pointer;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Something that a rule finds wrong.
 *
 * @param file in which the value stands
 * @param pointer to the value in that file
 * @param position of its key, or of itself where it has none
 * @param documentation address of what is said of the rule
 */
public record LintProblem(
        URI file,
        Pointer pointer,
        Place.Position position,
        String rule,
        Severity severity,
        String message,
        @Nullable String documentation) {}
