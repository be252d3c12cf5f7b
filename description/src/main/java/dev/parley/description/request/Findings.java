package dev.parley.description.request;

import dev.parley.description.problem.Problem;
import dev.parley.description.variables.Filled;
import dev.parley.description.variables.MarkedText;
import dev.parley.description.variables.Template;
import dev.parley.description.variables.VariableSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The problems of one request while it is resolved, and the variables that it is filled from. Confined to one thread. */
final class Findings {

    private final VariableSource variables;
    private final List<Problem> problems = new ArrayList<>();

    Findings(VariableSource variables) {
        this.variables = variables;
    }

    /** Fills in a text that stands at a pointer; nothing when that is not possible. */
    @Nullable
    MarkedText fill(String text, String pointer) {
        return fill(text, pointer, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** Fills in a text, its literals and its values changed on the way. */
    @Nullable
    MarkedText fill(String text, String pointer, UnaryOperator<String> literals, UnaryOperator<String> values) {
        Filled filled = Template.parse(text).fill(variables, literals, values);
        filled.problems().forEach(each -> add(each.under(pointer)));
        return filled.problems().isEmpty() ? filled.marked() : null;
    }

    /** Whether a name stands for something. */
    boolean knows(String name) {
        return variables.knows(name);
    }

    /** Fills in one variable of a larger text. */
    Filled fill(Template.Variable variable) {
        return Template.parse(variable.written()).fill(variables);
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    void add(String code, String message, String pointer) {
        add(Problem.of(code, message).at(pointer));
    }

    boolean possible() {
        for (Problem problem : problems) {
            if (problem.isError()) {
                return false;
            }
        }
        return true;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
