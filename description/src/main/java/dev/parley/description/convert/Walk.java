package dev.parley.description.convert;

import dev.parley.description.document.Nodes;
import dev.parley.description.source.Pointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** Says a tree anew from its leaves to its root. What is not changed is shared with the old tree. */
final class Walk {

    /** Says an object of a kind anew, whose own objects are said already. */
    interface Step {
        /** @param node a mapping of its own, which may be changed */
        JsonNode said(Kind kind, ObjectNode node, Pointer at);

        /** Says a schema anew that is true or false: the value of that keyword, or one of several where that is empty. */
        default JsonNode said(BooleanNode schema, String keyword) {
            return schema;
        }
    }

    private final Step step;

    Walk(Step step) {
        this.step = step;
    }

    JsonNode document(JsonNode tree) {
        return said(Kind.DOCUMENT, tree, Pointer.ROOT);
    }

    JsonNode said(Kind kind, JsonNode old, Pointer at) {
        if (!(old instanceof ObjectNode mapping)) return old;
        var made = Nodes.FACTORY.objectNode();
        mapping.properties().forEach(entry -> {
            var field = kind.field(entry.getKey());
            var value = entry.getValue();
            made.set(entry.getKey(), field == null ? value : field(field, value, at.child(entry.getKey())));
        });
        return step.said(kind, made, at);
    }

    private JsonNode field(Kind.Field field, JsonNode value, Pointer at) {
        return switch (field.shape()) {
            case ONE -> said(field.kind(), value, at, at.last());
            case LIST -> {
                if (!value.isArray()) yield value;
                var list = Nodes.FACTORY.arrayNode();
                for (int i = 0; i < value.size(); i++) list.add(said(field.kind(), value.get(i), at.child(i), ""));
                yield list;
            }
            case MAP -> {
                if (!value.isObject()) yield value;
                var map = Nodes.FACTORY.objectNode();
                value.properties()
                        .forEach(entry -> map.set(
                                entry.getKey(), said(field.kind(), entry.getValue(), at.child(entry.getKey()), "")));
                yield map;
            }
        };
    }

    private JsonNode said(Kind kind, JsonNode old, Pointer at, String keyword) {
        return kind == Kind.SCHEMA && old instanceof BooleanNode schema
                ? step.said(schema, keyword)
                : said(kind, old, at);
    }
}
