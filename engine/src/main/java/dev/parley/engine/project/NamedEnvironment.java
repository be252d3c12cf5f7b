package dev.parley.engine.project;

/**
 * An environment of a project, by its name.
 *
 * @param id opaque; outlives renames
 */
public record NamedEnvironment(String id, String name) {}
