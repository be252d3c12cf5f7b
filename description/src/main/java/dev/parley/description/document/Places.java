package dev.parley.description.document;

import dev.parley.description.source.Operation;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The places of parts in a skeleton. */
final class Places {

    private static final List<String> SECTIONS = List.of(
            "asyncapi",
            "openapi",
            "id",
            "info",
            "jsonSchemaDialect",
            "servers",
            "channels",
            "operations",
            "paths",
            "webhooks",
            "components",
            "security",
            "tags",
            "externalDocs");

    private Places() {}

    /** Adds a place for a part, before another one or behind all, with the mappings that it stands in. */
    static List<Operation> adding(JsonNode skeleton, PartName name, @Nullable String before) {
        return adding(skeleton, name.pointer(), JsonNodeFactory.instance.nullNode(), before);
    }

    /** The same with a value in the place. */
    static List<Operation> adding(JsonNode skeleton, Pointer pointer, JsonNode value, @Nullable String before) {
        var operations = new ArrayList<Operation>();
        var around = pointer.parent();
        for (int length = 1; length <= around.tokens().size(); length++) {
            var section = new Pointer(around.tokens().subList(0, length));
            var node = skeleton.at(section.toString());
            if (node.isMissingNode()) {
                var next = length == 1 ? following(skeleton, section.last()) : null;
                operations.add(new Operation.Insert(section, JsonNodeFactory.instance.objectNode(), next));
            }
        }
        boolean section = before == null && pointer.tokens().size() == 1;
        operations.add(new Operation.Insert(pointer, value, section ? following(skeleton, pointer.last()) : before));
        return operations;
    }

    /**
     * Adds places for operations of paths behind all.
     *
     * @param beside what new paths say beside their operations
     */
    static List<Operation> adding(JsonNode skeleton, Collection<PartName> names, Map<String, ObjectNode> beside) {
        var paths = skeleton.path("paths");
        var added = Nodes.FACTORY.objectNode();
        var operations = new ArrayList<Operation>();
        for (var name : names) {
            var tokens = name.pointer().tokens();
            if (paths.has(tokens.get(1))) {
                operations.addAll(adding(skeleton, name, null));
                continue;
            }
            var item = added.withObject(Pointer.of(tokens.get(1)).toString());
            for (var token : tokens.subList(2, tokens.size() - 1))
                item = item.withObject(Pointer.of(token).toString());
            item.putNull(tokens.getLast());
        }
        beside.forEach(
                (path, said) -> added.withObject(Pointer.of(path).toString()).setAll(said));
        operations.addAll(adding(skeleton, Pointer.of("paths"), added));
        return operations;
    }

    /** Adds members to a section behind all. */
    static List<Operation> adding(JsonNode skeleton, Pointer section, ObjectNode members) {
        var there = section.in(skeleton);
        if (there.isMissingNode()) return adding(skeleton, section, members, null);
        if (there.isEmpty()) return List.of(new Operation.Set(section, members));
        return members.propertyStream()
                .<Operation>map(entry -> new Operation.Insert(section.child(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** The section that a new one stands before, by the order of the standard. */
    private static @Nullable String following(JsonNode skeleton, String section) {
        int place = SECTIONS.indexOf(section);
        if (place < 0) return null;
        return SECTIONS.subList(place + 1, SECTIONS.size()).stream()
                .filter(skeleton::has)
                .findFirst()
                .orElse(null);
    }
}
