package dev.parley.description.document;

import java.util.List;

/**
 * The endpoints of a document as they are filed in folders.
 *
 * @param <K> what names an endpoint
 */
public interface Filed<K> {

    /** All of them, in the order of the tree. */
    List<K> keys(StandardDocument document);

    /** The path of the folder that it is in; empty is the root. */
    String folder(StandardDocument document, K key);

    void setFolder(DocumentEdit edit, K key, String folder);

    /** Takes them away. */
    void delete(DocumentEdit edit, List<K> keys);
}
