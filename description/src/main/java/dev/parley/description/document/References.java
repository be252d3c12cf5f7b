package dev.parley.description.document;

import dev.parley.description.source.Pointer;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Follows references within a document; those to elsewhere are left as they are. */
public final class References {

    private static final int LONGEST_CHAIN = 20;

    /** Fields that hold users' data, in which a reference is none. */
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const", "value");

    /** Mappings by names that anybody chose. */
    private static final Set<String> NAMED = Set.of(
            "properties",
            "patternProperties",
            "dependentSchemas",
            "definitions",
            "$defs",
            "responses",
            "schemas",
            "parameters",
            "headers",
            "requestBodies",
            "callbacks",
            "links",
            "securitySchemes",
            "pathItems",
            "mediaTypes",
            "messages",
            "messageTraits",
            "operationTraits",
            "channels",
            "operations",
            "servers",
            "components",
            "paths");

    private References() {}

    /**
     * Whether a member of a mapping holds users' data, in which a reference is none.
     *
     * @param mapping the key of the mapping; empty at the root
     */
    public static boolean isData(String mapping, String key) {
        return DATA.contains(key) && !NAMED.contains(mapping);
    }

    /** Where a node refers to in its document, if it does. */
    public static Optional<Pointer> target(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.startsWith("#/") ? Optional.of(Pointer.parse(reference.substring(1))) : Optional.empty();
    }

    /** The node that is meant. */
    public static JsonNode resolved(StandardDocument document, JsonNode node) {
        var here = node;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            var there = target(here).flatMap(document::node);
            if (there.isEmpty()) return here;
            here = there.get();
        }
        return here;
    }

    /** Where the node is written that is meant by what stands at the pointer. */
    public static Pointer resolved(StandardDocument document, Pointer pointer) {
        var here = pointer;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            var there = document.node(here).flatMap(References::target);
            if (there.isEmpty() || document.node(there.get()).isEmpty()) return here;
            here = there.get();
        }
        return here;
    }

    public static String to(Pointer pointer) {
        return "#" + pointer;
    }
}
