package dev.parley.description.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one URL's query, beside the rows that are known. */
final class RowsOfUrl {

    private final List<Parameter> known;
    private final boolean[] used;
    private final List<Parameter> rows = new ArrayList<>();

    /** Places, among the rows, of arrays that take further values of their name. */
    private final Map<String, Integer> arrays = new HashMap<>();

    RowsOfUrl(List<Parameter> known) {
        this.known = known;
        this.used = new boolean[known.size()];
    }

    List<Parameter> read(String url) {
        String query = UrlText.of(url).query();
        QueryPair.of(query == null ? "" : query).forEach(this::take);
        putBackSwitchedOff();
        return List.copyOf(rows);
    }

    private void take(QueryPair pair) {
        String name = pair.name();
        Integer collecting = arrays.get(name);
        if (collecting != null) {
            rows.set(collecting, withItem(rows.get(collecting), pair.value()));
            return;
        }
        Parameter before = before(pair, name);
        boolean usual = Escapes.encodedTemplate(name).equals(pair.rawName()) && !pair.isEmpty();
        String rawName = usual ? null : pair.rawName();
        if (before != null && before.type() == ParameterType.ARRAY) {
            rows.add(arrayRow(before, rawName, pair));
            if (before.explode()) {
                arrays.put(name, rows.size() - 1);
            }
        } else {
            rows.add(plainRow(before, name, rawName, pair));
        }
    }

    private @Nullable Parameter before(QueryPair pair, String name) {
        for (int i = 0; i < known.size(); i++) {
            Parameter row = known.get(i);
            if (row.enabled() && !used[i] && row.name().equals(name)) {
                used[i] = true;
                return row;
            }
        }
        return renamed(pair.value());
    }

    /** A row whose name is being changed: the one with this value that no other pair has taken. */
    private @Nullable Parameter renamed(String value) {
        for (int i = 0; i < known.size() && !value.isEmpty(); i++) {
            Parameter row = known.get(i);
            if (row.enabled() && !used[i] && row.type() != ParameterType.ARRAY && value.equals(row.value())) {
                used[i] = true;
                return row;
            }
        }
        return null;
    }

    private static Parameter plainRow(
            @Nullable Parameter before, String name, @Nullable String rawName, QueryPair pair) {
        String value = pair.value();
        String raw = Escapes.encodedTemplate(value).equals(pair.raw()) ? null : pair.raw();
        ParameterType type = before == null ? ParameterType.STRING : before.type();
        String description = before == null ? null : before.description();
        return new Parameter(name, value, List.of(), raw, rawName, pair.bare(), type, true, description, true);
    }

    private static Parameter arrayRow(Parameter before, @Nullable String rawName, QueryPair pair) {
        if (before.explode()) {
            return array(before, List.of(pair.value()), null, rawName);
        }
        List<String> values = RowText.items(pair.raw());
        String raw = RowText.joined(values).equals(pair.raw()) ? null : pair.raw();
        return array(before, values, raw, rawName);
    }

    private static Parameter withItem(Parameter row, String value) {
        var values = new ArrayList<>(row.values());
        values.add(value);
        return array(row, values, null, row.rawName());
    }

    private static Parameter array(Parameter row, List<String> values, @Nullable String raw, @Nullable String rawName) {
        return new Parameter(
                row.name(),
                null,
                values,
                raw,
                rawName,
                false,
                ParameterType.ARRAY,
                row.enabled(),
                row.description(),
                row.explode());
    }

    /** Rows that are switched off go back behind the row that they stood behind. */
    private void putBackSwitchedOff() {
        int index = 0;
        for (int i = 0; i < known.size(); i++) {
            boolean off = !known.get(i).enabled();
            if (off) {
                rows.add(Math.min(index, rows.size()), known.get(i));
            }
            index += off || used[i] ? 1 : 0;
        }
    }
}
