package dev.parley.description.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.document.FormFields.FieldType;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Operations;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Edits every field of a text as a form does, each by itself, and sees that only the lines of the field change. */
final class FormEdits {

    private final FormFields table;
    private final Set<String> edited = new HashSet<>();
    private final Set<String> begun = new HashSet<>();
    private int count;

    FormEdits(FormFields table) {
        this.table = table;
    }

    /** The fields that were edited, as kind and key. */
    Set<String> edited() {
        return edited;
    }

    int count() {
        return count;
    }

    /** All fields of an object, and of the objects in it. */
    void object(Source source, Pointer at, String kind) {
        var node = source.tree().at(at.toString());
        boolean shared = node.has("$ref") && !kind.equals("pathItem");
        if (!node.isObject() || shared) return;
        var fields = table.of(kind);
        if (fields.containsKey("*")) {
            edited.add(kind + " *");
            members(source, at, fields.get("*"));
            return;
        }
        var order = List.copyOf(fields.keySet());
        fields.forEach((key, type) -> {
            if (type.is().equals("elsewhere")) return;
            edited.add(kind + " " + key);
            var here = at.child(key);
            if (node.has(key)) present(source, here, type);
            else absent(source, at, key, type, following(node, order, key));
        });
    }

    private void present(Source source, Pointer here, FieldType type) {
        var node = source.tree().at(here.toString());
        switch (type.is()) {
            case "object" -> object(source, here, type.kind());
            case "list" -> items(source, here, type.kind());
            case "map" -> members(source, here, type);
            default -> {
                var other = other(type, node);
                if (other != null) edit(source, new Operation.Set(here, other));
            }
        }
        edit(source, new Operation.Remove(here));
    }

    private void absent(Source source, Pointer at, String key, FieldType type, @Nullable String before) {
        var here = at.child(key);
        var value = first(type);
        var result = edit(
                source, before == null ? new Operation.Set(here, value) : new Operation.Insert(here, value, before));
        if (!type.kind().isEmpty() && table.kinds().containsKey(type.kind()) && begun.add(type.kind())) {
            var inside = type.is().equals("list") ? here.child(0) : type.is().equals("map") ? here.child("new") : here;
            object(result, inside, type.kind());
        }
    }

    private void items(Source source, Pointer at, String kind) {
        var list = source.tree().at(at.toString());
        edit(source, new Operation.Insert(at.child(Pointer.END), value("{name: new}")));
        for (int i = 0; i < list.size(); i++) object(source, at.child(i), kind);
        if (list.size() > 1) {
            edit(source, new Operation.Remove(at.child(0)));
            edit(source, new Operation.Move(at.child(0), at.child(1)));
        }
    }

    private void members(Source source, Pointer at, FieldType type) {
        var mapping = source.tree().at(at.toString());
        if (!mapping.isObject()) return;
        var keys = List.copyOf(mapping.propertyNames());
        edit(source, new Operation.Insert(at.child("new"), value("{description: new}")));
        for (var key : keys) {
            object(source, at.child(key), type.kind());
            edit(source, new Operation.Move(at.child(key), at.child("another name")));
        }
        if (keys.size() > 1) {
            edit(source, new Operation.Remove(at.child(keys.getFirst())));
            edit(source, new Operation.Move(at.child(keys.getLast()), at.child(keys.getLast()), keys.getFirst()));
        }
    }

    private Source edit(Source source, Operation operation) {
        count++;
        var result = PartEditing.apply(source, List.of(operation));
        assertThat(result.tree()).as("%s", operation).isEqualTo(Operations.apply(source.tree(), List.of(operation)));
        new ChangedLines(source, result.text()).areOf(operation);
        return result;
    }

    private static @Nullable String following(JsonNode node, List<String> order, String key) {
        var later = order.subList(order.indexOf(key) + 1, order.size());
        return node.propertyNames().stream().filter(later::contains).findFirst().orElse(null);
    }

    private static @Nullable JsonNode other(FieldType type, JsonNode node) {
        return switch (type.is()) {
            case "flag", "truth" -> Nodes.FACTORY.booleanNode(!node.asBoolean(false));
            case "choice" -> Nodes.FACTORY.stringNode(type.of().getLast());
            case "texts" -> added(node);
            case "references" -> value("[{$ref: '#/other'}]");
            case "reference" -> node.isObject() ? value("{$ref: '#/other'}") : value("'#/other'");
            case "value", "schema", "example", "guided" ->
                node.isObject() ? with(node) : Nodes.FACTORY.stringNode("other");
            default -> Nodes.FACTORY.stringNode(node.asString("") + " and: more # of it");
        };
    }

    private static JsonNode added(JsonNode list) {
        var items = new ArrayList<JsonNode>();
        list.forEach(items::add);
        items.add(Nodes.FACTORY.stringNode("new"));
        return Nodes.FACTORY.arrayNode().addAll(items);
    }

    private static JsonNode with(JsonNode mapping) {
        return Nodes.copy(mapping).put("description", "other");
    }

    private static JsonNode first(FieldType type) {
        return switch (type.is()) {
            case "flag", "truth" -> value("true");
            case "choice" -> Nodes.FACTORY.stringNode(type.of().getFirst());
            case "texts" -> value("[new]");
            case "references" -> value("[{$ref: '#/new'}]");
            case "reference" -> value("{$ref: '#/new'}");
            case "value", "schema", "example", "guided" -> value("{type: object}");
            case "object" -> value("{description: new}");
            case "list" -> value("[{name: new}]");
            case "map" -> value("{new: {description: new}}");
            case "markdown" -> Nodes.FACTORY.stringNode("New,\nin two lines: # here\n");
            default -> Nodes.FACTORY.stringNode("new: text");
        };
    }

    private static JsonNode value(String yaml) {
        return Source.parse(yaml).tree();
    }
}
