package dev.parley.engine.project;

import dev.parley.description.request.Request;

/**
 * An endpoint as it is read from its document: credentials that were hidden are not in it.
 *
 * @param folder path of its folder, empty at the root
 */
record Reading(String name, String folder, Request request) {}
