package dev.parley.description.document;

import static dev.parley.description.document.Nodes.FACTORY;

import dev.parley.description.request.Parameter;
import dev.parley.description.request.ParameterType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The rows of {@code x-parley}: what the user sends, as typed. Type and description are there only where the standard says something else. */
public final class RowFields {

    private static final Set<String> MANAGED = Set.of(
            "name", "value", "values", "text", "type", "enabled", "raw", "rawName", "bare", "explode", "description");

    private RowFields() {}

    public static List<Parameter> read(JsonNode rows, Function<String, Described> described) {
        return Nodes.items(rows).stream()
                .filter(JsonNode::isObject)
                .map(row -> read(row, described.apply(Nodes.text(row, "name", ""))))
                .toList();
    }

    private static Parameter read(JsonNode row, Described described) {
        var value = row.path("value");
        var type = value.isArray() ? ParameterType.ARRAY : type(row, described);
        boolean array = type == ParameterType.ARRAY;
        var values = Nodes.items(array ? value : row.path("values")).stream()
                .map(Nodes::scalar)
                .toList();
        return new Parameter(
                Nodes.text(row, "name", ""),
                array ? Nodes.text(row, "text") : row.has("value") ? Nodes.scalar(value) : null,
                values,
                Nodes.text(row, "raw"),
                Nodes.text(row, "rawName"),
                Nodes.flag(row, "bare", false),
                type,
                Nodes.flag(row, "enabled", true),
                row.has("description") ? Nodes.text(row, "description") : described.description(),
                Nodes.flag(row, "explode", true));
    }

    private static ParameterType type(JsonNode row, Described described) {
        var name = Nodes.text(row, "type", "");
        for (var type : ParameterType.values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(name)) return type;
        }
        return described.type();
    }

    /** The rows; those that say the same already stay as they are written. */
    public static ArrayNode write(List<Parameter> rows, JsonNode older, Function<String, Described> described) {
        var result = FACTORY.arrayNode();
        var used = new HashSet<Integer>();
        var olds = new ArrayList<>(Nodes.items(older));
        for (int i = 0; i < rows.size(); i++) {
            int match = match(rows.get(i).name(), i, olds, used);
            if (match >= 0) used.add(match);
            result.add(write(
                    rows.get(i),
                    match < 0 ? null : olds.get(match),
                    described.apply(rows.get(i).name())));
        }
        return result;
    }

    private static int match(String name, int index, List<JsonNode> olds, Set<Integer> used) {
        if (index < olds.size()
                && !used.contains(index)
                && Nodes.text(olds.get(index), "name", "").equals(name)) return index;
        for (int i = 0; i < olds.size(); i++) {
            if (!used.contains(i) && Nodes.text(olds.get(i), "name", "").equals(name)) return i;
        }
        return -1;
    }

    private static JsonNode write(Parameter row, @Nullable JsonNode older, Described described) {
        if (older != null && read(older, described).equals(row)) return older;
        var fields = FACTORY.objectNode().put("name", row.name());
        boolean array = row.type() == ParameterType.ARRAY;
        if (array) {
            fields.set("value", list(row.values()));
            Nodes.put(fields, "text", row.value());
        } else {
            Nodes.put(fields, "value", row.value());
            if (!row.values().isEmpty()) fields.set("values", list(row.values()));
            if (row.type() != described.type())
                fields.put("type", row.type().name().toLowerCase(Locale.ROOT));
        }
        if (!row.enabled()) fields.put("enabled", false);
        Nodes.put(fields, "raw", row.raw());
        Nodes.put(fields, "rawName", row.rawName());
        if (row.bare()) fields.put("bare", true);
        if (!row.explode()) fields.put("explode", false);
        if (!Objects.equals(row.description(), described.description())) fields.put("description", row.description());
        return Nodes.over(older, fields, MANAGED);
    }

    private static ArrayNode list(List<String> values) {
        var list = FACTORY.arrayNode();
        values.forEach(list::add);
        return list;
    }
}
