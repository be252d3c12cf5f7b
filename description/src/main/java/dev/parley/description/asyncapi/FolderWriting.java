package dev.parley.description.asyncapi;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Filed;
import dev.parley.description.document.Folders;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.StandardDocument;
import java.util.List;

/** How folders of channels are read and written. */
public final class FolderWriting {

    static final Folders<String> FOLDERS = new Folders<>(new Channels());

    private FolderWriting() {}

    /** Adds an empty folder; nothing when it is there. */
    public static List<PartEdit> create(StandardDocument document, String path) {
        return FOLDERS.create(document, path);
    }

    /** Renames or moves a folder with all that is in it. */
    public static List<PartEdit> move(StandardDocument document, String from, String to) {
        return FOLDERS.move(document, from, to);
    }

    /** Takes a folder away with all that is in it. */
    public static List<PartEdit> delete(StandardDocument document, String path) {
        return FOLDERS.delete(document, path);
    }

    private record Channels() implements Filed<String> {

        @Override
        public List<String> keys(StandardDocument document) {
            return EndpointReading.channels(document);
        }

        @Override
        public String folder(StandardDocument document, String channel) {
            return EndpointReading.folder(document, channel);
        }

        @Override
        public void setFolder(DocumentEdit edit, String channel, String folder) {
            EndpointWriting.setFolder(edit, channel, folder);
        }

        @Override
        public void delete(DocumentEdit edit, List<String> channels) {
            channels.forEach(channel -> EndpointWriting.delete(edit, channel));
        }
    }
}
