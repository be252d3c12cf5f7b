package dev.parley.description.project;

import dev.parley.description.asyncapi.EndpointReading;
import dev.parley.description.asyncapi.EndpointWriting;
import dev.parley.description.asyncapi.FolderWriting;
import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.FolderSettings;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.PartName;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.document.TreeOrder;
import dev.parley.description.imports.Imported;
import dev.parley.description.imports.ImportedEnvironment;
import dev.parley.description.imports.ImportedFolder;
import dev.parley.description.imports.ImportedHttp;
import dev.parley.description.imports.ImportedVariable;
import dev.parley.description.imports.ImportedWebSocket;
import dev.parley.description.openapi.EndpointKey;
import dev.parley.description.openapi.HttpEndpointReading;
import dev.parley.description.openapi.HttpEndpointWriting;
import dev.parley.description.openapi.HttpEndpointWriting.NewEndpoint;
import dev.parley.description.openapi.HttpFolderWriting;
import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpRequestJson;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts what was imported into a project's documents. Used once, by one thread. */
public final class ImportWriting {

    private final FolderNames names;
    private final Missed missed;
    private final List<NewEndpoint> requests = new ArrayList<>();
    private final List<ImportedHttp> originals = new ArrayList<>();

    /** Names of the new endpoints as the tree lists them; none yet of those that are requests. */
    private final List<Optional<String>> order = new ArrayList<>();

    private final List<PartEdit> openApiEdits = new ArrayList<>();
    private final List<PartEdit> asyncApiEdits = new ArrayList<>();
    private StandardDocument openApi;
    private StandardDocument asyncApi;

    private ImportWriting(StandardDocument openApi, StandardDocument asyncApi, Imported imported) {
        this.openApi = openApi;
        this.asyncApi = asyncApi;
        this.names = new FolderNames(ProjectTree.folders(openApi, asyncApi));
        this.missed = new Missed(imported.notCarried());
    }

    /**
     * The edits that put everything into a folder, behind what is there.
     *
     * @param folder path of the folder; empty for the project itself, which then says what the collection says as a whole
     */
    public static Transferred write(
            StandardDocument openApi, StandardDocument asyncApi, Imported imported, String folder) {
        return new ImportWriting(openApi, asyncApi, imported).transferred(imported, folder);
    }

    private Transferred transferred(Imported imported, String folder) {
        var root = imported.root();
        var variables = new ArrayList<ImportedVariable>();
        var before = TreeOrder.of(openApi, listed());
        if (folder.isEmpty()) variables.addAll(project(root));
        else settings(root, folder);
        items(root, folder);
        arrange(before, endpoints());
        var environments = new ArrayList<ImportedEnvironment>();
        for (var environment : imported.environments()) {
            var kept = missed.kept(environment.variables(), environment.name());
            if (environment.global()) variables.addAll(kept);
            else environments.add(new ImportedEnvironment(FolderNames.name(environment.name()), false, kept));
        }
        return new Transferred(openApiEdits, asyncApiEdits, variables, environments, missed.list());
    }

    private void openApi(List<PartEdit> edits) {
        openApi = openApi.with(edits);
        openApiEdits.addAll(edits);
    }

    private void asyncApi(List<PartEdit> edits) {
        asyncApi = asyncApi.with(edits);
        asyncApiEdits.addAll(edits);
    }

    /** What a collection says as a whole is said by the project; returns the variables. */
    private List<ImportedVariable> project(ImportedFolder root) {
        Auth auth = root.auth() instanceof Auth.None ? new Auth.Inherit() : root.auth();
        var settings = new FolderSettings(null, auth, root.scripts(), List.of());
        if (FolderSettings.of(openApi, "").equals(FolderSettings.NONE)) {
            openApi(FolderSettings.write(openApi, "", settings));
        } else if (!settings.equals(FolderSettings.NONE)) {
            missed.add(root.name(), "credentials and scripts of the collection", "The project has its own already");
        }
        describe(root.description());
        return missed.kept(root.variables(), root.name());
    }

