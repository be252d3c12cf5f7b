package dev.parley.description.openapi;

import dev.parley.description.document.HeadFields;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.RequestHead;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.document.Stated;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpOptions;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpRequestJson;
import dev.parley.description.request.Scripts;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How endpoints are read from a document, also from one that came from elsewhere: each operation of a path is one, and so is each further
 * request of it in {@code x-parley.requests}. What {@code x-parley} says is what the user sends; where it says nothing, the fields of
 * the standard do.
 */
public final class HttpEndpointReading {

    private HttpEndpointReading() {}

    /** Keys of all endpoints, in the order of the tree. */
    public static List<EndpointKey> keys(StandardDocument document) {
        return EndpointOrder.ordered(document, natural(document));
    }

    /** Keys in the order of the paths, those of further requests behind their operation's. */
    static List<EndpointKey> natural(StandardDocument document) {
        var keys = new ArrayList<EndpointKey>();
        for (var place : OperationPlace.all(document)) {
            var method = place.method().name();
            keys.add(EndpointKey.of(place.path(), method));
            Examples.of(place.node(document).orElse(Nodes.NONE))
                    .ids()
                    .forEach(id -> keys.add(new EndpointKey(place.path(), method, id)));
        }
        return keys;
    }

    /** Where the document says by {@code x-parley} what the user sends, that of further requests within that of their operation. */
    public static Set<Pointer> places(StandardDocument document) {
        return OperationPlace.all(document).stream()
                .map(place -> place.pointer().child(Nodes.EXTENSION))
                .collect(Collectors.toSet());
    }

    /** The endpoint, if there is such an operation or example. */
    public static Optional<HttpEndpoint> endpoint(StandardDocument document, EndpointKey key) {
        return OperationPlace.find(document, key.path(), key.method())
                .flatMap(place -> place.node(document)
                        .flatMap(node -> key.isExample()
                                ? Examples.of(node).find(key.example()).map(own -> example(key, own, node))
                                : Optional.of(endpoint(document, place, node))));
    }

    /**
     * The endpoint that is an operation itself, if there is such an operation.
     *
     * @param samples the value that the schema of a body shows where nobody has given an example; missing where it has none
     */
    public static Optional<HttpEndpoint> operation(
            StandardDocument document, String path, String method, UnaryOperator<JsonNode> samples) {
        return OperationPlace.find(document, path, method)
                .flatMap(place -> place.node(document).map(node -> {
                    var body = StatedBody.of(document, node.path("requestBody"), samples);
                    return endpoint(place, node, new OperationFields(document, place, node, body));
                }));
    }

    static HttpEndpoint endpoint(StandardDocument document, OperationPlace place, JsonNode node) {
        return endpoint(place, node, new OperationFields(document, place, node));
    }

    private static HttpEndpoint endpoint(OperationPlace place, JsonNode node, OperationFields fields) {
        var own = node.path(Nodes.EXTENSION);
        var method = place.method().name();
        var request = request(method, own, fields, fields.body(), fields.description());
        var folder = Nodes.text(own, "folder", fields.folder());
        var key = EndpointKey.of(place.path(), method);
        return new HttpEndpoint(key, fields.name(), folder, OperationFields.tags(node), request);
    }

    private static HttpEndpoint example(EndpointKey key, JsonNode own, JsonNode operation) {
        var stated = new ExampleFields(key.path());
        var request = request(key.method(), own, stated, new HttpBody.None(), Nodes.text(own, "description"));
        var name = Nodes.text(own, "name", key.example());
        var tags = OperationFields.tags(own.has("tags") ? own : operation);
        return new HttpEndpoint(key, name, Nodes.text(own, "folder", ""), tags, request);
    }

    private static HttpRequest request(
            String method, JsonNode own, Stated stated, HttpBody body, @Nullable String description) {
        var head = HeadFields.read(own, stated);
        return new HttpRequest(
                method,
                head.url(),
                head.query(),
                head.path(),
                head.headers(),
                head.cookies(),
                head.auth(),
                own.has("body") ? HttpRequestJson.looseBody(own.get("body")) : body,
                own.has("scripts") ? HttpRequestJson.looseScripts(own.get("scripts")) : Scripts.NONE,
                own.has("options") ? HttpRequestJson.looseOptions(own.get("options")) : HttpOptions.NONE,
                description);
    }

    static RequestHead head(HttpRequest request) {
        return new RequestHead(
                request.url(), request.query(), request.path(), request.headers(), request.cookies(), request.auth());
    }

    /** Paths of all folders in their order, parents first, also those that only an endpoint names. */
    public static List<String> folders(StandardDocument document) {
        return HttpFolderWriting.FOLDERS.all(document);
    }

    static String folder(StandardDocument document, EndpointKey key) {
        var node = OperationPlace.find(document, key.path(), key.method())
                .flatMap(place -> place.node(document))
                .orElse(Nodes.NONE);
        if (key.isExample())
            return Examples.of(node)
                    .find(key.example())
                    .map(own -> Nodes.text(own, "folder", ""))
                    .orElse("");
        return Nodes.text(node.path(Nodes.EXTENSION), "folder", OperationFields.tag(node));
    }
}
