package dev.parley.description.imports;

import dev.parley.description.request.Parameter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Rows of Postman: header lines and the pairs of a form, as lists of objects or as one text. */
final class PostmanRows {

    private PostmanRows() {}

    static List<Parameter> headers(JsonNode node) {
        if (!node.isString()) {
            return rows(node).stream()
                    .filter(row -> !row.name().isEmpty() || !"".equals(row.value()))
                    .toList();
        }
        var rows = new ArrayList<Parameter>();
        for (var line : node.stringValue().split("\r?\n")) {
            int colon = line.indexOf(':');
            if (colon > 0)
                rows.add(Parameter.of(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
        }
        return rows;
    }

    static List<Parameter> rows(JsonNode list) {
        var rows = new ArrayList<Parameter>();
        for (var row : list) {
            var name = JsonFile.text(row.path("key"));
            var value = JsonFile.text(row.path("value"));
            var description = JsonFile.description(row.path("description"));
            rows.add(Parameter.pair(name, value, isOn(row), description));
        }
        return rows;
    }

    static boolean isOn(JsonNode row) {
        return !JsonFile.isTrue(row.path("disabled")) && row.path("enabled").asBoolean(true);
    }
}
