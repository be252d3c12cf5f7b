package dev.parley.description.openapi;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Keys;
import dev.parley.description.document.Method;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.Order;
import dev.parley.description.document.PartName;
import dev.parley.description.document.References;
import dev.parley.description.document.Standard;
import dev.parley.description.openapi.HttpEndpointWriting.NewEndpoint;
import dev.parley.description.source.Pointer;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds operations to a document and takes them away, with what stands around them for them alone. Used by one thread. */
record OperationsEdit(DocumentEdit edit) {

    private String version() {
        return Nodes.scalar(
                edit.document().node(Pointer.of(Standard.OPENAPI.key())).orElse(Nodes.NONE));
    }

    OperationPlace place(EndpointKey key) {
        return OperationPlace.find(edit.document(), key.path(), key.method()).orElseThrow();
    }

    JsonNode node(OperationPlace place) {
        return place.node(edit.document()).orElseThrow();
    }

    OperationWriting writing(OperationPlace place, JsonNode before) {
        return new OperationWriting(edit, place, before, version(), false);
    }

    /**
     * A new operation, not in the document yet.
     *
     * @param taken ids of operations that there are
     * @param amongOthers whether there are some that the document does not hold yet
     */
    ObjectNode operation(OperationPlace place, NewEndpoint endpoint, Set<String> taken, boolean amongOthers) {
        var name = endpoint.name();
        var operation = new OperationWriting(edit, place, Nodes.FACTORY.objectNode(), version(), amongOthers)
                .write(endpoint.request());
        operation.put("summary", name).put("operationId", Keys.camel(name, "operation", taken));
        if (version().startsWith("3.0")) {
            operation.putObject("responses").putObject("default").put("description", "");
        }
        setTags(operation, Objects.requireNonNullElse(endpoint.tags(), List.of()));
        setFolder(operation, endpoint.folder());
        return Order.like(Nodes.FACTORY.objectNode(), operation, FieldOrder.OPERATION);
    }

    OperationPlace newPlace(String path, String method) {
        var item = References.resolved(edit.document(), Pointer.of("paths", path));
        return new OperationPlace(path, Method.of(method, version()), item);
    }

    void add(OperationPlace place, JsonNode operation) {
        var name = PartName.operation(place.path(), place.method());
        if (name.pointer().equals(place.pointer())) edit.create(name, operation, null);
        else edit.set(place.pointer(), operation);
    }

    Set<String> operationIds() {
        var ids = new HashSet<String>();
        for (var place : OperationPlace.all(edit.document())) ids.add(Nodes.text(node(place), "operationId", ""));
        return ids;
    }

    static void setTags(ObjectNode holder, List<String> tags) {
        Nodes.put(holder, "tags", tags.isEmpty() ? null : list(tags));
    }

    static ArrayNode list(List<String> tags) {
        var list = Nodes.FACTORY.arrayNode();
        tags.forEach(list::add);
        return list;
    }

    static void setFolder(ObjectNode operation, String folder) {
        var own = Nodes.copy(operation.path(Nodes.EXTENSION));
        Nodes.put(own, "folder", OperationFields.tag(operation).equals(folder) ? null : folder);
        OperationWriting.own(operation, operation, own);
    }

    void remove(OperationPlace place) {
        var name = PartName.operation(place.path(), place.method());
        if (name.pointer().equals(place.pointer())) edit.delete(name);
        else edit.remove(place.pointer());
        leave(place);
    }

    /** Takes away what stood around an operation for it alone. */
    void leave(OperationPlace place) {
        if (!place.item().equals(Pointer.of("paths", place.path()))) return;
        for (var at = place.pointer().parent(); at.tokens().size() > 1; at = at.parent()) {
            if (!edit.document().keys(at).isEmpty()) return;
            edit.removeEmpty(at);
        }
    }
}
