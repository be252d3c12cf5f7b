package dev.parley.description.project;

import dev.parley.description.asyncapi.EndpointReading;
import dev.parley.description.document.FolderSettings;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.document.TreeOrder;
import dev.parley.description.environment.EnvironmentVariable;
import dev.parley.description.imports.ImportedFolder;
import dev.parley.description.imports.ImportedHttp;
import dev.parley.description.imports.ImportedItem;
import dev.parley.description.imports.ImportedVariable;
import dev.parley.description.imports.ImportedWebSocket;
import dev.parley.description.openapi.HttpEndpointReading;
import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.Request;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The requests of a project as the tree that a collection is: folders with what they say, and in them the requests in their order. */
public final class ProjectTree {

    private final StandardDocument document;
    private final List<Placed> endpoints;
    private final Map<String, List<Entry>> contents = new LinkedHashMap<>();

    private ProjectTree(StandardDocument document, List<Placed> endpoints) {
        this.document = document;
        this.endpoints = endpoints;
    }

    /**
     * A request and where it stands.
     *
     * @param id tells it from all others, where one is known
     * @param folder path of its folder
     * @param tags by which a run can choose it
     */
    public record Placed(@Nullable String id, String name, String folder, List<String> tags, Request request) {
        public Placed {
            tags = List.copyOf(tags);
        }
    }

    /** What stands in a folder, in its order. */
    private sealed interface Entry {

        record Item(ImportedItem item) implements Entry {}

        record Inner(String path) implements Entry {}
    }

    /** The tree of the two documents of a project, in its order. */
    public static ImportedFolder of(StandardDocument openApi, StandardDocument asyncApi) {
        var endpoints = new LinkedHashMap<String, Placed>();
        for (var channel : EndpointReading.channels(asyncApi)) {
            EndpointReading.endpoint(asyncApi, channel)
                    .ifPresent(each -> endpoints.put(
                            TreeOrder.channel(channel),
                            new Placed(null, each.name(), each.folder(), each.tags(), each.request())));
        }
        for (var key : HttpEndpointReading.keys(openApi)) {
            HttpEndpointReading.endpoint(openApi, key)
                    .ifPresent(each -> endpoints.put(
                            key.toString(), new Placed(null, each.name(), each.folder(), each.tags(), each.request())));
        }
        var placed = TreeOrder.of(openApi, List.copyOf(endpoints.keySet())).stream()
                .map(name -> Objects.requireNonNull(endpoints.get(name)))
                .toList();
        return of(openApi, placed);
    }

    /** The tree of requests that are at hand, with what their folders say in a document. */
    public static ImportedFolder of(StandardDocument openApi, List<Placed> endpoints) {
        return new ProjectTree(openApi, endpoints).root();
    }

    /** Paths of the folders of both documents. */
    static Set<String> folders(StandardDocument openApi, StandardDocument asyncApi) {
        var all = new LinkedHashSet<>(HttpEndpointReading.folders(openApi));
        all.addAll(EndpointReading.folders(asyncApi));
        return all;
    }

    private ImportedFolder root() {
        contents.put("", new ArrayList<>());
        for (var each : endpoints) {
            inside(each.folder()).add(new Entry.Item(item(each)));
        }
        var title =
                document.node(Pointer.of("info", "title")).map(Nodes::scalar).orElse("");
        return folder("", title);
    }

    private static ImportedItem item(Placed placed) {
        return switch (placed.request()) {
            case HttpRequest http ->
                new ImportedHttp(placed.id(), placed.name(), placed.tags(), http, PersonalOptions.NONE, List.of());
            case WebSocketRequest socket ->
                new ImportedWebSocket(
                        placed.id(),
                        placed.name(),
                        placed.tags(),
                        socket,
                        PersonalOptions.NONE,
                        socket.scripts(),
                        List.of());
        };
    }

    /** What is in a folder, which is put into the one around it when it is first met. */
    private List<Entry> inside(String path) {
        var known = contents.get(path);
        if (known != null) return known;
        int at = path.lastIndexOf(FolderNames.SEPARATOR);
        inside(at < 0 ? "" : path.substring(0, at)).add(new Entry.Inner(path));
        var made = new ArrayList<Entry>();
        contents.put(path, made);
        return made;
    }

    private ImportedFolder folder(String path, String name) {
        var settings = FolderSettings.of(document, path);
        var items = new ArrayList<ImportedItem>();
        for (var entry : Objects.requireNonNull(contents.get(path))) {
            items.add(
                    switch (entry) {
                        case Entry.Item(ImportedItem item) -> item;
                        case Entry.Inner(String inner) -> folder(inner, last(inner));
                    });
        }
        boolean none = path.isEmpty() && settings.auth() instanceof Auth.Inherit;
        return new ImportedFolder(
                name,
                settings.description(),
                none ? new Auth.None() : settings.auth(),
                settings.scripts(),
                settings.variables().stream().map(ProjectTree::variable).toList(),
                items);
    }

    private static String last(String path) {
        int at = path.lastIndexOf(FolderNames.SEPARATOR);
        return at < 0 ? path : path.substring(at + FolderNames.SEPARATOR.length());
    }

    private static ImportedVariable variable(EnvironmentVariable variable) {
        return new ImportedVariable(
                variable.name(),
                Objects.requireNonNullElse(variable.value(), ""),
                variable.secret(),
                true,
                variable.description());
    }
}
