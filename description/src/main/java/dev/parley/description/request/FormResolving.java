package dev.parley.description.request;

import dev.parley.description.variables.MarkedText;
import java.util.ArrayList;
import java.util.List;

/** Makes a form of rows ({@code application/x-www-form-urlencoded}, URL Standard §5.2): variables are filled in first and encoded then. */
final class FormResolving {

    private final Findings findings;
    private final RowValues values;

    FormResolving(Findings findings) {
        this.findings = findings;
        this.values = new RowValues(findings);
    }

    MarkedText pairs(List<Parameter> rows, String pointer) {
        var pairs = new ArrayList<MarkedText>();
        for (RowValues.Placed placed : RowValues.pairs(rows, pointer)) {
            MarkedText name = findings.fill(placed.row().name(), placed.pointer("name"));
            for (MarkedText value : valuesOf(placed)) {
                if (name != null) {
                    pairs.add(pair(name, value, placed.row().bare()));
                }
            }
        }
        return QueryResolving.joined(pairs);
    }

    private List<MarkedText> valuesOf(RowValues.Placed placed) {
        if (placed.row().type() != ParameterType.ARRAY) {
            MarkedText value = values.value(placed);
            return value == null ? List.of() : List.of(value);
        }
        List<MarkedText> items = values.items(placed);
        return placed.row().explode() || items.isEmpty() ? items : List.of(MarkedText.joined(",", items));
    }

    private static MarkedText pair(MarkedText name, MarkedText value, boolean bare) {
        MarkedText encoded = name.mapped(Escapes::form);
        return bare && value.text().isEmpty()
                ? encoded
                : MarkedText.join(encoded, MarkedText.plain("="), value.mapped(Escapes::form));
    }
}
