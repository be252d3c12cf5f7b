package dev.parley.engine.project;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Located;
import dev.parley.description.source.Pointer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A draft laid over the documents of a project, which are not copied for it: what refers to its place means the draft. */
final class Overlay {

    private Overlay() {}

    /**
     * What stands at the place.
     *
     * @param draft as it is to stand there; none for what stands there, if anything does
     * @throws ProblemException when there is nothing
     */
    static Located at(Contents contents, String document, Pointer pointer, @Nullable JsonNode draft) {
        SequencedMap<URI, JsonNode> trees = new LinkedHashMap<>();
        for (String each : List.of(Contents.OPENAPI, Contents.ASYNCAPI)) {
            JsonNode tree = contents.document(each).whole().tree();
            boolean own = each.equals(document);
            trees.put(Things.address(each), own && draft != null ? with(tree, pointer.tokens(), draft) : tree);
        }
        return Description.ofTrees(trees).at(Things.address(document), pointer);
    }

    /** A tree with another value in one place; what does not lead there is shared. */
    private static JsonNode with(JsonNode tree, List<String> tokens, JsonNode value) {
        if (tokens.isEmpty()) {
            return value;
        }
        String key = tokens.getFirst();
        List<String> rest = tokens.subList(1, tokens.size());
        if (tree.isArray() && key.matches("\\d{1,9}") && Integer.parseInt(key) < tree.size()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            tree.forEach(list::add);
            list.set(Integer.parseInt(key), with(tree.get(Integer.parseInt(key)), rest, value));
            return list;
        }
        ObjectNode mapping = JsonNodeFactory.instance.objectNode();
        if (tree.isObject()) {
            tree.properties().forEach(member -> mapping.set(member.getKey(), member.getValue()));
        }
        mapping.set(key, with(tree.path(key), rest, value));
        return mapping;
    }
}
