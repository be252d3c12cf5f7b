package dev.parley.description.document;

import dev.parley.description.environment.EnvironmentVariable;
import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpRequestJson;
import dev.parley.description.request.Scripts;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a folder says for all that is in it, in {@code x-parley.settings} of the document's root, by its path; that of the project has the
 * empty path.
 *
 * @param auth what those of its endpoints use that inherit; {@link Auth.Inherit} where the folder says nothing itself
 * @param scripts those that run around the scripts of each of its endpoints
 * @param variables known within it; values of secrets are in no document
 */
public record FolderSettings(
        @Nullable String description, Auth auth, Scripts scripts, List<EnvironmentVariable> variables) {

    /** A folder that says nothing. */
    public static final FolderSettings NONE = new FolderSettings(null, new Auth.Inherit(), Scripts.NONE, List.of());

    /** Where they stand in a document. */
    public static final Pointer SETTINGS = Pointer.of(Nodes.EXTENSION, "settings");

    private static final Set<String> MANAGED = Set.of("description", "auth", "scripts", "variables");

    public FolderSettings {
        variables = List.copyOf(variables);
    }

    /** Those of a folder. */
    public static FolderSettings of(StandardDocument document, String path) {
        return document.node(SETTINGS.child(path)).map(FolderSettings::read).orElse(NONE);
    }

    /** Those of all folders that say something, by their paths. */
    public static Map<String, FolderSettings> all(StandardDocument document) {
        var all = new LinkedHashMap<String, FolderSettings>();
        document.node(SETTINGS)
                .ifPresent(node -> node.properties().forEach(entry -> all.put(entry.getKey(), read(entry.getValue()))));
        return all;
    }

    /**
     * The value of a secret variable of a folder, which is to be in no document.
     *
     * @param at where it stands in the document
     */
    public record Leak(String folder, String name, String value, Pointer at) {}

    /** Values of secrets that stand in a document, which {@code x-parley} of its root holds. */
    public static List<Leak> leaks(JsonNode own) {
        var leaks = new ArrayList<Leak>();
        for (var folder : own.path("settings").properties()) {
            var rows = Nodes.items(folder.getValue().path("variables"));
            for (int row = 0; row < rows.size(); row++) {
                var variable = rows.get(row);
                var name = Nodes.text(variable, "name");
                if (name == null || !Nodes.flag(variable, "secret", false) || !variable.has("value")) continue;
                var at = SETTINGS.child(folder.getKey())
                        .child("variables")
                        .child(row)
                        .child("value");
                leaks.add(new Leak(folder.getKey(), name, Nodes.scalar(variable.get("value")), at));
            }
        }
        return leaks;
    }

    /** The edits that make a folder say these. */
    public static List<PartEdit> write(StandardDocument document, String path, FolderSettings settings) {
        var edit = new DocumentEdit(document);
        settings.write(edit, path);
        return edit.edits();
    }

    /** Makes the folder say these; a folder that says nothing is not listed. */
    public void write(DocumentEdit edit, String path) {
        var at = SETTINGS.child(path);
        var older = edit.document().node(at).orElse(Nodes.NONE);
        if (of(edit.document(), path).equals(this)) return;
        var node = Nodes.over(older, fields(older), MANAGED);
        if (!node.isEmpty()) {
            edit.set(at, node);
            return;
        }
        edit.remove(at);
        if (edit.document().keys(SETTINGS).isEmpty()) edit.removeEmpty(SETTINGS);
    }

    private static FolderSettings read(JsonNode node) {
        var variables = new ArrayList<EnvironmentVariable>();
        for (var row : Nodes.items(node.path("variables"))) {
            var name = Nodes.text(row, "name");
            if (name != null) {
                boolean secret = Nodes.flag(row, "secret", false);
                var value = row.has("value") ? Nodes.scalar(row.path("value")) : null;
                variables.add(new EnvironmentVariable(name, value, secret, Nodes.text(row, "description")));
            }
        }
        return new FolderSettings(
                Nodes.text(node, "description"),
                node.has("auth") ? AuthFields.read(node.get("auth")) : new Auth.Inherit(),
                node.has("scripts") ? HttpRequestJson.looseScripts(node.get("scripts")) : Scripts.NONE,
                variables);
    }

    private ObjectNode fields(JsonNode older) {
        var node = Nodes.FACTORY.objectNode();
        Nodes.put(node, "description", description);
        if (!(auth instanceof Auth.Inherit)) node.set("auth", AuthFields.write(auth, older.get("auth")));
        if (!scripts.texts().isEmpty()) node.set("scripts", HttpRequestJson.write(scripts));
        if (variables.isEmpty()) return node;
        var rows = node.putArray("variables");
        for (var variable : variables) {
            var row = rows.addObject().put("name", variable.name());
            Nodes.put(row, "value", variable.value());
            if (variable.secret()) row.put("secret", true);
            Nodes.put(row, "description", variable.description());
        }
        return node;
    }
}
