package dev.parley.engine.project;

import dev.parley.description.document.FolderSettings;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.PartKind;
import dev.parley.description.document.PartName;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.document.WrittenSecrets;
import dev.parley.description.request.Auth;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Takes secrets out of documents, by whichever way their text came into the project: credentials become secrets of their endpoint or folder,
 * as when they are typed in the interface, and values of secret variables of folders become theirs. Thread-safe.
 */
final class CredentialSealing {

    private final Credentials credentials;
    private volatile boolean prepared;

    CredentialSealing(Credentials credentials) {
        this.credentials = credentials;
    }

    /** That the key of the secret box is not made yet, which takes a transaction of its own. */
    static final class UnpreparedException extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** Makes the key of the secret box, if there is none. */
    void prepare(String project) {
        credentials.seal(project, "");
        prepared = true;
    }

    /**
     * An edit without secrets that are written as they are in what it has changed; they are kept sealed instead, and its summary says so.
     *
     * @throws UnpreparedException when there are some, and the secret box is not prepared
     */
    Workspace.Edited sealed(ProjectStore.Rows rows, String project, Contents before, Workspace.Edited edited) {
        Set<String> changed = edited.contents().parts().values().stream()
                .filter(part -> WrittenSecrets.maybeIn(part.text()) && !isAsBefore(before, part))
                .map(Part::id)
                .collect(Collectors.toSet());
        if (changed.isEmpty()) {
            return edited;
        }
        Round round = new Round(rows, project, changed);
        Contents after = round.folders(round.endpoints(edited.contents()));
        return round.kept == 0
                ? edited
                : new Workspace.Edited(after, edited.summary() + round.words(), edited.undoes(), edited.unrecorded());
    }

    private static boolean isAsBefore(Contents before, Part part) {
        Part there = before.parts().get(part.id());
        return there != null && there.text().equals(part.text());
    }

    /** What is sealed within one transaction. */
    private final class Round {

        private final ProjectStore.Rows rows;
        private final String project;
        private final Set<String> changed;
        private int kept;

        Round(ProjectStore.Rows rows, String project, Set<String> changed) {
            this.rows = rows;
            this.project = project;
            this.changed = changed;
        }

        String words() {
            return kept == 1 ? ", one secret sealed" : ", " + kept + " secrets sealed";
        }

        Contents endpoints(Contents written) {
            Contents contents = written;
            for (Part endpoint : written.endpoints()) {
                if (!mayHold(written, endpoint)) {
                    continue;
                }
                Part now = contents.endpoint(endpoint.id());
                var request = contents.reading(now).request();
                if (keep(endpoint.id(), request.auth())) {
                    contents = EndpointDocument.of(now)
                            .save(contents, now, request.with(Credentials.hidden(request.auth())));
                }
            }
            return contents;
        }

        /** Whether one has to be read to know: what says it may also stand elsewhere, where its own part only leads to. */
        private boolean mayHold(Contents contents, Part endpoint) {
            Part own = endpoint.kind().equals(Contents.REQUEST)
                    ? contents.operation(endpoint).orElse(null)
                    : endpoint;
            return own == null || changed.contains(own.id()) || leadsElsewhere(contents, own);
        }

        Contents folders(Contents written) {
            Part root = written.part(Contents.OPENAPI, PartName.SKELETON).orElseThrow();
            if (!changed.contains(root.id())) {
                return written;
            }
            Contents contents = written.with(Contents.OPENAPI, variables(written.openApi()));
            for (Map.Entry<String, FolderSettings> folder :
                    FolderSettings.all(contents.openApi()).entrySet()) {
                FolderSettings said = folder.getValue();
                if (keep(FolderCredentials.FOLDER + folder.getKey(), said.auth())) {
                    FolderSettings hidden = new FolderSettings(
                            said.description(), Credentials.hidden(said.auth()), said.scripts(), said.variables());
                    contents = contents.with(
                            Contents.OPENAPI, FolderSettings.write(contents.openApi(), folder.getKey(), hidden));
                }
            }
            return contents;
        }

        /** Seals values of secrets of folders; the edit that takes them out. */
        private List<PartEdit> variables(StandardDocument document) {
            List<Operation> out = new ArrayList<>();
            document.node(Pointer.of(Nodes.EXTENSION)).stream()
                    .flatMap(own -> FolderSettings.leaks(own).stream())
                    .forEach(leak -> {
                        String name = FolderVariables.prefix(leak.folder()) + leak.name();
                        put(name, () -> credentials.seal(project, leak.value()), 1);
                        out.add(new Operation.Remove(leak.at()));
                    });
            return out.isEmpty() ? List.of() : List.of(new PartEdit.Change(PartName.SKELETON, out));
        }

        /** Keeps what is written as it is beside what is kept already; whether there was any. */
        private boolean keep(String of, Auth auth) {
            Map<String, String> literal = Credentials.literal(auth);
            if (literal.isEmpty()) {
                return false;
            }
            put(
                    Credentials.name(of),
                    () -> {
                        Map<String, String> all =
                                new LinkedHashMap<>(credentials.texts(project, of, auth, rows.secrets(project)));
                        all.putAll(literal);
                        return credentials.seal(project, all);
                    },
                    literal.size());
            return true;
        }

        private void put(String name, Supplier<byte[]> sealing, int secrets) {
            if (!prepared) {
                throw new UnpreparedException();
            }
            rows.putSecret(project, name, sealing.get());
            kept += secrets;
        }
    }

    private static boolean leadsElsewhere(Contents contents, Part own) {
        return own.kind().equals(PartKind.CHANNEL.name())
                && contents.asyncApi()
                        .node(PartName.channel(own.key()).pointer())
                        .filter(node -> node.has("$ref"))
                        .isPresent();
    }
}
