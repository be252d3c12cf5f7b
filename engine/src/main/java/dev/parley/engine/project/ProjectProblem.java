package dev.parley.engine.project;

import dev.parley.description.lint.LintProblem;
import dev.parley.description.problem.Place;
import dev.parley.description.source.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Something that a rule finds wrong in a project.
 *
 * @param problem at its place in the document
 * @param part in which it stands; the skeleton where it is in no other
 * @param within pointer inside of the part
 * @param position in the part's own text
 * @param endpoint id of the one that the part says; none for what others share
 */
public record ProjectProblem(
        LintProblem problem,
        Part part,
        Pointer within,
        Place.Position position,
        @Nullable String endpoint) {}
