package dev.parley.description.openapi;

import dev.parley.description.document.Nodes;
import dev.parley.description.document.Order;
import dev.parley.description.openapi.HttpEndpointWriting.NewEndpoint;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Edits the further requests of operations in a document, one after the other. Used by one thread. */
record FurtherRequests(OperationsEdit operations) {

    EndpointKey add(OperationPlace place, NewEndpoint endpoint) {
        var before = operations.node(place);
        var examples = Examples.of(before);
        var id = Examples.freeId(endpoint.name(), examples.ids());
        var all = new ArrayList<>(examples.nodes());
        all.add(node(place.path(), id, endpoint, before));
        operations.edit().set(place.pointer(), with(place, before, all));
        return new EndpointKey(place.path(), place.method().name(), id);
    }

    /** A further request of an operation, not in the document yet; its tags are said where they are not those of the operation. */
    static ObjectNode node(String path, String id, NewEndpoint endpoint, JsonNode operation) {
        var own = Nodes.FACTORY.objectNode().put("id", id).put("name", endpoint.name());
        var folder = endpoint.folder();
        Nodes.put(own, "folder", folder.isEmpty() ? null : folder);
        var tags = endpoint.tags();
        if (tags != null && !tags.equals(OperationFields.tags(operation))) own.set("tags", OperationsEdit.list(tags));
        write(own, path, endpoint.request());
        return Order.like(Nodes.FACTORY.objectNode(), own, FieldOrder.EXTENSION);
    }

    void remove(OperationPlace place, String id) {
        var before = operations.node(place);
        var examples = Examples.of(before);
        var rest = new ArrayList<>(examples.nodes());
        rest.remove(examples.ids().indexOf(id));
        operations.edit().set(place.pointer(), with(place, before, rest));
    }

    void change(OperationPlace place, String id, Consumer<ObjectNode> change) {
        var before = operations.node(place);
        var examples = Examples.of(before);
        var all = new ArrayList<>(examples.nodes());
        int index = examples.ids().indexOf(id);
        var own = Nodes.copy(all.get(index));
        change.accept(own);
        if (!own.has("id") && !own.equals(all.get(index))) own.put("id", id);
        all.set(index, Order.like(all.get(index), own, FieldOrder.EXTENSION));
        operations.edit().set(place.pointer(), with(place, before, all));
    }

    static void write(ObjectNode own, String path, HttpRequest request) {
        Nodes.put(own, "description", request.description());
        OwnFields.write(own, request, new ExampleFields(path), new HttpBody.None());
    }

    /** The operation with these in place of its own ones. */
    ObjectNode with(OperationPlace place, JsonNode before, List<JsonNode> examples) {
        var operation = Nodes.copy(before);
        var own = Nodes.copy(before.path(Nodes.EXTENSION));
        if (examples.isEmpty()) own.remove("requests");
        else own.set("requests", Nodes.FACTORY.arrayNode().addAll(examples));
        OperationWriting.own(operation, before, own);
        return operations.writing(place, before).ordered(operation);
    }
}
