package dev.parley.description.document;

import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The folders of a document: empty ones in {@code x-parley.folders} of its skeleton, others by their endpoints. Paths are names joined
 * by {@code " / "}; the root's is empty.
 *
 * @param <K> what names an endpoint
 */
public final class Folders<K> {

    private static final String SEPARATOR = " / ";
    private static final Pointer FOLDERS = Pointer.of(Nodes.EXTENSION, "folders");

    private final Filed<K> filed;

    public Folders(Filed<K> filed) {
        this.filed = filed;
    }

    /** Paths of all folders in their order, parents first, also those that only an endpoint names. */
    public List<String> all(StandardDocument document) {
        var folders = new LinkedHashSet<String>();
        for (var path : listed(document)) add(folders, path);
        for (var key : filed.keys(document)) add(folders, filed.folder(document, key));
        return List.copyOf(folders);
    }

    private static void add(Set<String> folders, String path) {
        if (path.isEmpty()) return;
        for (int at = path.indexOf(SEPARATOR); at >= 0; at = path.indexOf(SEPARATOR, at + 1))
            folders.add(path.substring(0, at));
        folders.add(path);
    }

    /** The folders that the document names itself. */
    private static List<String> listed(StandardDocument document) {
        return document.node(FOLDERS).map(Nodes::items).orElse(List.of()).stream()
                .map(Nodes::scalar)
                .toList();
    }

    /** Adds an empty folder; nothing when it is there. */
    public List<PartEdit> create(StandardDocument document, String path) {
        var edit = new DocumentEdit(document);
        if (!path.isEmpty() && !all(document).contains(path)) {
            var listed = new ArrayList<>(listed(document));
            listed.add(path);
            list(edit, listed);
        }
        return edit.edits();
    }

    /** Renames or moves a folder with all that is in it. */
    public List<PartEdit> move(StandardDocument document, String from, String to) {
        var edit = new DocumentEdit(document);
        if (from.equals(to)) return List.of();
        for (var key : filed.keys(document)) {
            var folder = filed.folder(document, key);
            if (isWithin(folder, from)) filed.setFolder(edit, key, moved(folder, from, to));
        }
        var listed = new LinkedHashSet<String>();
        for (var folder : listed(document)) {
            listed.add(isWithin(folder, from) ? moved(folder, from, to) : folder);
        }
        listed.remove("");
        list(edit, List.copyOf(listed));
        FolderSettings.all(document).forEach((folder, settings) -> {
            if (!isWithin(folder, from)) return;
            FolderSettings.NONE.write(edit, folder);
            if (!moved(folder, from, to).isEmpty()) settings.write(edit, moved(folder, from, to));
        });
        keep(edit, document, parent(from));
        return edit.edits();
    }

    /** Takes a folder away with all that is in it. */
    public List<PartEdit> delete(StandardDocument document, String path) {
        var edit = new DocumentEdit(document);
        filed.delete(
                edit,
                filed.keys(document).stream()
                        .filter(key -> isWithin(filed.folder(document, key), path))
                        .toList());
        list(
                edit,
                listed(document).stream()
                        .filter(folder -> !isWithin(folder, path))
                        .toList());
        FolderSettings.all(document).keySet().stream()
                .filter(folder -> isWithin(folder, path))
                .forEach(folder -> FolderSettings.NONE.write(edit, folder));
        keep(edit, document, parent(path));
        return edit.edits();
    }

    /** Lists the folders in this order. */
    public List<PartEdit> arrange(StandardDocument document, List<String> folders) {
        var edit = new DocumentEdit(document);
        list(edit, folders);
        return edit.edits();
    }

    /** Lists a folder that would be gone with what was last in it. */
    public void keep(DocumentEdit edit, StandardDocument before, String folder) {
        if (folder.isEmpty() || !all(before).contains(folder)) return;
        if (all(edit.document()).contains(folder)) return;
        var listed = new ArrayList<>(listed(edit.document()));
        listed.add(folder);
        list(edit, listed);
    }

    private static void list(DocumentEdit edit, List<String> folders) {
        if (listed(edit.document()).equals(folders)) return;
        var node = Nodes.FACTORY.arrayNode();
        folders.forEach(node::add);
        edit.set(FOLDERS, node);
    }

    private static boolean isWithin(String folder, String path) {
        return folder.equals(path) || folder.startsWith(path + SEPARATOR);
    }

    private static String moved(String folder, String from, String to) {
        if (folder.equals(from)) return to;
        var rest = folder.substring(from.length() + SEPARATOR.length());
        return to.isEmpty() ? rest : to + SEPARATOR + rest;
    }

    private static String parent(String path) {
        int at = path.lastIndexOf(SEPARATOR);
        return at < 0 ? "" : path.substring(0, at);
    }
}
