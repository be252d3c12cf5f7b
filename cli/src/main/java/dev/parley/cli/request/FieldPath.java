package dev.parley.cli.request;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in a JSON body a field goes, as its name says it: {@code a}, {@code a[b][c]}, {@code list[]}, {@code list[2][name]}, {@code []}.
 *
 * <p>A backslash takes a bracket for itself, and digits for a key. Confined to one thread.
 */
final class FieldPath {

    /** One step on the way. */
    sealed interface Step {

        /** Into a member of an object. */
        record Key(String name) implements Step {}

        /** Into an element of an array. */
        record Index(int number) implements Step {}

        /** Behind the last element of an array. */
        record Append() implements Step {}
    }

    private static final int MAX_INDEX = 100_000;

    private final String written;
    private final StringBuilder text = new StringBuilder();
    private boolean plain;
    private int at;

    private FieldPath(String written) {
        this.written = written;
    }

    /**
     * The steps of a name.
     *
     * @throws dev.parley.description.problem.ProblemException where its brackets do not fit together
     */
    static List<Step> of(String name) {
        return new FieldPath(name).read();
    }

    private List<Step> read() {
        List<Step> steps = new ArrayList<>();
        if (!written.startsWith("[")) {
            text();
            steps.add(new Step.Key(text.toString()));
        }
        while (at < written.length()) {
            if (written.charAt(at) != '[') {
                throw broken("“[” is expected at “" + written.substring(at) + "”");
            }
            at++;
            text();
            if (at >= written.length() || written.charAt(at) != ']') {
                throw broken("a “]” is missing");
            }
            at++;
            steps.add(bracketed(steps.isEmpty()));
        }
        return steps;
    }

    private Step bracketed(boolean first) {
        String inside = text.toString();
        if (plain && inside.isEmpty()) {
            return new Step.Append();
        }
        if (plain && inside.matches("-[0-9]+")) {
            throw broken("an index counts from 0 on");
        }
        if (plain && inside.matches("[0-9]+")) {
            if (inside.length() > 6 || Integer.parseInt(inside) > MAX_INDEX) {
                throw broken("an index is " + MAX_INDEX + " at most");
            }
            return new Step.Index(Integer.parseInt(inside));
        }
        if (first) {
            throw broken("a body that begins with brackets is an array: they hold a number or nothing");
        }
        return new Step.Key(inside);
    }

    /** Up to the next bracket that is not taken for itself. */
    private void text() {
        text.setLength(0);
        plain = true;
        for (; at < written.length() && "[]".indexOf(written.charAt(at)) < 0; at++) {
            char next = at + 1 < written.length() ? written.charAt(at + 1) : ' ';
            if (written.charAt(at) == '\\' && ("[]\\".indexOf(next) >= 0 || Character.isDigit(next))) {
                plain = false;
                at++;
            }
            text.append(written.charAt(at));
        }
    }

    private RuntimeException broken(String why) {
        return Fields.problem(
                "“" + written + "” is no name of a field: " + why + ". A \\ before a bracket takes it as it is");
    }
}
