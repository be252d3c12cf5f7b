package dev.parley.description.asyncapi;

import java.util.List;

/** How folders are written into a document: empty ones in {@code x-parley.folders} of its skeleton, others by their endpoints. */
@SuppressWarnings("DoNotCallSuggester")
public final class FolderWriting {

    private FolderWriting() {}

    /** Adds an empty folder; nothing when it is there. */
    public static List<PartEdit> create(AsyncApiDocument document, String path) {
        throw new UnsupportedOperationException();
    }

    /** Renames or moves a folder with all that is in it. */
    public static List<PartEdit> move(AsyncApiDocument document, String from, String to) {
        throw new UnsupportedOperationException();
    }

    /** Takes a folder away with all that is in it. */
    public static List<PartEdit> delete(AsyncApiDocument document, String path) {
        throw new UnsupportedOperationException();
    }
}
