package dev.parley.description.asyncapi;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** How folders are written into a document: empty ones in {@code x-parley.folders} of its skeleton, others by their endpoints. */
public final class FolderWriting {

    private static final Pointer FOLDERS = Pointer.of(Nodes.EXTENSION, "folders");

    private FolderWriting() {}

    /** Adds an empty folder; nothing when it is there. */
    public static List<PartEdit> create(StandardDocument document, String path) {
        var edit = new DocumentEdit(document);
        if (!path.isEmpty() && !EndpointReading.folders(document).contains(path)) {
            var listed = new ArrayList<>(EndpointReading.listedFolders(document));
            listed.add(path);
            list(edit, listed);
        }
        return edit.edits();
    }

    /** Renames or moves a folder with all that is in it. */
    public static List<PartEdit> move(StandardDocument document, String from, String to) {
        var edit = new DocumentEdit(document);
        if (from.equals(to)) return List.of();
        for (var channel : EndpointReading.channels(document)) {
            var folder = EndpointReading.folder(document, channel);
            if (isWithin(folder, from)) EndpointWriting.setFolder(edit, channel, moved(folder, from, to));
        }
        var listed = new LinkedHashSet<String>();
        for (var folder : EndpointReading.listedFolders(document)) {
            listed.add(isWithin(folder, from) ? moved(folder, from, to) : folder);
        }
        listed.remove("");
        list(edit, List.copyOf(listed));
        keep(edit, document, parent(from));
        return edit.edits();
    }

    /** Takes a folder away with all that is in it. */
    public static List<PartEdit> delete(StandardDocument document, String path) {
        var edit = new DocumentEdit(document);
        for (var channel : EndpointReading.channels(document)) {
            if (isWithin(EndpointReading.folder(document, channel), path)) EndpointWriting.delete(edit, channel);
        }
        list(
                edit,
                EndpointReading.listedFolders(document).stream()
                        .filter(folder -> !isWithin(folder, path))
                        .toList());
        keep(edit, document, parent(path));
        return edit.edits();
    }

    /** Lists a folder that would be gone with what was last in it. */
    static void keep(DocumentEdit edit, StandardDocument before, String folder) {
        if (folder.isEmpty() || !EndpointReading.folders(before).contains(folder)) return;
        if (EndpointReading.folders(edit.document()).contains(folder)) return;
        var listed = new ArrayList<>(EndpointReading.listedFolders(edit.document()));
        listed.add(folder);
        list(edit, listed);
    }

    private static void list(DocumentEdit edit, List<String> folders) {
        if (EndpointReading.listedFolders(edit.document()).equals(folders)) return;
        var node = Nodes.FACTORY.arrayNode();
        folders.forEach(node::add);
        edit.set(FOLDERS, node);
    }

    private static boolean isWithin(String folder, String path) {
        return folder.equals(path) || folder.startsWith(path + " / ");
    }

    private static String moved(String folder, String from, String to) {
        if (folder.equals(from)) return to;
        var rest = folder.substring(from.length() + 3);
        return to.isEmpty() ? rest : to + " / " + rest;
    }

    private static String parent(String path) {
        int at = path.lastIndexOf(" / ");
        return at < 0 ? "" : path.substring(0, at);
    }
}
