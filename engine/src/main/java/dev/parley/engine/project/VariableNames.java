package dev.parley.engine.project;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules for names of variables. */
final class VariableNames {

    private final List<Problem> problems = new ArrayList<>();

    private VariableNames() {}

    /**
     * Looks at the names of a list.
     *
     * @throws ProblemException with all that is wrong, placed in the list that the pointer names
     */
    static void check(List<Variable> shared, List<Variable> personal) {
        VariableNames names = new VariableNames();
        names.look(shared, "/variables/");
        names.look(personal, "/personal/");
        if (!names.problems.isEmpty()) {
            throw new ProblemException(names.problems);
        }
    }

    private void look(List<Variable> variables, String pointer) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < variables.size(); i++) {
            String name = variables.get(i).name();
            String place = pointer + i + "/name";
            wrong(name).ifPresent(problem -> problems.add(problem.at(place)));
            if (!name.isEmpty() && !seen.add(name)) {
                problems.add(Problem.of("name-doubled", "There are two variables " + name)
                        .at(place));
            }
        }
    }

    private static Optional<Problem> wrong(String name) {
        if (name.isEmpty()) {
            return Optional.of(Problem.of("name-missing", "A variable needs a name"));
        }
        if (name.startsWith("$")) {
            return Optional.of(Problem.of("name-reserved", "Names that begin with $ are built in"));
        }
        if (name.chars().anyMatch(c -> c == '{' || c == '}' || Character.isISOControl(c))) {
            return Optional.of(
                    Problem.of("name-invalid", "A variable's name holds no braces and no control characters"));
        }
        return Optional.empty();
    }
}
