package dev.parley.description.convert;

import dev.parley.description.document.Nodes;
import dev.parley.description.problem.Problem;
import dev.parley.description.source.Pointer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is remembered while a document is converted. Used by one thread. */
final class Remarks {

    private final Set<Problem> problems = new LinkedHashSet<>();

    void note(Pointer at, String message) {
        problems.add(Problem.of("convert", message).warning().at(at.toString()));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Keeps a field that the version does not have as an extension, in its place. */
    void aside(ObjectNode node, String key, Pointer at) {
        if (!node.has(key)) return;
        var name = kept(key);
        note(at.child(key), "The field " + key + " has no place there and is kept as " + name);
        if (node.has(name)) node.remove(key);
        else rename(node, key, name);
    }

    /** The extension by which a field is kept. */
    static String kept(String key) {
        return "x-" + key.replaceAll("[^A-Za-z0-9._-]+", "_");
    }

    static void rename(ObjectNode node, String key, String name) {
        replace(node, key, name, node.get(key));
    }

    /** Puts another field in the place of one. */
    static void replace(ObjectNode node, String key, String name, JsonNode value) {
        var made = Nodes.FACTORY.objectNode();
        node.properties().forEach(entry -> {
            if (entry.getKey().equals(key)) made.set(name, value);
            else if (!entry.getKey().equals(name)) made.set(entry.getKey(), entry.getValue());
        });
        node.removeAll();
        node.setAll(made);
    }
}
