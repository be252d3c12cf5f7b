package dev.parley.description.openapi;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.Order;
import dev.parley.description.document.PartName;
import dev.parley.description.document.TypedUrl;
import dev.parley.description.openapi.HttpEndpointWriting.NewEndpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds many endpoints to a document at once. Used once, by one thread. */
final class EndpointsEdit {

    private final DocumentEdit edit;
    private final OperationsEdit single;
    private final Map<String, String> paths = new HashMap<>();
    private final Set<String> taken;
    private final LinkedHashMap<PartName, ObjectNode> operations = new LinkedHashMap<>();
    private final Map<PartName, List<String>> ids = new HashMap<>();

    EndpointsEdit(DocumentEdit edit) {
        this.edit = edit;
        this.single = new OperationsEdit(edit);
        this.taken = single.operationIds();
        edit.document().keys("paths").forEach(path -> paths.putIfAbsent(Paths.shape(path), path));
    }

    /** Keys of the new endpoints, in their order. */
    List<EndpointKey> create(List<NewEndpoint> endpoints) {
        var keys = new ArrayList<EndpointKey>();
        for (var endpoint : endpoints) keys.add(create(endpoint));
        edit.create(operations);
        return keys;
    }

    private EndpointKey create(NewEndpoint endpoint) {
        var request = endpoint.request();
        var own = Paths.path(TypedUrl.of(request.url(), Server.SCHEMES), Paths.servers(edit.document()));
        var path = paths.computeIfAbsent(Paths.shape(own), _ -> own);
        var place = single.newPlace(path, request.method());
        var name = PartName.operation(path, place.method());
        boolean plain = name.pointer().equals(place.pointer());
        if (!plain
                || OperationPlace.find(edit.document(), path, request.method()).isPresent()) {
            return new EndpointEdit(edit).create(path, endpoint);
        }
        var operation = operations.get(name);
        if (operation != null) return addExample(name, operation, endpoint, path);
        var written = single.operation(place, endpoint, taken, !operations.isEmpty());
        taken.add(Nodes.text(written, "operationId", ""));
        operations.put(name, written);
        return EndpointKey.of(path, request.method());
    }

    private EndpointKey addExample(PartName name, ObjectNode operation, NewEndpoint endpoint, String path) {
        var used = ids.computeIfAbsent(name, _ -> new ArrayList<>());
        var id = Examples.freeId(endpoint.name(), used);
        used.add(id);
        var own = Nodes.copy(operation.path(Nodes.EXTENSION));
        var requests = own.withArray("requests");
        requests.add(FurtherRequests.node(path, id, endpoint, operation));
        JsonNode ordered = Order.like(Nodes.FACTORY.objectNode(), own, FieldOrder.EXTENSION);
        operation.set(Nodes.EXTENSION, ordered);
        return new EndpointKey(path, endpoint.request().method(), id);
    }
}
