package dev.parley.description.openapi;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.document.TypedUrl;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.UrlRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How endpoints are written into a document: edits of as few parts, and as little of them, as it takes. An endpoint is the operation of
 * its path and method; where there is one already, it is kept as a further request of that operation.
 */
public final class HttpEndpointWriting {

    private HttpEndpointWriting() {}

    /**
     * An endpoint that was written.
     *
     * @param key the one that it has now: it follows path and method
     */
    public record Written(EndpointKey key, List<PartEdit> edits) {
        public Written {
            edits = List.copyOf(edits);
        }
    }

    /**
     * An endpoint that is to be.
     *
     * @param tags none said for those of the operation that it joins
     */
    public record NewEndpoint(
            String name, String folder, @Nullable List<String> tags, HttpRequest request) {
        public NewEndpoint {
            tags = tags == null ? null : List.copyOf(tags);
        }
    }

    /**
     * Endpoints that were added.
     *
     * @param keys one for each, in their order
     */
    public record Created(List<EndpointKey> keys, List<PartEdit> edits) {
        public Created {
            keys = List.copyOf(keys);
            edits = List.copyOf(edits);
        }
    }

    /** Adds an endpoint, before another one or behind all others. */
    public static Written create(
            StandardDocument document, String name, String folder, HttpRequest request, @Nullable EndpointKey before) {
        var edit = new DocumentEdit(document);
        var wanted = new ArrayList<>(HttpEndpointReading.keys(document));
        var endpoint = new NewEndpoint(name, folder, null, request);
        var key = new EndpointEdit(edit).create(path(document, request.url()), endpoint);
        int at = before == null ? -1 : wanted.indexOf(before);
        wanted.add(at < 0 ? wanted.size() : at, key);
        EndpointOrder.write(edit, wanted);
        return new Written(key, edit.edits());
    }

    /** Adds endpoints behind all others, in their order; of many at once it takes far less time than one after the other. */
    public static Created create(StandardDocument document, List<NewEndpoint> endpoints) {
        var edit = new DocumentEdit(document);
        var keys = new EndpointsEdit(edit).create(endpoints);
        var wanted = new ArrayList<>(HttpEndpointReading.keys(document));
        wanted.addAll(keys);
        EndpointOrder.write(edit, wanted);
        return new Created(keys, edit.edits());
    }

    /** Makes the document say the request; nothing when it does already. */
    public static Written save(StandardDocument document, EndpointKey key, HttpRequest request) {
        var edit = new DocumentEdit(document);
        var old = endpoint(document, key);
        var path = path(document, old, request);
        if (path.equals(key.path()) && request.method().equals(key.method())) {
            new EndpointEdit(edit).save(key, request);
            return new Written(key, edit.edits());
        }
        var wanted = new ArrayList<>(HttpEndpointReading.keys(document));
        int index = wanted.indexOf(key);
        var moved = new EndpointEdit(edit).relocate(old, path, request);
        wanted.set(index, moved.now());
        moved.promoted().ifPresent(promoted -> replace(wanted, promoted));
        EndpointOrder.write(edit, wanted);
        return new Written(moved.now(), edit.edits());
    }

    /** Gives an endpoint another name. */
    public static List<PartEdit> rename(StandardDocument document, EndpointKey key, String name) {
        var edit = new DocumentEdit(document);
        if (!endpoint(document, key).name().equals(name)) new EndpointEdit(edit).rename(key, name);
        return edit.edits();
    }

    /** Puts an endpoint into a folder, before another one or behind all others. */
    public static List<PartEdit> move(
            StandardDocument document, EndpointKey key, String folder, @Nullable EndpointKey before) {
        var edit = new DocumentEdit(document);
        var old = endpoint(document, key).folder();
        if (!old.equals(folder)) new EndpointEdit(edit).setFolder(key, folder);
        if (!key.equals(before)) {
            var wanted = new ArrayList<>(HttpEndpointReading.keys(document));
            wanted.remove(key);
            int at = before == null ? -1 : wanted.indexOf(before);
            wanted.add(at < 0 ? wanted.size() : at, key);
            EndpointOrder.write(edit, wanted);
        }
        HttpFolderWriting.FOLDERS.keep(edit, document, old);
        return edit.edits();
    }

    /** Takes an endpoint away; the next of an operation's further requests takes its place. */
    public static List<PartEdit> delete(StandardDocument document, EndpointKey key) {
        var edit = new DocumentEdit(document);
        var folder = endpoint(document, key).folder();
        delete(edit, List.of(key));
        HttpFolderWriting.FOLDERS.keep(edit, document, folder);
        return edit.edits();
    }

    /**
     * The further requests that take the places of operations' own when endpoints go, as {@link #delete} and {@link #save} do it.
     *
     * @return the keys that they get, by those that they had
     */
    public static Map<EndpointKey, EndpointKey> promoted(StandardDocument document, Set<EndpointKey> gone) {
        var promoted = new LinkedHashMap<EndpointKey, EndpointKey>();
        for (var key : HttpEndpointReading.natural(document)) {
            var own = EndpointKey.of(key.path(), key.method());
            if (key.isExample() && gone.contains(own) && !gone.contains(key) && !promoted.containsValue(own)) {
                promoted.put(key, own);
            }
        }
        return promoted;
    }

    /** Further requests go before those that they stand behind, so that no key changes before its turn. */
    static void delete(DocumentEdit edit, List<EndpointKey> keys) {
        var wanted = new ArrayList<>(HttpEndpointReading.keys(edit.document()));
        wanted.removeAll(Set.copyOf(keys));
        for (var key : HttpEndpointReading.natural(edit.document()).reversed()) {
            if (keys.contains(key)) {
                new EndpointEdit(edit).delete(key).ifPresent(promoted -> replace(wanted, promoted));
            }
        }
        EndpointOrder.write(edit, wanted);
    }

    /** The further request that became the operation's own has its key. */
    private static void replace(List<EndpointKey> keys, EndpointKey promoted) {
        keys.replaceAll(key -> key.equals(promoted) ? EndpointKey.of(key.path(), key.method()) : key);
    }

    private static String path(StandardDocument document, String url) {
        return Paths.path(document, TypedUrl.of(url, Server.SCHEMES), Paths.servers(document));
    }

    /** The path that a changed URL falls on: its own, as long as it can be that. */
    private static String path(StandardDocument document, HttpEndpoint old, HttpRequest request) {
        var own = old.key().path();
        if (UrlRows.url(old.request().url(), List.of()).equals(UrlRows.url(request.url(), List.of()))) return own;
        var url = TypedUrl.of(request.url(), Server.SCHEMES);
        var path = path(document, request.url());
        boolean hidden = !url.hasServer() && Paths.shape(url.address()).endsWith(Paths.shape(own));
        return hidden && !own.equals("/") ? own : path;
    }

    private static HttpEndpoint endpoint(StandardDocument document, EndpointKey key) {
        return HttpEndpointReading.endpoint(document, key)
                .orElseThrow(() -> new ProblemException(
                        Problem.of("operation-unknown", "The document has no operation `" + key + "`")));
    }
}
