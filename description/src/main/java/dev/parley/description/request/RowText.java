package dev.parley.description.request;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of a query as it is written into a URL, {@code {{variables}}} left as they are. */
final class RowText {

    private RowText() {}

    static List<String> of(Parameter row) {
        String rawName = rawName(row);
        String name = rawName == null ? Escapes.encodedTemplate(row.name()) : rawName;
        if (row.type() == ParameterType.ARRAY) {
            return array(row, name);
        }
        String value = row.value() == null ? "" : row.value();
        if (row.bare() && value.isEmpty()) {
            return List.of(name);
        }
        String raw = raw(row);
        return List.of(name + "=" + (raw == null ? Escapes.encodedTemplate(value) : raw));
    }

    private static List<String> array(Parameter row, String name) {
        if (row.explode()) {
            return row.values().stream()
                    .map(value -> name + "=" + Escapes.encodedTemplate(value))
                    .toList();
        }
        String raw = raw(row);
        return row.values().isEmpty() ? List.of() : List.of(name + "=" + (raw == null ? joined(row.values()) : raw));
    }

    static String joined(List<String> values) {
        return values.stream()
                .map(value -> Escapes.encodedTemplate(value).replace(",", "%2C"))
                .collect(Collectors.joining(","));
    }

    /** The items of an array by commas. */
    static List<String> items(String raw) {
        return raw.isEmpty()
                ? List.of()
                : UrlText.splitOutside(raw, ',').stream()
                        .map(Escapes::decodedTemplate)
                        .toList();
    }

    /** The name as the user escaped it, where that still means the row's name. */
    static @Nullable String rawName(Parameter row) {
        String raw = row.rawName();
        return raw != null && Escapes.decodedTemplate(raw).equals(row.name()) ? raw : null;
    }

    /** The value as the user escaped it, where that still means the row's value. */
    static @Nullable String raw(Parameter row) {
        String raw = row.raw();
        if (raw == null) {
            return null;
        }
        boolean same = row.type() == ParameterType.ARRAY
                ? UrlText.splitOutside(raw, ',').stream()
                        .map(Escapes::decodedTemplate)
                        .toList()
                        .equals(row.values())
                : Escapes.decodedTemplate(raw).equals(row.value() == null ? "" : row.value());
        return same ? raw : null;
    }
}
