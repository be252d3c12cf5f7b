package dev.parley.engine.project;

import dev.parley.description.problem.Problem;
import dev.parley.description.source.Source;
import java.util.List;

/**
 * The text of a part after an edit that is not kept.
 *
 * @param problems with pointers that begin at the part
 */
public record EditedText(Source source, List<Problem> problems) {}
