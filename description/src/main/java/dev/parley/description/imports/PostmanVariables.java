package dev.parley.description.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Variables of Postman's collections, folders and environments. */
final class PostmanVariables {

    private PostmanVariables() {}

    static List<ImportedVariable> read(JsonNode rows, Losses here) {
        var variables = new ArrayList<ImportedVariable>();
        for (var row : rows) {
            var name = JsonFile.text(row.has("key") ? row.path("key") : row.path("id"));
            if (name.isEmpty()) {
                here.add("variable", "It has no name");
                continue;
            }
            boolean enabled = !JsonFile.isTrue(row.path("disabled"))
                    && row.path("enabled").asBoolean(true);
            var type = row.path("type").asString("");
            variables.add(new ImportedVariable(
                    name,
                    JsonFile.text(row.path("value")),
                    type.equals("secret"),
                    enabled,
                    JsonFile.description(row.path("description")),
                    typed(row.path("value"), type)));
        }
        return variables;
    }

    /** What scripts see where it is no text: the value is something else, or its type says so. */
    private static @Nullable JsonNode typed(JsonNode value, String type) {
        return switch (type) {
            case "string", "secret" -> null;
            case "number" -> {
                var read = value.isString() ? parsed(value.stringValue()) : value;
                yield read != null && read.isNumber() ? read : null;
            }
            case "boolean" -> {
                var read = value.isString() ? parsed(value.stringValue()) : value;
                yield read != null && read.isBoolean() ? read : null;
            }
            default -> value.isNumber() || value.isBoolean() || value.isContainer() ? value : null;
        };
    }

    private static @Nullable JsonNode parsed(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException _) {
            return null;
        }
    }
}
