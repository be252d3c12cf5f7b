package dev.parley.description.difference;

import dev.parley.description.reference.Located;

/** In what the schemas of OpenAPI 2.0 and 3.0 differ from JSON Schema. */
final class Dialect {

    private Dialect() {}

    /** Whether what stands beside a {@code $ref} says nothing. */
    static boolean ignoresSiblings(Located schema) {
        return isOld(schema);
    }

    /** Whether a schema allows null beside what it says. */
    static boolean nullable(Located schema) {
        var key = schema.node().has("nullable") ? "nullable" : "x-nullable";
        return schema.node().path(key).asBoolean(false) && isOld(schema);
    }

    /** Whether a schema is of such a document. */
    static boolean isOld(Located schema) {
        var root = schema.description().root().node();
        return root.has("swagger") || root.path("openapi").asString("").startsWith("3.0");
    }
}
