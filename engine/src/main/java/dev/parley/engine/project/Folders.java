package dev.parley.engine.project;

import dev.parley.description.openapi.HttpFolderWriting;
import java.util.Objects;

/** What is done with folders. Thread-safe. */
public final class Folders {

    private final Workspace workspace;

    Folders(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Makes an empty folder. */
    public Tree create(String project, String given, String author) {
        String path = named(given, "/path");
        return workspace
                .change(project, author, (rows, contents) -> {
                    if (contents.tree().folders().contains(path)) {
                        throw Names.problem("folder-exists", "There is a folder " + path + " already", "/path");
                    }
                    Contents after =
                            contents.with(Contents.OPENAPI, HttpFolderWriting.create(contents.openApi(), path));
                    return new Workspace.Edited(Arrangement.kept(contents, after), "Created folder " + path);
                })
                .contents()
                .tree();
    }

    /** Renames or moves a folder with all that is in it. */
    public Tree move(String project, String givenFrom, String givenTo, String author) {
        String from = named(givenFrom, "/from");
        String to = named(givenTo, "/to");
        if (!from.equals(to) && Names.isWithin(to, from)) {
            throw Names.problem("folder-in-itself", "A folder cannot be moved into itself", "/to");
        }
        return workspace
                .change(project, author, (rows, contents) -> {
                    Tree tree = contents.tree();
                    known(tree, from);
                    if (!from.equals(to) && tree.folders().contains(to)) {
                        throw Names.problem("folder-exists", "There is a folder " + to + " already", "/to");
                    }
                    FolderCredentials.move(rows, project, from, to);
                    FolderVariables.move(rows, project, from, to);
                    Contents after = Channels.IT.moveFolder(contents, from, to);
                    after = PathOperations.IT.moveFolder(after, from, to);
                    return new Workspace.Edited(
                            Arrangement.kept(contents, after, path -> moved(path, from, to)),
                            "Moved folder " + from + " to " + to);
                })
                .contents()
                .tree();
    }

    /** Deletes a folder with all that is in it. */
    public Change delete(String project, String given, String author) {
        String path = Names.path(given, "/path");
        Workspace.Kept kept = workspace.change(project, author, (rows, contents) -> {
            known(contents.tree(), path);
            Contents after = PathOperations.IT.deleteFolder(Channels.IT.deleteFolder(contents, path), path);
            return new Workspace.Edited(Arrangement.kept(contents, after), "Deleted folder " + path);
        });
        return Objects.requireNonNull(kept.change());
    }

    private static String moved(String path, String from, String to) {
        return Names.isWithin(path, from) ? to + path.substring(from.length()) : path;
    }

    private static void known(Tree tree, String path) {
        if (!tree.folders().contains(path)) {
            throw new NotFoundException("folder", path);
        }
    }

    private static String named(String given, String pointer) {
        String path = Names.path(given, pointer);
        if (path.isEmpty()) {
            throw Names.problem("folder-name-missing", "A folder needs a name", pointer);
        }
        return path;
    }
}
