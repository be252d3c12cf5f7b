package dev.parley.description.difference;

import dev.parley.description.reference.Located;

/** In what the schemas of OpenAPI 2.0 and 3.0 differ from JSON Schema. */
final class Dialect {

    /** By which a document names the dialect of its schemas. */
    static final String WORD = "jsonSchemaDialect";

    private static final String USUAL = "json-schema.org/draft/2020-12/schema";

    private Dialect() {}

    /** The dialect of a document's schemas; that of OpenAPI only adds words to 2020-12 that say nothing of what fits. */
    static String named(Located root) {
        var name = root.node().path(WORD).asString("").replaceFirst("#$", "").replaceFirst("^https?://", "");
        return name.isEmpty() || name.matches("spec\\.openapis\\.org/oas/3\\.\\d/dialect/.*") ? USUAL : name;
    }

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
