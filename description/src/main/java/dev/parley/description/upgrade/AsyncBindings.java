package dev.parley.description.upgrade;

import dev.parley.description.document.Nodes;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.schema.SchemaCheck;
import dev.parley.description.source.Pointer;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sets those bindings aside that are of a version which AsyncAPI 3.0 does not take any more. */
final class AsyncBindings {

    private static final int ROUNDS = 4;

    private final Notes notes;

    AsyncBindings(Notes notes) {
        this.notes = notes;
    }

    /** Changes the upgraded document. */
    void lawful(ObjectNode document) {
        if (!hasBindings(document)) return;
        var check = SchemaCheck.published("asyncapi-" + AsyncUpgrade.VERSION + ".schema.json");
        for (int i = 0; i < ROUNDS; i++) {
            var faults = check.check(document).stream()
                    .filter(fault -> setAside(document, fault))
                    .toList();
            if (faults.isEmpty()) return;
        }
    }

    private static boolean hasBindings(JsonNode node) {
        return node.propertyStream()
                        .anyMatch(entry -> entry.getKey().endsWith("indings") || hasBindings(entry.getValue()))
                || (node.isArray() && node.valueStream().anyMatch(AsyncBindings::hasBindings));
    }

    private boolean setAside(ObjectNode document, Problem fault) {
        if (!(fault.place() instanceof Place.Pointer(String pointer))) return false;
        var at = Pointer.parse(pointer);
        int protocol = protocol(at.tokens());
        if (protocol < 0 || protocol >= at.tokens().size()) return false;
        boolean unknown = fault.code().equals("schema-unknown") && at.tokens().size() == protocol + 2;
        var wrong = unknown ? at : new Pointer(at.tokens().subList(0, protocol + 1));
        if (!(document.at(wrong.parent().toString()) instanceof ObjectNode parent) || !parent.has(wrong.last())) {
            return false;
        }
        var kept = "x-" + wrong.last().replaceAll("[^A-Za-z0-9._-]+", "_");
        var made = Nodes.FACTORY.objectNode();
        parent.properties()
                .forEach(entry ->
                        made.set(entry.getKey().equals(wrong.last()) ? kept : entry.getKey(), entry.getValue()));
        parent.removeAll();
        parent.setAll(made);
        notes.note(wrong, "The binding is of a version that AsyncAPI 3.0 does not take, and is kept as " + kept);
        return true;
    }

    /** The index of the token that names the protocol, as in {@code …/bindings/ws}; -1 for what is in no binding. */
    private static int protocol(List<String> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).equals("bindings")) return i + 1;
            if (i == 1
                    && tokens.getFirst().equals("components")
                    && tokens.get(i).endsWith("Bindings")) return i + 2;
        }
        return -1;
    }
}
