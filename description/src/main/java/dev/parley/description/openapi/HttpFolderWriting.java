package dev.parley.description.openapi;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Filed;
import dev.parley.description.document.Folders;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.StandardDocument;
import java.util.List;

/** How folders of operations are read and written. */
public final class HttpFolderWriting {

    static final Folders<EndpointKey> FOLDERS = new Folders<>(new Operations());

    private HttpFolderWriting() {}

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

    /** Lists the folders in this order. */
    public static List<PartEdit> arrange(StandardDocument document, List<String> folders) {
        return FOLDERS.arrange(document, folders);
    }

    private record Operations() implements Filed<EndpointKey> {

        @Override
        public List<EndpointKey> keys(StandardDocument document) {
            return HttpEndpointReading.keys(document);
        }

        @Override
        public String folder(StandardDocument document, EndpointKey key) {
            return HttpEndpointReading.folder(document, key);
        }

        @Override
        public void setFolder(DocumentEdit edit, EndpointKey key, String folder) {
            new EndpointEdit(edit).setFolder(key, folder);
        }

        @Override
        public void delete(DocumentEdit edit, List<EndpointKey> keys) {
            HttpEndpointWriting.delete(edit, keys);
        }
    }
}
