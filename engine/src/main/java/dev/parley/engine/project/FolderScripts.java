package dev.parley.engine.project;

import dev.parley.description.document.FolderSettings;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.request.Scripts;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.script.ScriptLayers;
import java.util.ArrayList;
import java.util.List;

/** The scripts of folders and projects: in the OpenAPI document's settings. Thread-safe. */
final class FolderScripts {

    private final ProjectStore store;
    private final Workspace workspace;

    FolderScripts(ProjectStore store, Workspace workspace) {
        this.store = store;
        this.workspace = workspace;
    }

    Scripts read(String project, String given) {
        String folder = Names.path(given, "/folder");
        Contents contents = workspace.contents(project);
        FolderCredentials.known(contents, folder);
        return FolderSettings.of(contents.openApi(), folder).scripts();
    }

    /** What is around a request, the outermost first. */
    List<ScriptLayers.Layer> around(RequestPlace place) {
        return store.read(rows -> {
            Contents contents = workspace.contents(rows, place.project());
            String name = rows.project(place.project()).map(Project::name).orElse("");
            return layers(contents.openApi(), name, FolderCredentials.folder(contents, place));
        });
    }

    private static List<ScriptLayers.Layer> layers(StandardDocument document, String project, String folder) {
        List<ScriptLayers.Layer> layers = new ArrayList<>();
        layers.add(layer(document, project, ""));
        Names.pathsTo(folder).forEach(path -> layers.add(layer(document, Names.last(path), path)));
        return layers;
    }

    private static ScriptLayers.Layer layer(StandardDocument document, String name, String path) {
        return new ScriptLayers.Layer(name, FolderSettings.of(document, path).scripts());
    }
}
