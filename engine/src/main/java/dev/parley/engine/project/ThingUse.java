package dev.parley.engine.project;

import dev.parley.description.reference.Use;
import dev.parley.description.source.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * A place in a project's documents that uses a thing of them.
 *
 * @param document name of the document that it stands in
 * @param text what it says, such as {@code #/components/schemas/Pet}
 * @param endpoint id of the endpoint that it belongs to, if it belongs to one
 */
public record ThingUse(
        String document,
        Pointer pointer,
        Use.Kind kind,
        String text,
        @Nullable String endpoint) {}
