package dev.parley.engine.project;

import dev.parley.description.request.Request;

/**
 * A saved endpoint; what it is its request says.
 *
 * @param id opaque; outlives renames and moves
 * @param folder path of its folder, empty at the root
 * @param revision number of the newest change that touched it
 */
public record Endpoint(String id, String name, String folder, long revision, Request request) {}
