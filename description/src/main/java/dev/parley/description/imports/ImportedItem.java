package dev.parley.description.imports;

/** A thing of a collection, in its order. */
public sealed interface ImportedItem permits ImportedFolder, ImportedHttp, ImportedWebSocket {

    /** As the file has it; several may share one. */
    String name();
}
