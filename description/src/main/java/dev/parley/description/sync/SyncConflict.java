package dev.parley.description.sync;

import dev.parley.description.source.Pointer;

/**
 * A thing that was changed in both places, each time otherwise: it stays in each of them as it is.
 *
 * @param path of the file
 * @param pointer to the thing; of the root where it is the whole file
 */
public record SyncConflict(String path, Pointer pointer) {}
