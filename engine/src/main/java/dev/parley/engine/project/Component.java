package dev.parley.engine.project;

/**
 * Something that a project's document holds for others to use by its name.
 *
 * @param id of its part
 * @param kind the section of {@code components} that it stands in, such as {@code schemas}
 * @param pointer where it stands in the document
 */
public record Component(String id, String document, String kind, String name, String pointer, long revision) {}
