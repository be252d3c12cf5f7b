package dev.parley.description.lint.standard;

import dev.parley.description.schema.SchemaCheck;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The official schemas of OpenAPI with what they leave to JSON Schema. From 3.1 on schemas in a description are held against 2020-12 and the
 * words that OpenAPI adds, unless they are of another dialect.
 */
final class SchemaObjects {

    private static final String OWN_DIALECTS =
            "^https://(spec\\.openapis\\.org/oas/3\\.|json-schema\\.org/draft/2020-12/)";
    private static final String DRAFT_4 = "draft-04";
    private static final String PLACE = "schema";
    private static final String PREFIX = "json-";

    private SchemaObjects() {}

    /** Whether the schemas of a document are of those dialects where they do not say it. */
    static boolean isUsual(JsonNode document) {
        var dialect = document.path("jsonSchemaDialect");
        return !dialect.isString()
                || dialect.stringValue().startsWith("https://spec.openapis.org/oas/3.")
                || dialect.stringValue().startsWith("https://json-schema.org/draft/2020-12/");
    }

    /**
     * The schema of a version with them.
     *
     * @param version such as {@code 3.1}
     */
    static Source with(String version, String official) {
        var whole = (ObjectNode) Source.parse(official, Syntax.JSON).tree().deepCopy();
        var dialect = Source.parse(SchemaCheck.text("json-schema-2020-12.schema.json"), Syntax.JSON)
                .tree();
        var definitions = (ObjectNode) whole.path("$defs");
        dialect.path("$defs")
                .properties()
                .forEach(each -> definitions.set(PREFIX + each.getKey(), rewritten(each.getValue())));
        var words = JsonNodeFactory.instance.objectNode();
        dialect.path("properties").properties().forEach(each -> words.set(each.getKey(), rewritten(each.getValue())));
        added(version).properties().forEach(each -> words.set(each.getKey(), each.getValue()));
        var schema = JsonNodeFactory.instance.objectNode();
        schema.set("type", dialect.path("type"));
        schema.putObject("if").putObject("properties").putObject("$schema").put("pattern", OWN_DIALECTS);
        schema.putObject("then").set("properties", words);
        definitions.set(PLACE, schema);
        return Source.written(referring(whole), Syntax.JSON);
    }

    /** The schema of OpenAPI 2.0 with what it refers to in that of draft 4, and with the scopes that its text wants of OAuth 2. */
    static Source withDraft4(String official) {
        var text = official.replace("http://json-schema.org/draft-04/schema#/", "#/" + DRAFT_4 + "/");
        var whole = (ObjectNode) Source.parse(text, Syntax.JSON).tree().deepCopy();
        whole.set(DRAFT_4, added(DRAFT_4));
        whole.path("definitions").properties().forEach(each -> {
            boolean oauth = each.getKey().startsWith("oauth2") && each.getKey().endsWith("Security");
            if (oauth) ((ArrayNode) each.getValue().path("required")).add("scopes");
        });
        return Source.written(whole, Syntax.JSON);
    }

    private static JsonNode added(String version) {
        try (var stream = SchemaObjects.class.getResourceAsStream("schema-words.json")) {
            if (stream == null) throw new IllegalStateException("schema-words.json is not there");
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Source.parse(text, Syntax.JSON).tree().path(version);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What stands in the dialect, with its own definitions where they are now. */
    private static JsonNode rewritten(JsonNode node) {
        return mapped(node, "$ref", reference -> reference.replace("#/$defs/", "#/$defs/" + PREFIX));
    }

    /** References to schemas of whatever dialect lead to those of this one. */
    private static JsonNode referring(JsonNode node) {
        return mapped(node, "$dynamicRef", _ -> "#/$defs/" + PLACE);
    }

    private static JsonNode mapped(JsonNode node, String word, java.util.function.UnaryOperator<String> meaning) {
        if (node.isArray()) {
            var list = JsonNodeFactory.instance.arrayNode();
            node.forEach(each -> list.add(mapped(each, word, meaning)));
            return list;
        }
        if (!node.isObject()) {
            return node;
        }
        var mapping = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(each -> {
            boolean meant = each.getKey().equals(word) && each.getValue().isString();
            if (meant) mapping.put("$ref", meaning.apply(each.getValue().stringValue()));
            else mapping.set(each.getKey(), mapped(each.getValue(), word, meaning));
        });
        return mapping;
    }
}
