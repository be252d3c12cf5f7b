package dev.parley.engine.project;

import dev.parley.description.imports.Imported;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Brings what other programs wrote into projects, each time by one change. Thread-safe. */
public final class ProjectImports {

    private static final String UNNAMED = "Import";
    private static final int LONGEST_NAME = 100;

    private final Workspace workspace;
    private final Credentials credentials;

    ProjectImports(Workspace workspace, Credentials credentials) {
        this.workspace = workspace;
        this.credentials = credentials;
    }

    /**
     * What an import would come to.
     *
     * @param folder path of the one that everything is to come into, empty for the project itself; none for a new one by the import's name
     */
    public BroughtIn foresee(String project, Imported imported, @Nullable String folder) {
        Contents contents = workspace.contents(project);
        return BringingIn.of(contents, imported, folder(contents, imported, folder), workspace::id)
                .told();
    }

    /** Brings an import into the project, by one change. */
    public BroughtIn bring(String project, Imported imported, @Nullable String folder, String author) {
        // the key of the secret box is made now, if there is none, since it takes a transaction of its own
        credentials.seal(project, "");
        AtomicReference<BroughtIn> told = new AtomicReference<>();
        Workspace.Kept kept = workspace.change(project, author, (rows, contents) -> {
            String into = folder(contents, imported, folder);
            BringingIn.Outcome outcome = BringingIn.of(contents, imported, into, workspace::id);
            outcome.secrets().forEach((name, text) -> rows.putSecret(project, name, credentials.seal(project, text)));
            told.set(outcome.told());
            return new Workspace.Edited(outcome.contents(), "Imported " + name(imported, into));
        });
        BroughtIn in = told.get();
        return new BroughtIn(in.folder(), in.environments(), in.variables(), in.notCarried(), kept.change());
    }

    private static String name(Imported imported, String folder) {
        String name = printable(imported.root().name());
        if (!name.isEmpty()) {
            return name;
        }
        if (!folder.isEmpty()) {
            return folder;
        }
        List<String> environments = imported.environments().stream()
                .map(each -> printable(each.name()))
                .toList();
        return environments.isEmpty() ? UNNAMED.toLowerCase(Locale.ROOT) : String.join(", ", environments);
    }

    /** The folder that was asked for; else a new one by the collection's name, or none where nothing needs one. */
    private static String folder(Contents contents, Imported imported, @Nullable String asked) {
        if (asked != null) {
            return Names.path(asked, "/folder");
        }
        if (imported.root().items().isEmpty()) {
            return "";
        }
        String printable = printable(imported.root().name());
        String name = printable.isEmpty() ? UNNAMED : printable;
        List<String> taken = contents.folders();
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + " " + number;
        }
        return free;
    }

    private static String printable(String name) {
        String plain = name.replaceAll("\\p{Cntrl}+", " ")
                .strip()
                .replaceAll("\\s+", " ")
                .replace(Names.BETWEEN_FOLDERS, "/");
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME).strip() : plain;
    }
}
