package dev.parley.description.imports;

import dev.parley.description.request.Parameter;
import dev.parley.description.request.ParameterType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of requests as other programs have them. */
final class Row {

    private Row() {}

    static Parameter of(String name, String value, boolean enabled, @Nullable String description) {
        var told = description == null || description.isBlank() ? null : description;
        return new Parameter(name, value, List.of(), null, null, false, ParameterType.STRING, enabled, told, true);
    }

    /** The first value of the rows that are switched on, names compared as those of header fields are. */
    static @Nullable String value(List<Parameter> rows, String name) {
        return rows.stream()
                .filter(row -> row.enabled() && row.name().equalsIgnoreCase(name))
                .map(Parameter::value)
                .findFirst()
                .orElse(null);
    }

    /** The rows without those of a name. */
    static List<Parameter> without(List<Parameter> rows, String name) {
        return rows.stream().filter(row -> !row.name().equalsIgnoreCase(name)).toList();
    }

    /** Header rows of a folder before those of what stands in it, which hold where both have a name. */
    static List<Parameter> over(List<Parameter> above, List<Parameter> own) {
        var rows = new ArrayList<Parameter>();
        for (var row : above) {
            if (own.stream().noneMatch(each -> each.name().equalsIgnoreCase(row.name()))) rows.add(row);
        }
        rows.addAll(own);
        return rows;
    }
}
