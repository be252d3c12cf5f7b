package dev.parley.description.environment;

import dev.parley.description.problem.Problem;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Source;
import java.util.List;

/** The variables of an environment and how they are written: a small YAML file with a published JSON Schema. */
@SuppressWarnings("DoNotCallSuggester")
public record Environment(List<EnvironmentVariable> variables) {

    public Environment {
        variables = List.copyOf(variables);
    }

    /** The text of a file without variables. */
    public static String empty() {
        throw new UnsupportedOperationException();
    }

    /** What a file says; rows that are wrong are left out, see {@link #check}. */
    public static Environment read(Source source) {
        throw new UnsupportedOperationException();
    }

    /** What is wrong with a file by its schema. */
    public static List<Problem> check(Source source) {
        throw new UnsupportedOperationException();
    }

    /** The edit that makes the file say these variables in this order; nothing when it does already. */
    public List<Operation> edit(Source source) {
        throw new UnsupportedOperationException();
    }
}
