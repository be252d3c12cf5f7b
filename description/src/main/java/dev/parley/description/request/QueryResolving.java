package dev.parley.description.request;

import dev.parley.description.variables.MarkedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the query of the rows: variables are filled in first and encoded then; what the user escaped stays as written. */
final class QueryResolving {

    private final Findings findings;
    private final RowValues values;
    private final List<MarkedText> pairs = new ArrayList<>();

    QueryResolving(Findings findings) {
        this.findings = findings;
        this.values = new RowValues(findings);
    }

    /** The pairs of a query, joined. */
    static MarkedText joined(List<MarkedText> pairs) {
        return MarkedText.joined("&", pairs);
    }

    List<MarkedText> pairs(List<Parameter> rows, String pointer) {
        for (RowValues.Placed row : RowValues.pairs(rows, pointer)) {
            add(row);
        }
        return pairs;
    }

    private void add(RowValues.Placed placed) {
        Parameter row = placed.row();
        MarkedText name = name(placed);
        if (row.type() == ParameterType.ARRAY) {
            addArray(placed, name);
            return;
        }
        MarkedText value = values.value(placed);
        if (row.bare() && RowValues.value(row).isEmpty()) {
            add(name);
        } else if (value != null) {
            String raw = RowText.raw(row);
            add(name, raw == null ? value.mapped(Escapes::encoded) : written(raw, placed, Escapes::encoded));
        }
    }

    private void addArray(RowValues.Placed placed, @Nullable MarkedText name) {
        Parameter row = placed.row();
        List<MarkedText> items = values.items(placed);
        if (row.explode()) {
            items.forEach(item -> add(name, item.mapped(Escapes::encoded)));
        } else if (!items.isEmpty() && items.size() == row.values().size()) {
            String raw = RowText.raw(row);
            add(name, raw == null ? byCommas(items) : written(raw, placed, Escapes::encodedItem));
        }
    }

    private static MarkedText byCommas(List<MarkedText> items) {
        return MarkedText.joined(
                ",",
                items.stream().map(item -> item.mapped(Escapes::encodedItem)).toList());
    }

    private @Nullable MarkedText name(RowValues.Placed placed) {
        String raw = RowText.rawName(placed.row());
        return raw == null
                ? findings.fill(placed.row().name(), placed.pointer("name"), Escapes::encoded, Escapes::encoded)
                : findings.fill(raw, placed.pointer("name"), Escapes::lawfulQuery, Escapes::encoded);
    }

    /** The value as the user escaped it; its variables were found to be known before. */
    private @Nullable MarkedText written(String raw, RowValues.Placed placed, UnaryOperator<String> encoding) {
        return findings.fill(raw, placed.pointer("value"), Escapes::lawfulQuery, encoding);
    }

    private void add(@Nullable MarkedText name) {
        if (name != null) {
            pairs.add(name);
        }
    }

    private void add(@Nullable MarkedText name, @Nullable MarkedText value) {
        if (name != null && value != null) {
            pairs.add(MarkedText.join(name, MarkedText.plain("="), value));
        }
    }
}
