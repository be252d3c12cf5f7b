package dev.parley.engine.project;

import dev.parley.description.document.Standard;
import dev.parley.description.source.Syntax;

/**
 * The source text of a part of a standard document, as it is read and edited by itself.
 *
 * @param pointer where it stands in the document
 * @param schema name of the schema that its document is checked by, such as {@code openapi-3.1}
 * @param syntax of the document
 * @param text from the margin on, however far it is set in within the document
 */
public record PartSource(
        String id,
        String document,
        String kind,
        String key,
        String pointer,
        Standard standard,
        String schema,
        Syntax syntax,
        String text,
        long revision) {}
