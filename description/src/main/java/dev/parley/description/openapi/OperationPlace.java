package dev.parley.description.openapi;

import dev.parley.description.document.Method;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Where an operation stands in its document.
 *
 * @param item where the path item is written, references followed
 */
record OperationPlace(String path, Method method, Pointer item) {

    /** All places of operations, in the order of the document. */
    static List<OperationPlace> all(StandardDocument document) {
        var places = new ArrayList<OperationPlace>();
        for (var path : document.keys("paths")) {
            var item = References.resolved(document, Pointer.of("paths", path));
            for (var method : Method.of(document.node(item).orElse(Nodes.NONE))) {
                var place = new OperationPlace(path, method, item);
                if (place.node(document).isPresent()) places.add(place);
            }
        }
        return places;
    }

    /** The operation of that path and method, if there is one. */
    static Optional<OperationPlace> find(StandardDocument document, String path, String method) {
        var item = References.resolved(document, Pointer.of("paths", path));
        return Method.of(document.node(item).orElse(Nodes.NONE)).stream()
                .filter(each -> each.name().equals(method))
                .map(each -> new OperationPlace(path, each, item))
                .filter(place -> place.node(document).isPresent())
                .findFirst();
    }

    Pointer pointer() {
        return item.then(method.pointer());
    }

    Optional<JsonNode> node(StandardDocument document) {
        return document.node(pointer()).filter(JsonNode::isObject);
    }

    /** The path item without its operations. */
    JsonNode itemNode(StandardDocument document) {
        return document.node(item).orElse(Nodes.NONE);
    }
}
