package dev.parley.engine.project;

import dev.parley.description.document.FolderSettings;
import dev.parley.description.request.Auth;
import dev.parley.description.request.Scripts;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Saves what folders and projects say for all that is in them, in one change: in the OpenAPI document, secrets in the secret store. Thread-safe. */
final class FolderSaving {

    private final Workspace workspace;
    private final Credentials credentials;
    private final FolderCredentials before;

    FolderSaving(Workspace workspace, Credentials credentials, FolderCredentials before) {
        this.workspace = workspace;
        this.credentials = credentials;
        this.before = before;
    }

    void save(String project, String given, @Nullable Auth auth, @Nullable Scripts scripts, String author) {
        String folder = Names.path(given, "/folder");
        Map<String, String> literal = auth == null ? Map.of() : Credentials.literal(auth);
        boolean another = !literal.isEmpty()
                && !literal.equals(
                        Credentials.literal(before.read(project, folder).auth()));
        byte[] sealed = another ? credentials.seal(project, literal) : null;
        workspace.change(project, author, (rows, contents) -> {
            FolderCredentials.known(contents, folder);
            FolderSettings old = FolderSettings.of(contents.openApi(), folder);
            FolderSettings now = new FolderSettings(
                    old.description(),
                    auth == null ? old.auth() : Credentials.hidden(auth),
                    Objects.requireNonNullElse(scripts, old.scripts()),
                    old.variables());
            if (sealed != null) {
                rows.putSecret(project, Credentials.name(FolderCredentials.FOLDER + folder), sealed);
            }
            var edits = FolderSettings.write(contents.openApi(), folder, now);
            return new Workspace.Edited(contents.with(Contents.OPENAPI, edits), summary(folder, auth, scripts));
        });
    }

    private static String summary(String folder, @Nullable Auth auth, @Nullable Scripts scripts) {
        String what = auth == null ? "scripts" : scripts == null ? "credentials" : "credentials and scripts";
        return "Changed " + what + " of " + (folder.isEmpty() ? "the project" : folder);
    }
}
