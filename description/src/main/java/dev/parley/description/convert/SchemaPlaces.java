package dev.parley.description.convert;

import dev.parley.description.source.Pointer;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** Where the schemas of a document of OpenAPI 3 stand. */
public final class SchemaPlaces {

    private final BiConsumer<Pointer, JsonNode> each;

    private SchemaPlaces(BiConsumer<Pointer, JsonNode> each) {
        this.each = each;
    }

    /** Tells of each schema that stands in no other one. */
    public static void of(JsonNode document, BiConsumer<Pointer, JsonNode> each) {
        new SchemaPlaces(each).look(Kind.DOCUMENT, document, Pointer.ROOT);
    }

    private void look(Kind kind, JsonNode node, Pointer at) {
        if (kind == Kind.SCHEMA) {
            each.accept(at, node);
            return;
        }
        for (var entry : node.properties()) {
            var field = kind.field(entry.getKey());
            if (field != null) look(field, entry.getValue(), at.child(entry.getKey()));
        }
    }

    private void look(Kind.Field field, JsonNode value, Pointer at) {
        switch (field.shape()) {
            case ONE -> look(field.kind(), value, at);
            case LIST -> {
                for (int i = 0; value.isArray() && i < value.size(); i++) look(field.kind(), value.get(i), at.child(i));
            }
            case MAP ->
                value.properties().forEach(entry -> look(field.kind(), entry.getValue(), at.child(entry.getKey())));
        }
    }
}
