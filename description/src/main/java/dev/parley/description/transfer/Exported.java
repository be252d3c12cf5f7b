package dev.parley.description.transfer;

import dev.parley.description.problem.Problem;
import java.util.List;

/**
 * A document on its way out.
 *
 * @param format what it is, such as {@code OpenAPI 3.1.1}
 * @param problems what is said otherwise or cannot be said
 */
public record Exported(String format, String text, List<Problem> problems) {

    public Exported {
        problems = List.copyOf(problems);
    }
}
