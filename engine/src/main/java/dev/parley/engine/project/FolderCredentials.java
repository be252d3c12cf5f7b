package dev.parley.engine.project;

import dev.parley.description.document.FolderSettings;
import dev.parley.description.request.Auth;
import dev.parley.engine.credential.RequestPlace;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Credentials of folders and projects: in the OpenAPI document's settings, their secrets in the secret store. Thread-safe. */
final class FolderCredentials {

    /** What the names of their secrets have in place of an endpoint's id, before the folder's path. */
    static final String FOLDER = "folder/";

    private final ProjectStore store;
    private final Workspace workspace;
    private final Credentials credentials;

    FolderCredentials(ProjectStore store, Workspace workspace, Credentials credentials) {
        this.store = store;
        this.workspace = workspace;
        this.credentials = credentials;
    }

    private record Seen(Contents contents, Map<String, byte[]> secrets) {}

    private Seen see(String project) {
        return store.read(rows -> new Seen(workspace.contents(rows, project), rows.secrets(project)));
    }

    FolderAuth read(String project, String given) {
        String folder = Names.path(given, "/folder");
        Seen seen = see(project);
        known(seen.contents, folder);
        return new FolderAuth(folder, own(project, seen, folder), effective(project, seen, folder));
    }

    /** What a request inherits. */
    Auth inherited(RequestPlace place) {
        String project = place.project();
        Seen seen = see(project);
        String folder = folder(seen.contents, place);
        FolderAuth.Effective effective = effective(project, seen, folder);
        return effective == null ? new Auth.None() : effective.auth();
    }

    /** Path of the folder that a request is in. */
    static String folder(Contents contents, RequestPlace place) {
        String endpoint = place.endpoint();
        return endpoint != null && contents.parts().containsKey(endpoint)
                ? contents.reading(contents.endpoint(endpoint)).folder()
                : place.folder();
    }

    /** There has to be such a folder. */
    static void known(Contents contents, String folder) {
        if (!folder.isEmpty() && !contents.tree().folders().contains(folder)) {
            throw new NotFoundException("folder", folder);
        }
    }

    private Auth own(String project, Seen seen, String folder) {
        Auth auth = FolderSettings.of(seen.contents.openApi(), folder).auth();
        return credentials.shown(project, FOLDER + folder, auth, seen.secrets);
    }

    private FolderAuth.@Nullable Effective effective(String project, Seen seen, String folder) {
        Auth auth = own(project, seen, folder);
        if (!(auth instanceof Auth.Inherit)) {
            return new FolderAuth.Effective(folder, auth);
        }
        if (folder.isEmpty()) {
            return null;
        }
        int last = folder.lastIndexOf(Names.BETWEEN_FOLDERS);
        return effective(project, seen, last < 0 ? "" : folder.substring(0, last));
    }

    /** Lets the secrets of folders go with them; those of the old paths stay, since a move can be undone. */
    static void move(ProjectStore.Rows rows, String project, String from, String to) {
        String before = Credentials.name(FOLDER);
        Map<String, byte[]> moved = new LinkedHashMap<>();
        rows.secrets(project).forEach((name, bytes) -> {
            if (name.startsWith(before) && Names.isWithin(name.substring(before.length()), from)) {
                moved.put(before + to + name.substring(before.length() + from.length()), bytes);
            }
        });
        moved.forEach((name, bytes) -> rows.putSecret(project, name, bytes));
    }
}
