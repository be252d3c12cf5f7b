package dev.parley.app;

import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.project.EndpointSummary;
import dev.parley.engine.project.Environments;
import dev.parley.engine.project.Level;
import dev.parley.engine.project.Projects;
import dev.parley.engine.script.MeantRequest;
import dev.parley.engine.script.ScriptLayers;
import dev.parley.engine.script.ScriptScope;
import dev.parley.engine.script.ScriptVariables;
import dev.parley.engine.script.VariableChange;
import dev.parley.engine.script.Vault;
import dev.parley.engine.session.SavedRequest;
import dev.parley.engine.session.ScriptScopes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What scripts of a person see and set: the active environment, and the project for both collection and globals. What they set is personal. */
record ProjectScopes(Projects projects, String person) implements ScriptScopes {

    private static final MeantRequest<EndpointSummary> MEANT = new MeantRequest<>(
            EndpointSummary::id, each -> each.folder().isEmpty() ? each.name() : each.folder() + " / " + each.name());

    private Environments environments() {
        return projects.environments();
    }

    @Override
    public ScriptVariables of(RequestPlace place) {
        String project = place.project();
        Map<String, String> wide = environments().values(project, person, Level.PROJECT);
        return ScriptVariables.NONE
                .withTexts(ScriptScope.ENVIRONMENT, environments().values(project, person, Level.ENVIRONMENT))
                .withTexts(ScriptScope.COLLECTION, wide)
                .withTexts(ScriptScope.GLOBAL, wide)
                .within(environments().folderValues(place));
    }

    @Override
    public Auth inherited(RequestPlace place) {
        return projects.inherited(place);
    }

    @Override
    public String environment(String project) {
        return environments().activeName(project, person);
    }

    @Override
    public List<ScriptLayers.Layer> around(RequestPlace place) {
        return projects.scriptsAround(place);
    }

    @Override
    public List<String> secrets(String project) {
        List<String> secrets = new ArrayList<>(environments().folderSecrets(project));
        secrets.addAll(secrets(environments().source(project, person, VariableSource.NONE)));
        return secrets;
    }

    @Override
    public Vault vault(String project) {
        return environments().vault(project, person);
    }

    @Override
    public @Nullable SavedRequest saved(String project, String request) {
        EndpointSummary meant = MEANT.among(projects.tree(project).endpoints(), request);
        return meant != null && projects.endpoint(project, meant.id()).request() instanceof HttpRequest http
                ? new SavedRequest(meant.id(), meant.name(), http)
                : null;
    }

    static List<String> secrets(VariableSource source) {
        return source.names().stream()
                .map(source::find)
                .filter(value -> value != null && value.secret())
                .map(Value::text)
                .toList();
    }

    @Override
    public void change(String project, List<VariableChange> changes) {
        Map<String, @Nullable String> narrow = new HashMap<>();
        Map<String, @Nullable String> wide = new HashMap<>();
        for (VariableChange change : changes) {
            JsonNode value = change.value();
            String text = value == null ? null : ScriptVariables.text(value);
            switch (change.scope()) {
                case ENVIRONMENT -> narrow.put(change.name(), text);
                case COLLECTION, GLOBAL -> wide.put(change.name(), text);
                case LOCAL, DATA -> {}
            }
        }
        if (!narrow.isEmpty()) {
            environments().set(project, person, Level.ENVIRONMENT, narrow);
        }
        if (!wide.isEmpty()) {
            environments().set(project, person, Level.PROJECT, wide);
        }
    }
}
