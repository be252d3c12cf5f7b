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
import dev.parley.description.reference.Relocation;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Edits operations and their further requests in a document, one after the other. Used by one thread. */
final class EndpointEdit {

    private final DocumentEdit edit;

    EndpointEdit(DocumentEdit edit) {
        this.edit = edit;
    }

    /**
     * Where an endpoint went.
     *
     * @param promoted the further request that took its place, by the key that it had
     */
    record Moved(EndpointKey now, Optional<EndpointKey> promoted) {}

    private String version() {
        return Nodes.scalar(
                edit.document().node(Pointer.of(Standard.OPENAPI.key())).orElse(Nodes.NONE));
    }

    private OperationPlace place(EndpointKey key) {
        return OperationPlace.find(edit.document(), key.path(), key.method()).orElseThrow();
    }

    private JsonNode node(OperationPlace place) {
        return place.node(edit.document()).orElseThrow();
    }

    private OperationWriting writing(OperationPlace place, JsonNode before) {
        return new OperationWriting(edit, place, before, version(), false);
    }

    EndpointKey create(String path, NewEndpoint endpoint) {
        var request = endpoint.request();
        var existing = OperationPlace.find(edit.document(), path, request.method());
        if (existing.isPresent()) return addExample(existing.get(), endpoint);
        var place = newPlace(path, request.method());
        add(place, operation(place, endpoint, operationIds(), false));
        return EndpointKey.of(path, request.method());
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

    private void add(OperationPlace place, JsonNode operation) {
        var name = PartName.operation(place.path(), place.method());
        if (name.pointer().equals(place.pointer())) edit.create(name, operation, null);
        else edit.set(place.pointer(), operation);
    }

    Set<String> operationIds() {
        var ids = new HashSet<String>();
        for (var place : OperationPlace.all(edit.document())) ids.add(Nodes.text(node(place), "operationId", ""));
        return ids;
    }

    private static void setTags(ObjectNode holder, List<String> tags) {
        Nodes.put(holder, "tags", tags.isEmpty() ? null : list(tags));
    }

    private static ArrayNode list(List<String> tags) {
        var list = Nodes.FACTORY.arrayNode();
        tags.forEach(list::add);
        return list;
    }

    private static void setFolder(ObjectNode operation, String folder) {
        var own = Nodes.copy(operation.path(Nodes.EXTENSION));
        Nodes.put(own, "folder", OperationFields.tag(operation).equals(folder) ? null : folder);
        OperationWriting.own(operation, operation, own);
    }

    void save(EndpointKey key, HttpRequest request) {
        var place = place(key);
        var before = node(place);
        if (!key.isExample()) {
            edit.set(place.pointer(), writing(place, before).write(request));
            return;
        }
        changeExample(place, key.example(), own -> write(own, key.path(), request));
    }

    void rename(EndpointKey key, String name) {
        var place = place(key);
        if (key.isExample()) changeExample(place, key.example(), own -> own.put("name", name));
        else {
            var before = node(place);
            edit.set(
                    place.pointer(),
                    writing(place, before).ordered(Nodes.copy(before).put("summary", name)));
        }
    }

    void setFolder(EndpointKey key, String folder) {
        var place = place(key);
        if (key.isExample()) {
            changeExample(place, key.example(), own -> Nodes.put(own, "folder", folder.isEmpty() ? null : folder));
            return;
        }
        var before = node(place);
        var operation = Nodes.copy(before);
        setFolder(operation, folder);
        edit.set(place.pointer(), writing(place, before).ordered(operation));
    }

    /** Takes an endpoint away; of an operation with further requests the first of those becomes its own. */
    Optional<EndpointKey> delete(EndpointKey key) {
        var place = place(key);
        var before = node(place);
        var examples = Examples.of(before);
        if (key.isExample()) {
            var rest = new ArrayList<>(examples.nodes());
            rest.remove(examples.ids().indexOf(key.example()));
            edit.set(place.pointer(), withExamples(place, before, rest));
            return Optional.empty();
        }
        if (examples.nodes().isEmpty()) {
            remove(place);
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
        var operation = writing(place, before).write(example.request()).put("summary", example.name());
        setTags(operation, example.tags());
        setFolder(operation, example.folder());
        var rest = Examples.of(operation).nodes();
        edit.set(place.pointer(), withExamples(place, operation, rest.subList(1, rest.size())));
    }

    private void remove(OperationPlace place) {
        var name = PartName.operation(place.path(), place.method());
        if (name.pointer().equals(place.pointer())) edit.delete(name);
        else edit.remove(place.pointer());
        leave(place);
    }

    /** Takes away what stood around an operation for it alone. */
    private void leave(OperationPlace place) {
        if (!place.item().equals(Pointer.of("paths", place.path()))) return;
        for (var at = place.pointer().parent(); at.tokens().size() > 1; at = at.parent()) {
            if (!edit.document().keys(at).isEmpty()) return;
            edit.removeEmpty(at);
        }
    }

    Moved relocate(HttpEndpoint old, String path, HttpRequest request) {
        var from = old.key();
        var place = place(from);
        var source = PartName.operation(place.path(), place.method());
        boolean free =
                OperationPlace.find(edit.document(), path, request.method()).isEmpty();
        boolean alone = !from.isExample() && Examples.of(node(place)).nodes().isEmpty();
        var target = newPlace(path, request.method());
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
        leave(place);
        var now = EndpointKey.of(path, request.method());
        save(now, request);
        return new Moved(now, Optional.empty());
    }

    private EndpointKey addExample(OperationPlace place, NewEndpoint endpoint) {
        var before = node(place);
        var examples = Examples.of(before);
        var id = Examples.freeId(endpoint.name(), examples.ids());
        var all = new ArrayList<>(examples.nodes());
        all.add(example(place.path(), id, endpoint, before));
        edit.set(place.pointer(), withExamples(place, before, all));
        return new EndpointKey(place.path(), place.method().name(), id);
    }

    /** A further request of an operation, not in the document yet; its tags are said where they are not those of the operation. */
    static ObjectNode example(String path, String id, NewEndpoint endpoint, JsonNode operation) {
        var own = Nodes.FACTORY.objectNode().put("id", id).put("name", endpoint.name());
        var folder = endpoint.folder();
        Nodes.put(own, "folder", folder.isEmpty() ? null : folder);
        var tags = endpoint.tags();
        if (tags != null && !tags.equals(OperationFields.tags(operation))) own.set("tags", list(tags));
        write(own, path, endpoint.request());
        return Order.like(Nodes.FACTORY.objectNode(), own, FieldOrder.EXTENSION);
    }

    private void changeExample(OperationPlace place, String id, Consumer<ObjectNode> change) {
        var before = node(place);
        var examples = Examples.of(before);
        var all = new ArrayList<>(examples.nodes());
        int index = examples.ids().indexOf(id);
        var own = Nodes.copy(all.get(index));
        change.accept(own);
        if (!own.has("id") && !own.equals(all.get(index))) own.put("id", id);
        all.set(index, Order.like(all.get(index), own, FieldOrder.EXTENSION));
        edit.set(place.pointer(), withExamples(place, before, all));
    }

    private static void write(ObjectNode own, String path, HttpRequest request) {
        Nodes.put(own, "description", request.description());
        OwnFields.write(own, request, new ExampleFields(path), new HttpBody.None());
    }

    private ObjectNode withExamples(OperationPlace place, JsonNode before, List<JsonNode> examples) {
        var operation = Nodes.copy(before);
        var own = Nodes.copy(before.path(Nodes.EXTENSION));
        if (examples.isEmpty()) own.remove("requests");
        else own.set("requests", Nodes.FACTORY.arrayNode().addAll(examples));
        OperationWriting.own(operation, before, own);
        return writing(place, before).ordered(operation);
    }
}
