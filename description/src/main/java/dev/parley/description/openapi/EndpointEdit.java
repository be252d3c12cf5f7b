package dev.parley.description.openapi;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.PartName;
import dev.parley.description.openapi.HttpEndpointWriting.NewEndpoint;
import dev.parley.description.reference.Relocation;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.source.Pointer;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Edits operations and their further requests in a document, one after the other. Used by one thread. */
final class EndpointEdit {

    private final DocumentEdit edit;
    private final OperationsEdit operations;
    private final FurtherRequests further;

    EndpointEdit(DocumentEdit edit) {
        this.edit = edit;
        this.operations = new OperationsEdit(edit);
        this.further = new FurtherRequests(operations);
    }

    /**
     * Where an endpoint went.
     *
     * @param promoted the further request that took its place, by the key that it had
     */
    record Moved(EndpointKey now, Optional<EndpointKey> promoted) {}

    EndpointKey create(String path, NewEndpoint endpoint) {
        var request = endpoint.request();
        var existing = OperationPlace.find(edit.document(), path, request.method());
        if (existing.isPresent()) return further.add(existing.get(), endpoint);
        var place = operations.newPlace(path, request.method());
        operations.add(place, operations.operation(place, endpoint, operations.operationIds(), false));
        return EndpointKey.of(path, request.method());
    }

    void save(EndpointKey key, HttpRequest request) {
        var place = operations.place(key);
        var before = operations.node(place);
        if (!key.isExample()) {
            edit.set(place.pointer(), operations.writing(place, before).write(request));
            return;
        }
        further.change(place, key.example(), own -> FurtherRequests.write(own, key.path(), request));
    }

    void rename(EndpointKey key, String name) {
        var place = operations.place(key);
        if (key.isExample()) further.change(place, key.example(), own -> own.put("name", name));
        else {
            var before = operations.node(place);
            edit.set(
                    place.pointer(),
                    operations.writing(place, before).ordered(Nodes.copy(before).put("summary", name)));
        }
    }

    void setFolder(EndpointKey key, String folder) {
        var place = operations.place(key);
        if (key.isExample()) {
            further.change(place, key.example(), own -> Nodes.put(own, "folder", folder.isEmpty() ? null : folder));
            return;
        }
        var before = operations.node(place);
        var operation = Nodes.copy(before);
        OperationsEdit.setFolder(operation, folder);
        edit.set(place.pointer(), operations.writing(place, before).ordered(operation));
    }

    /** Takes an endpoint away; of an operation with further requests the first of those becomes its own. */
    Optional<EndpointKey> delete(EndpointKey key) {
        var place = operations.place(key);
        if (key.isExample()) {
            further.remove(place, key.example());
            return Optional.empty();
        }
        var before = operations.node(place);
        var examples = Examples.of(before);
        if (examples.nodes().isEmpty()) {
            operations.remove(place);
            return Optional.empty();
        }
        var promoted = new EndpointKey(key.path(), key.method(), examples.ids().getFirst());
        promote(
                place,
                before,
                HttpEndpointReading.endpoint(edit.document(), promoted).orElseThrow());
        return Optional.of(promoted);
    }

    private void promote(OperationPlace place, JsonNode before, HttpEndpoint example) {
        var operation =
                operations.writing(place, before).write(example.request()).put("summary", example.name());
        OperationsEdit.setTags(operation, example.tags());
        OperationsEdit.setFolder(operation, example.folder());
        var rest = Examples.of(operation).nodes();
        edit.set(place.pointer(), further.with(place, operation, rest.subList(1, rest.size())));
    }

    Moved relocate(HttpEndpoint old, String path, HttpRequest request) {
        var from = old.key();
        var place = operations.place(from);
        var source = PartName.operation(place.path(), place.method());
        boolean free =
                OperationPlace.find(edit.document(), path, request.method()).isEmpty();
        boolean alone =
                !from.isExample() && Examples.of(operations.node(place)).nodes().isEmpty();
        var target = operations.newPlace(path, request.method());
        var name = PartName.operation(path, target.method());
        if (!free || !alone || !edit.hasPart(source) || !name.pointer().equals(target.pointer())) {
            var promoted = delete(from);
            return new Moved(create(path, new NewEndpoint(old.name(), old.folder(), old.tags(), request)), promoted);
        }
        if (!edit.document().keys("paths").contains(path)) {
            edit.insert(Pointer.of("paths", path), Nodes.FACTORY.objectNode(), from.path());
        }
        var references = Relocation.operations(edit.document(), source.pointer(), name.pointer());
        edit.rename(source, name);
        edit.apply(references);
        operations.leave(place);
        var now = EndpointKey.of(path, request.method());
        save(now, request);
        return new Moved(now, Optional.empty());
    }
}
