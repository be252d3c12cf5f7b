package dev.parley.description.schema;

/**
 * Something that a schema wants otherwise.
 *
 * @param pointer JSON pointer into what was checked
 * @param schema JSON pointer to the word of the schema that wants it otherwise, within the schema's document
 * @param keyword that word, such as {@code required}
 */
public record SchemaFault(String pointer, String schema, String keyword, String message) {}
