package dev.parley.description.traffic;

import dev.parley.description.document.Method;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.source.Pointer;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds parameters that a description declares. */
final class Declared {

    private Declared() {}

    /** Where a parameter of an operation is written: its own, or one of its path. */
    static Optional<Pointer> parameter(
            StandardDocument document, Pointer operation, Pointer item, String in, String name) {
        for (var holder : List.of(operation, item)) {
            var list = References.resolved(document, holder.child("parameters"));
            int size = document.node(list).orElse(Nodes.NONE).size();
            for (int i = 0; i < size; i++) {
                var at = References.resolved(document, list.child(i));
                var node = document.node(at).orElse(Nodes.NONE);
                if (is(node, in, name)) return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** A parameter of a path, by any of its operations. */
    static Optional<JsonNode> parameter(StandardDocument document, String path, String name) {
        var item = References.resolved(document, Pointer.of("paths", path));
        var node = document.node(item).orElse(Nodes.NONE);
        for (var method : Method.of(node)) {
            var at = parameter(document, item.then(method.pointer()), item, "path", name);
            if (at.isPresent()) return document.node(at.get());
        }
        return parameter(document, item, item, "path", name).flatMap(document::node);
    }

    private static boolean is(JsonNode node, String in, String name) {
        var named = Nodes.text(node, "name", "");
        boolean same = in.equals("header") ? named.equalsIgnoreCase(name) : named.equals(name);
        return same && Nodes.text(node, "in", "").equals(in);
    }
}
