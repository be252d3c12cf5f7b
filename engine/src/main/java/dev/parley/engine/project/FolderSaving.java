package dev.parley.engine.project;

import dev.parley.description.document.FolderSettings;
import dev.parley.description.document.PartName;
import dev.parley.description.environment.EnvironmentVariable;
import dev.parley.description.request.Auth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Saves what folders and projects say for all that is in them, in one change: in the OpenAPI document, secrets in the secret store. Thread-safe. */
final class FolderSaving {

    private final ProjectStore store;
    private final Workspace workspace;
    private final Credentials credentials;
    private final FolderCredentials before;

    FolderSaving(ProjectStore store, Workspace workspace, Credentials credentials, FolderCredentials before) {
        this.store = store;
        this.workspace = workspace;
        this.credentials = credentials;
        this.before = before;
    }

    void save(String project, String given, FolderEdit edit, String author) {
        String folder = Names.path(given, "/folder");
        checked(folder, edit);
        workspace.alone(project, () -> {
            byte[] sealed = sealed(project, folder, edit.auth());
            SecretEdit secrets = secrets(project, folder, edit.variables());
            try {
                return workspace.change(project, author, (rows, contents) -> {
                    unchangedSince(rows, project, contents, folder, edit);
                    FolderSettings now = FolderSettings.of(contents.openApi(), folder);
                    Contents after = contents.with(
                            Contents.OPENAPI, FolderSettings.write(contents.openApi(), folder, said(now, edit)));
                    if (sealed != null) {
                        rows.putSecret(project, Credentials.name(FolderCredentials.FOLDER + folder), sealed);
                    }
                    String root = contents.part(Contents.OPENAPI, PartName.SKELETON)
                            .orElseThrow()
                            .id();
                    if (secrets != null && secrets.apply(rows, project) && after == contents) {
                        after = contents.touched(root);
                    }
                    List<String> forgotten = secrets != null && secrets.hides() ? List.of(root) : List.of();
                    return new Workspace.Edited(after, summary(folder, edit), null, forgotten);
                });
            } catch (Overlap overlap) {
                throw new EditConflict(overlap.problems(), null);
            }
        });
    }

    private static void checked(String folder, FolderEdit edit) {
        List<Variable> variables = edit.variables();
        if (variables == null) {
            return;
        }
        if (folder.isEmpty()) {
            throw Names.problem("not-of-a-folder", "The project’s variables are no folder’s", "/variables");
        }
        VariableNames.check(variables, List.of());
    }

    private byte @Nullable [] sealed(String project, String folder, @Nullable Auth auth) {
        Map<String, String> literal = auth == null ? Map.of() : Credentials.literal(auth);
        boolean another = !literal.isEmpty()
                && !literal.equals(
                        Credentials.literal(before.read(project, folder).auth()));
        return another ? credentials.seal(project, literal) : null;
    }

    private @Nullable SecretEdit secrets(String project, String folder, @Nullable List<Variable> variables) {
        if (variables == null) {
            return null;
        }
        return store.read(rows -> {
            Contents contents = workspace.contents(rows, project);
            FolderCredentials.known(contents, folder);
            List<EnvironmentVariable> old =
                    FolderSettings.of(contents.openApi(), folder).variables();
            return SecretEdit.of(
                    FolderVariables.prefix(folder),
                    old,
                    rows.secrets(project),
                    variables,
                    text -> credentials.seal(project, text));
        });
    }

    /** What is to be replaced must be what was seen. */
    private static void unchangedSince(
            ProjectStore.Rows rows, String project, Contents contents, String folder, FolderEdit edit) {
        FolderCredentials.known(contents, folder);
        Long sequence = edit.sequence();
        if (sequence == null || sequence >= contents.sequence()) {
            return;
        }
        Contents seen = Workspace.earlier(rows, project, contents, sequence);
        FolderSettings then = FolderSettings.of(seen.openApi(), folder);
        FolderSettings now = FolderSettings.of(contents.openApi(), folder);
        if (edit.auth() != null && !then.auth().equals(now.auth())) {
            throw new Overlap(Rebase.overlap().at("/auth"));
        }
        if (edit.scripts() != null && !then.scripts().equals(now.scripts())) {
            throw new Overlap(Rebase.overlap().at("/scripts"));
        }
        if (edit.variables() != null && !then.variables().equals(now.variables())) {
            throw new Overlap(Rebase.overlap().at("/variables"));
        }
    }

    private static FolderSettings said(FolderSettings old, FolderEdit edit) {
        Auth auth = edit.auth();
        List<Variable> variables = edit.variables();
        return new FolderSettings(
                old.description(),
                auth == null ? old.auth() : Credentials.hidden(auth),
                Objects.requireNonNullElse(edit.scripts(), old.scripts()),
                variables == null ? old.variables() : ProjectVariables.written(variables));
    }

    private static String summary(String folder, FolderEdit edit) {
        return "Changed " + edit.what() + " of " + (folder.isEmpty() ? "the project" : folder);
    }
}
