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
    private static final Pattern MODULE = Pattern.compile("(?m)^[ \\t]*+export[ \\t]*+\\{[ \\t]*+\\}[ \\t]*+;?");
    private static final ScriptWords WORDS = ScriptWords.of("hoppscotch");

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
        texts.put(Moment.BEFORE_REQUEST, script(node.path("preRequestScript"), losses));
        texts.put(Moment.AFTER_RESPONSE, script(node.path("testScript"), losses));
        return new Scripts(texts);
    }

    /** Without the line by which it is a module, which a script is not. */
    private static String script(JsonNode node, Losses losses) {
        return WORDS.translated(
                MODULE.matcher(JsonFile.text(node)).replaceAll("").strip(), losses);
    }
}
