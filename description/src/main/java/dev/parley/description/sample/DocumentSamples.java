package dev.parley.description.sample;

import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.reference.Description;
import dev.parley.description.source.Pointer;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Values of schemas in a document of which only the parts are read that the schema leads to. */
public final class DocumentSamples {

    /** More than a sample can show. */
    private static final int MOST = 150;

    private static final URI ADDRESS = URI.create("memory:/document");
    private static final String SCHEMA = "x-schema";

    private final StandardDocument document;
    private final ObjectNode read = Nodes.FACTORY.objectNode();
    private final Set<Pointer> known = new HashSet<>();
    private final Set<Pointer> brought = new HashSet<>();
    private final Deque<JsonNode> waiting = new ArrayDeque<>();

    private DocumentSamples(StandardDocument document) {
        this.document = document;
    }

    /**
     * The value that a schema shows where nobody has given an example.
     *
     * @param schema one of the document, or one that refers to it
     * @return missing for a schema that allows all or none
     */
    public static JsonNode typical(StandardDocument document, JsonNode schema, Way way) {
        return new DocumentSamples(document).value(schema, way);
    }

    private JsonNode value(JsonNode schema, Way way) {
        read.set(SCHEMA, schema);
        waiting.add(schema);
        while (!waiting.isEmpty() && known.size() < MOST) follow(waiting.removeFirst());
        var documents = new LinkedHashMap<URI, JsonNode>();
        documents.put(ADDRESS, read);
        var at = Description.ofTrees(documents).at(ADDRESS, Pointer.of(SCHEMA));
        return SchemaSamples.typical(at, way).orElse(Nodes.NONE);
    }

    private void follow(JsonNode node) {
        References.target(node).filter(known::add).ifPresent(this::bring);
        node.forEach(child -> {
            if (child.isContainer()) follow(child);
        });
    }

    /** Puts what stands at a place of the document to the same place of what is read. */
    private void bring(Pointer at) {
        var found = document.node(at).orElse(null);
        if (found == null || at.isRoot() || isInside(at)) return;
        var mapping = read;
        for (var key : at.parent().tokens()) {
            mapping = mapping.get(key) instanceof ObjectNode there ? there : mapping.putObject(key);
        }
        mapping.set(at.last(), found);
        brought.add(at);
        waiting.add(found);
    }

    /** Whether it stands in what was brought already, which is the document's own and stays as it is. */
    private boolean isInside(Pointer at) {
        return brought.stream().anyMatch(at::startsWith);
    }
}
