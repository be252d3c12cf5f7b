package dev.parley.engine.project;

import dev.parley.description.document.FolderSettings;
import dev.parley.description.document.PartKind;
import dev.parley.description.document.PartName;
import dev.parley.description.request.Auth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes credentials out of documents that somebody wrote by hand: each becomes a secret of its endpoint or folder, as when it is typed in the
 * interface. Thread-safe.
 */
final class CredentialSealing {

    private static final Pattern MAY_HOLD = Pattern.compile("\\bauth\\b");

    private final Credentials credentials;

    CredentialSealing(Credentials credentials) {
        this.credentials = credentials;
    }

    /** Makes the key of the secret box, if there is none: that takes a transaction of its own. */
    void prepare(String project) {
        credentials.seal(project, "");
    }

    /** The contents without credentials that are written as they are, which are kept sealed instead. */
    Contents sealed(ProjectStore.Rows rows, String project, Contents written) {
        boolean none = written.parts().values().stream()
                .noneMatch(part -> MAY_HOLD.matcher(part.text()).find());
        return none ? written : folders(rows, project, endpoints(rows, project, written));
    }

    private Contents endpoints(ProjectStore.Rows rows, String project, Contents written) {
        Contents contents = written;
        for (Part endpoint : written.endpoints()) {
            if (!mayHold(written, endpoint)) {
                continue;
            }
            Part now = contents.endpoint(endpoint.id());
            var request = contents.reading(now).request();
            if (keep(rows, project, endpoint.id(), request.auth())) {
                contents =
                        EndpointDocument.of(now).save(contents, now, request.with(Credentials.hidden(request.auth())));
            }
        }
        return contents;
    }

    /** Whether one has to be read to know: what says it may also stand elsewhere, where its own part only leads to. */
    private static boolean mayHold(Contents contents, Part endpoint) {
        Part own = endpoint.kind().equals(Contents.REQUEST)
                ? contents.operation(endpoint).orElse(null)
                : endpoint;
        return own == null || MAY_HOLD.matcher(own.text()).find() || leadsElsewhere(contents, own);
    }

    private static boolean leadsElsewhere(Contents contents, Part own) {
        return own.kind().equals(PartKind.CHANNEL.name())
                && contents.asyncApi()
                        .node(PartName.channel(own.key()).pointer())
                        .filter(node -> node.has("$ref"))
                        .isPresent();
    }

    private Contents folders(ProjectStore.Rows rows, String project, Contents written) {
        Contents contents = written;
        for (Map.Entry<String, FolderSettings> folder :
                FolderSettings.all(written.openApi()).entrySet()) {
            FolderSettings said = folder.getValue();
            if (keep(rows, project, FolderCredentials.FOLDER + folder.getKey(), said.auth())) {
                FolderSettings hidden = new FolderSettings(
                        said.description(), Credentials.hidden(said.auth()), said.scripts(), said.variables());
                contents = contents.with(
                        Contents.OPENAPI, FolderSettings.write(contents.openApi(), folder.getKey(), hidden));
            }
        }
        return contents;
    }

    /** Keeps what is written as it is beside what is kept already; whether there was any. */
    private boolean keep(ProjectStore.Rows rows, String project, String of, Auth auth) {
        Map<String, String> literal = Credentials.literal(auth);
        if (literal.isEmpty()) {
            return false;
        }
        Map<String, String> all = new LinkedHashMap<>(credentials.texts(project, of, auth, rows.secrets(project)));
        all.putAll(literal);
        rows.putSecret(project, Credentials.name(of), credentials.seal(project, all));
        return true;
    }
}