    private void describe(@Nullable String description) {
        var at = Pointer.of("info", "description");
        if (description == null || openApi.node(at).isPresent()) return;
        var edit = new DocumentEdit(openApi);
        edit.set(at, Nodes.FACTORY.stringNode(description));
        openApi(edit.edits());
    }

    private void settings(ImportedFolder folder, String path) {
        openApi(HttpFolderWriting.create(openApi, path));
        var variables = missed.kept(folder.variables(), path).stream()
                .map(ProjectVariables::written)
                .toList();
        var settings = new FolderSettings(folder.description(), folder.auth(), folder.scripts(), variables);
        openApi(FolderSettings.write(openApi, path, settings));
    }

    private void items(ImportedFolder folder, String path) {
        for (var item : folder.items()) {
            switch (item) {
                case ImportedFolder inner -> {
                    var inside = names.path(path, inner.name());
                    settings(inner, inside);
                    items(inner, inside);
                }
                case ImportedHttp http -> {
                    personal(http.personal(), FolderNames.joined(path, http.name()));
                    requests.add(new NewEndpoint(http.name(), path, http.tags(), http.request()));
                    originals.add(http);
                    order.add(Optional.empty());
                }
                case ImportedWebSocket webSocket -> webSocket(webSocket, path);
            }
        }
    }

    private void personal(PersonalOptions personal, String place) {
        if (personal.clientCertificate() != null)
            missed.add(place, "client certificate", "Such an option is each person’s own");
        if (personal.authorities() != null)
            missed.add(place, "authorities to trust", "Such an option is each person’s own");
        if (!personal.verifyTls()) missed.add(place, "TLS checks switched off", "Such an option is each person’s own");
        if (personal.proxy() != null) missed.add(place, "proxy", "Such an option is each person’s own");
    }

    private void webSocket(ImportedWebSocket item, String path) {
        var place = FolderNames.joined(path, item.name());
        personal(item.personal(), place);
        asyncApi(FolderWriting.create(asyncApi, path));
        var created = EndpointWriting.create(asyncApi, item.name(), path, item.request(), null);
        asyncApi(created.edits());
        order.add(Optional.of(TreeOrder.channel(created.channel())));
        if (!item.tags().isEmpty()) asyncApi(EndpointWriting.tag(asyncApi, created.channel(), item.tags()));
        if (!item.scripts().texts().isEmpty()) {
            var edit = new DocumentEdit(asyncApi);
            var channel = PartName.channel(created.channel()).pointer();
            edit.set(channel.child(Nodes.EXTENSION).child("scripts"), HttpRequestJson.write(item.scripts()));
            asyncApi(edit.edits());
        }
        if (!item.received().isEmpty()) {
            missed.add(place, item.received().size() + " messages received", "Only those that are sent are saved");
        }
    }

    /** Names of all endpoints, as the tree has them where it lists no other order. */
    private List<String> listed() {
        var all = new ArrayList<String>();
        EndpointReading.channels(asyncApi).forEach(channel -> all.add(TreeOrder.channel(channel)));
        HttpEndpointReading.keys(openApi).forEach(key -> all.add(key.toString()));
        return all;
    }

    /** What is new comes behind what there was, in the order that it is imported in. */
    private void arrange(List<String> before, List<EndpointKey> written) {
        var wanted = new LinkedHashSet<>(before);
        var keys = written.iterator();
        order.forEach(name -> wanted.add(name.orElseGet(() -> keys.next().toString())));
        var all = listed();
        wanted.retainAll(Set.copyOf(all));
        wanted.addAll(all);
        openApi(TreeOrder.write(openApi, all, List.copyOf(wanted)));
    }

    private List<EndpointKey> endpoints() {
        var written = HttpEndpointWriting.create(openApi, requests);
        openApi(written.edits());
        for (int i = 0; i < originals.size(); i++) {
            var place = FolderNames.joined(
                    requests.get(i).folder(), originals.get(i).name());
            var examples = new ExampleWriting(written.keys().get(i), place, missed);
            for (var example : originals.get(i).examples()) openApi(examples.write(openApi, example));
        }
        return written.keys();
    }
}
