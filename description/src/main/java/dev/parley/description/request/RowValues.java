package dev.parley.description.request;

import dev.parley.description.problem.Problem;
import dev.parley.description.variables.MarkedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills in the values of rows and checks that each is of its type. */
final class RowValues {

    private final Findings findings;

    RowValues(Findings findings) {
        this.findings = findings;
    }

    /** The pairs of a query or form that go out, each with its place: a pair may be without a name. */
    static List<Placed> pairs(List<Parameter> rows, String pointer) {
        var sent = new ArrayList<Placed>();
        for (int i = 0; i < rows.size(); i++) {
            Parameter row = rows.get(i);
            if (row.enabled() && !row.isBlank()) {
                sent.add(new Placed(row, pointer + "/" + i));
            }
        }
        return sent;
    }

    /** The header lines or cookies that go out, each with its place; a row without a name but with a value is told of. */
    List<Placed> sent(List<Parameter> rows, String pointer) {
        var sent = new ArrayList<Placed>();
        for (int i = 0; i < rows.size(); i++) {
            Parameter row = rows.get(i);
            var placed = new Placed(row, pointer + "/" + i);
            if (row.enabled() && !row.name().isEmpty()) {
                sent.add(placed);
            } else if (row.enabled() && !value(row).isEmpty()) {
                findings.add(Problem.of("missing-name", "A row without a name is not sent")
                        .at(placed.pointer("name"))
                        .warning());
            }
        }
        return sent;
    }

    /** A row and where it stands. */
    record Placed(Parameter row, String at) {

        String pointer(String field) {
            return at + "/" + field;
        }
    }

    /** The value filled in and of its type; nothing when it is not. */
    @Nullable
    MarkedText value(Placed placed) {
        MarkedText filled = findings.fill(value(placed.row()), placed.pointer("value"));
        return filled != null && check(placed, filled) ? filled : null;
    }

    /** The items of an array, filled in. */
    List<MarkedText> items(Placed placed) {
        var items = new ArrayList<MarkedText>();
        List<String> values = placed.row().values();
        for (int i = 0; i < values.size(); i++) {
            MarkedText filled = findings.fill(values.get(i), placed.pointer("values") + "/" + i);
            if (filled != null) {
                items.add(filled);
            }
        }
        return items;
    }

    private boolean check(Placed placed, MarkedText filled) {
        Parameter row = placed.row();
        String why = TypedValue.misfit(row.type(), filled.text(), filled.masked());
        if (why != null) {
            findings.add(Problem.of("wrong-type", why)
                    .at(placed.pointer("value"))
                    .hint("Change the value of " + row.name() + ", choose another type, or switch the row off"));
        }
        return why == null;
    }

    static String value(Parameter row) {
        String value = row.value();
        return value == null ? "" : value;
    }
}
