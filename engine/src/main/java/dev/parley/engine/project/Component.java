package dev.parley.engine.project;

import org.jspecify.annotations.Nullable;

/**
 * Something that a project's document holds for others to use by its name.
 *
 * @param id of its part
 * @param kind the section of {@code components} that it stands in, such as {@code schemas}
 * @param pointer where it stands in the document
 * @param stays why it cannot move to the other document; nothing where it can
 */
public record Component(
        String id,
        String document,
        String kind,
        String name,
        String pointer,
        long revision,
        @Nullable String stays) {}
