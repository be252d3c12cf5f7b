package dev.parley.description.imports;

import dev.parley.description.request.Moment;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.Scripts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Texts, rows and scripts of Hoppscotch: {@code <<name>>} becomes {@code {{name}}}. */
final class HoppscotchText {

    private static final Pattern VARIABLE = Pattern.compile("<<([^<>{}\\n]{1,200})>>");
    private static final Pattern OWN = Pattern.compile("\\b(?:pw|hopp)\\.");

    private HoppscotchText() {}

    static String of(JsonNode node) {
        return of(JsonFile.text(node));
    }

    static String of(String text) {
        return VARIABLE.matcher(text).replaceAll("{{$1}}");
    }

    static List<Parameter> rows(JsonNode list) {
        var rows = new ArrayList<Parameter>();
        for (var row : list) {
            var name = of(row.path("key"));
            var value = of(row.path("value"));
            boolean on = row.path("active").asBoolean(true);
            if (!name.isEmpty() || !value.isEmpty()) {
                rows.add(Row.of(name, value, on, JsonFile.description(row.path("description"))));
            }
        }
        return rows;
    }

    static List<ImportedVariable> variables(JsonNode list) {
        var variables = new ArrayList<ImportedVariable>();
        for (var row : list) {
            var current = of(row.path("currentValue"));
            var value = current.isEmpty() ? of(row.path("initialValue")) : current;
            boolean secret = JsonFile.isTrue(row.path("secret"));
            variables.add(new ImportedVariable(
                    JsonFile.text(row.path("key")),
                    row.has("value") ? of(row.path("value")) : value,
                    secret,
                    true,
                    null));
        }
        return variables;
    }

    static Scripts scripts(JsonNode node, Losses losses) {
        var texts = new EnumMap<Moment, String>(Moment.class);
        texts.put(Moment.BEFORE_REQUEST, JsonFile.text(node.path("preRequestScript")));
        texts.put(Moment.AFTER_RESPONSE, JsonFile.text(node.path("testScript")));
        if (texts.values().stream().anyMatch(text -> OWN.matcher(text).find())) {
            losses.add("script", "It is kept, but written for `pw` or `hopp`; write `pm` for them");
        }
        return new Scripts(texts);
    }
}
