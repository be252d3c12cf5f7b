package dev.parley.description.document;

/** The languages that AsyncAPI names schemas to be of. */
public final class SchemaFormats {

    private SchemaFormats() {}

    /** Whether a format is one of JSON Schema, as AsyncAPI's own is; so is what names none. */
    public static boolean isJsonSchema(String format) {
        return format.isEmpty() || format.contains("asyncapi") || format.contains("schema+");
    }
}
