package dev.parley.description.variables;

import dev.parley.description.problem.Problem;
import java.util.List;

/**
 * A text with its variables filled in.
 *
 * @param marked the text; where a name is not known, its {@code {{name}}} is left as written
 * @param problems unknown names and the like, each with its line and column in the template
 */
public record Filled(MarkedText marked, List<Problem> problems) {

    public Filled {
        problems = List.copyOf(problems);
    }

    public String text() {
        return marked.text();
    }

    /** Places of the text that came from secrets, in characters. */
    public List<Span> secrets() {
        return marked.secrets();
    }
}
