package dev.parley.description.upgrade;

import dev.parley.description.document.Nodes;
import dev.parley.description.source.Pointer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Parameters and responses that stand for themselves, which in 2.0 mean other things by the media types of the operation that refers to
 * them: they are said once for the types that most of their users have, and written out where a user has others. Used by one thread.
 */
final class SwaggerShared {

    private final Notes notes;
    private final SwaggerParameters parameters;
    private final SwaggerBodies bodies;
    private final SwaggerResponses responses;
    private final Map<Pointer, Map<List<String>, Integer>> users = new HashMap<>();
    private final Map<Pointer, Pointer> names = new LinkedHashMap<>();

    SwaggerShared(Notes notes, SwaggerParameters parameters, SwaggerBodies bodies, SwaggerResponses responses) {
        this.notes = notes;
        this.parameters = parameters;
        this.bodies = bodies;
        this.responses = responses;
        count();
    }

    List<String> consumes(JsonNode operation) {
        return types(operation, "consumes");
    }

    private List<String> types(JsonNode operation, String key) {
        var list = operation.has(key) ? operation.path(key) : notes.old().path(key);
        return Nodes.items(list).stream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(type -> !type.isBlank())
                .distinct()
                .toList();
    }

    private void count() {
        notes.old()
                .path("paths")
                .forEach(item -> item.properties().forEach(entry -> {
                    var operation = entry.getValue();
                    if (!SwaggerOperations.METHODS.contains(entry.getKey())) return;
                    operation.path("responses").forEach(each -> count(each, types(operation, "produces")));
                    operation.path("parameters").forEach(each -> count(each, types(operation, "consumes")));
                    item.path("parameters").forEach(each -> count(each, types(operation, "consumes")));
                }));
    }

    private void count(JsonNode node, List<String> types) {
        notes.target(node)
                .ifPresent(target ->
                        users.computeIfAbsent(target, _ -> new HashMap<>()).merge(types, 1, Integer::sum));
    }

    /** The types that a shared thing is said for. */
    private List<String> usual(Pointer at, String key) {
        return users.getOrDefault(at, Map.of()).entrySet().stream()
                .max(Map.Entry.<List<String>, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().toString(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElseGet(() -> types(Nodes.NONE, key));
    }

    /** Something is shared, and will stand there. */
    void known(Pointer at, Pointer now) {
        names.put(at, now);
    }

    /** Says a shared parameter or response. */
    ObjectNode component(JsonNode old, Pointer at, Pointer now) {
        if (old.has("$ref")) {
            var made = Nodes.copy(old);
            notes.moved(at, now);
            notes.reference(made, at);
            return made;
        }
        return switch (now.tokens().get(1)) {
            case "responses" -> responses.response(old, at, now, usual(at, "produces"));
            case "requestBodies" -> bodies.body(old, at, now, usual(at, "consumes"));
            default -> parameters.parameter(old, at, now);
        };
    }

    JsonNode parameter(JsonNode written, SwaggerBodies.Field meant, Pointer now) {
        var reference = reference(written, meant.at());
        return reference.isPresent() ? reference.get() : parameters.parameter(meant.node(), meant.at(), now);
    }

    JsonNode body(JsonNode written, SwaggerBodies.Field meant, List<String> types, Pointer now) {
        var reference = types.equals(usual(meant.at(), "consumes"))
                ? reference(written, meant.at())
                : Optional.<ObjectNode>empty();
        return reference.isPresent() ? reference.get() : bodies.body(meant.node(), meant.at(), now, types);
    }

    JsonNode form(List<SwaggerBodies.Field> fields, List<String> types, Pointer now) {
        return bodies.form(fields, now, types);
    }

    JsonNode response(JsonNode operation, JsonNode written, Pointer at, Pointer now) {
        var meant = notes.resolved(written, at);
        var types = types(operation, "produces");
        boolean usual = !SwaggerResponses.hasContent(meant.node()) || types.equals(usual(meant.at(), "produces"));
        var reference = usual ? reference(written, meant.at()) : Optional.<ObjectNode>empty();
        return reference.isPresent() ? reference.get() : responses.response(meant.node(), meant.at(), now, types);
    }

    /** A reference to a shared thing, or to what is elsewhere; none for what is to be written out. */
    private Optional<ObjectNode> reference(JsonNode written, Pointer meant) {
        if (!written.has("$ref")) return Optional.empty();
        boolean elsewhere = notes.target(written).isEmpty()
                || notes.old().at(meant.toString()).isMissingNode();
        if (elsewhere || names.containsKey(meant)) {
            var made = Nodes.FACTORY.objectNode();
            made.set(
                    "$ref",
                    elsewhere
                            ? written.get("$ref")
                            : Nodes.FACTORY.stringNode(Notes.fragment(names.getOrDefault(meant, meant))));
            return Optional.of(made);
        }
        return Optional.empty();
    }
}
