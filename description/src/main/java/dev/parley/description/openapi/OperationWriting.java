package dev.parley.description.openapi;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.Order;
import dev.parley.description.document.TypedUrl;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.UrlRows;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes an operation say a request: what the standard has a place for goes there, and into {@code x-parley} what that does not say. */
final class OperationWriting {

    private final DocumentEdit edit;
    private final OperationPlace place;
    private final JsonNode before;
    private final String version;
    private final boolean amongOthers;

    /**
     * For an operation as it is; a mapping without fields for a new one. Servers of the document are edited at once.
     *
     * @param amongOthers whether there are operations that the document does not hold yet
     */
    OperationWriting(DocumentEdit edit, OperationPlace place, JsonNode before, String version, boolean amongOthers) {
        this.edit = edit;
        this.place = place;
        this.before = before;
        this.version = version;
        this.amongOthers = amongOthers;
    }

    /** The operation as it is to be. */
    ObjectNode write(HttpRequest request) {
        var old = before.isEmpty()
                ? HttpRequest.of(request.method(), "")
                : HttpEndpointReading.endpoint(edit.document(), place, before).request();
        var operation = Nodes.copy(before);
        Nodes.put(operation, "description", request.description());
        if (!base(old.url()).equals(base(request.url()))) {
            new ServerWriting(edit, place, amongOthers).write(operation, TypedUrl.of(request.url(), Server.SCHEMES));
        }
        var stated = new OperationFields(edit.document(), place, before);
        new ParameterWriting(stated, place.path()).write(operation, old, request);
        new BodyWriting(edit.document(), version).write(operation, old, request);
        var own = Nodes.copy(before.path(Nodes.EXTENSION));
        var now = new OperationFields(edit.document(), place, operation);
        OwnFields.write(own, request, now, now.body());
        own(operation, before, own);
        return ordered(operation);
    }

    ObjectNode ordered(ObjectNode operation) {
        return Order.like(before, operation, FieldOrder.OPERATION);
    }

    static void own(ObjectNode operation, JsonNode before, ObjectNode own) {
        var older = before.path(Nodes.EXTENSION);
        Nodes.put(operation, Nodes.EXTENSION, own.isEmpty() ? null : Order.like(older, own, FieldOrder.EXTENSION));
    }

    private static String base(String url) {
        return UrlRows.url(url, List.of());
    }
}
