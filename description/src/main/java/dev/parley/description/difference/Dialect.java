package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import dev.parley.description.source.Pointer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** By which words schemas speak: their dialect of JSON Schema, and in what those of OpenAPI 2.0 and 3.0 differ from it. */
final class Dialect {

    /** By which a document names the dialect of its schemas. */
    static final String WORD = "jsonSchemaDialect";

    /** By which a schema names its own. */
    static final String OWN_WORD = "$schema";

    private static final String USUAL = "json-schema.org/draft/2020-12/schema";
    private static final String OF_ASYNCAPI = "json-schema.org/draft-07/schema";

    private Dialect() {}

    /** The dialect of a document's schemas; those of OpenAPI and AsyncAPI only add words to another that say nothing of what fits. */
    static String named(Located root) {
        var usual = root.node().has("asyncapi") ? OF_ASYNCAPI : USUAL;
        var name = plain(root.node().path(WORD));
        return name.isEmpty() || name.matches("spec\\.openapis\\.org/oas/3\\.\\d/dialect/.*") ? usual : name;
    }

    private static String plain(JsonNode address) {
        return address.asString("").replaceFirst("#$", "").replaceFirst("^https?://", "");
    }

    /** Compares the dialects of two schemas of which one names its own. */
    static void compare(Pair pair) {
        boolean said = Stream.of(pair.old(), pair.now())
                .anyMatch(each -> each.first(OWN_WORD).isPresent() && !isOld(each.at()));
        if (!said) return;
        var before = named(pair.old());
        var after = named(pair.now());
        if (!before.equals(after)) pair.found(changed(before, after, pair.old(OWN_WORD), pair.now(OWN_WORD)));
    }

    private static String named(Shape shape) {
        var own = shape.first(OWN_WORD).map(each -> plain(each.node())).orElse("");
        var at = shape.at();
        return own.isEmpty() ? named(at.description().at(at.file(), Pointer.ROOT)) : own;
    }

    /** Says that the dialect of a document or of a schema is another one. */
    static Finding changed(String before, String after, Located old, Located now) {
        var message = "JSON Schema dialect changed from " + Wording.text(before) + " to " + Wording.text(after);
        return Finding.other("json-schema-dialect-changed", message, old, now)
                .softly()
                .because("Words of schemas mean something else there, or nothing");
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
