package dev.parley.description.variables;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;

/** Fills in the variables of one template, those in the values of variables too. */
final class Filling {

    /** How deep variables may stand in the values of variables. */
    static final int MAX_DEPTH = 16;

    /** Characters that variables may add up to; a few values that hold each other many times would be endless. */
    static final int MAX_LENGTH = 16 * 1024 * 1024;

    /** What each variable within a value takes from the same room, so that empty values are not endless either. */
    private static final int COST = 64;

    private final VariableSource source;
    private final UnaryOperator<String> values;
    private final MarkedText.Builder text = new MarkedText.Builder();
    private final List<Problem> problems = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private int room = MAX_LENGTH;

    Filling(VariableSource source, UnaryOperator<String> values) {
        this.source = source;
        this.values = values;
    }

    void literal(String written) {
        text.append(written);
    }

    /** Fills in a variable of the template itself. Of what is wrong within it, the first thing is told. */
    void variable(Template.Variable variable, Place place) {
        int before = problems.size();
        fill(variable, place, false);
        if (problems.size() > before + 1) {
            problems.subList(before + 1, problems.size()).clear();
        }
    }

    private void fill(Template.Variable variable, Place place, boolean withinSecret) {
        if (!spend(open.isEmpty() ? 0 : COST, place)) {
            return;
        }
        String name = variable.name();
        if (open.contains(name)) {
            fail(variable, problem("variable-cycle", "{{" + name + "}} refers to itself: " + wayTo(name)), place);
            return;
        }
        if (open.size() == MAX_DEPTH) {
            fail(
                    variable,
                    problem(
                            "variable-depth",
                            "{{" + open.getLast() + "}} holds variables in more than " + MAX_DEPTH + " levels"),
                    place);
            return;
        }
        Value value = source.find(name);
        if (value == null) {
            fail(variable, unknown(name), place);
            return;
        }
        boolean secret = withinSecret || value.secret();
        if (value.origin() == Value.Origin.BUILT_IN) {
            add(value.text(), secret, place);
            return;
        }
        open.addLast(name);
        for (Template.Piece piece : Template.parse(value.text()).pieces()) {
            switch (piece) {
                case Template.Literal(String written, int _) -> add(written, secret, place);
                case Template.Variable inner -> fill(inner, place, secret);
            }
        }
        open.removeLast();
    }

    private void add(String part, boolean secret, Place place) {
        if (spend(part.length(), place)) {
            text.append(values.apply(part), secret);
        }
    }

    /** Takes from the room; when it is used up, that is told once and nothing more is filled in. */
    private boolean spend(int cost, Place place) {
        if (room < 0) {
            return false;
        }
        room -= cost;
        if (room < 0) {
            problems.add(problem("variable-length", "The variables add up to more than 16,777,216 characters")
                    .at(place));
        }
        return room >= 0;
    }

    private void fail(Template.Variable variable, Problem problem, Place place) {
        problems.add(problem.at(place));
        text.append(variable.written());
    }

    private Problem unknown(String name) {
        String message = Names.unknown(name, source.names());
        return problem(
                "unknown-variable",
                open.isEmpty() ? message : message + " It stands in the value of {{" + open.getLast() + "}}");
    }

    private String wayTo(String name) {
        var way = new ArrayList<String>();
        boolean within = false;
        for (String each : open) {
            within |= each.equals(name);
            if (within) {
                way.add(each);
            }
        }
        way.add(name);
        return String.join(" → ", way);
    }

    private static Problem problem(String code, String message) {
        return Problem.of(code, message);
    }

    Filled filled() {
        return new Filled(text.build(), problems);
    }
}
