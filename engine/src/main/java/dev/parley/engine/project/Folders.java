package dev.parley.engine.project;

import dev.parley.description.asyncapi.FolderWriting;
import java.util.Objects;

/** What is done with folders. Thread-safe. */
final class Folders {

    private final Workspace workspace;

    Folders(Workspace workspace) {
        this.workspace = workspace;
    }

    Tree create(String project, String given, String author) {
        String path = named(given, "/path");
        return workspace
                .change(project, author, (rows, contents) -> {
                    if (contents.tree().folders().contains(path)) {
                        throw Names.problem("folder-exists", "There is a folder " + path + " already", "/path");
                    }
                    var edits = FolderWriting.create(contents.document(), path);
                    return new Workspace.Edited(contents.with(edits, workspace::id), "Created folder " + path);
                })
                .contents()
                .tree();
    }

    Tree move(String project, String givenFrom, String givenTo, String author) {
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
                    var edits = FolderWriting.move(contents.document(), from, to);
                    return new Workspace.Edited(
                            contents.with(edits, workspace::id), "Moved folder " + from + " to " + to);
                })
                .contents()
                .tree();
    }

    Change delete(String project, String given, String author) {
        String path = Names.path(given, "/path");
        Workspace.Kept kept = workspace.change(project, author, (rows, contents) -> {
            known(contents.tree(), path);
            var edits = FolderWriting.delete(contents.document(), path);
            return new Workspace.Edited(contents.with(edits, workspace::id), "Deleted folder " + path);
        });
        return Objects.requireNonNull(kept.change());
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
