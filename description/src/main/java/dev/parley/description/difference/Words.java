package dev.parley.description.difference;

import java.util.Set;

/** Words of JSON Schema, by what they are for. */
final class Words {

    /** What stands around alternatives without saying anything itself. */
    static final Set<String> ALTERNATIVES = Set.of("oneOf", "anyOf", "allOf", "discriminator", "$ref", "nullable");

    private static final Set<String> ANNOTATIONS = Set.of(
            "title",
            "description",
            "summary",
            "example",
            "examples",
            "externalDocs",
            "deprecated",
            "default",
            "readOnly",
            "writeOnly",
            "xml",
            "$comment",
            "$id",
            "$anchor",
            "$schema",
            "$defs",
            "definitions");

    /** What messages name themselves, so that their place need not. */
    static final Set<String> SPOKEN = Set.of(
            "type",
            "format",
            "enum",
            "const",
            "required",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "title",
            "description",
            "summary",
            "default",
            "deprecated",
            "example",
            "operationId",
            "style",
            "explode",
            "allowEmptyValue",
            "allowReserved",
            "discriminator",
            "xml",
            "nullable",
            "readOnly",
            "writeOnly",
            "externalDocs",
            "version",
            "$schema",
            "openapi",
            "swagger",
            "asyncapi",
            "security",
            "tags",
            "address",
            "in",
            "scheme",
            "scopes",
            "authorizationUrl",
            "tokenUrl",
            "refreshUrl",
            "deviceAuthorizationUrl",
            "openIdConnectUrl");

    /** What says of values themselves which are allowed. */
    static final Set<String> PLAIN = Set.of(
            "type",
            "format",
            "enum",
            "const",
            "required",
            "nullable",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "oneOf",
            "anyOf",
            "allOf",
            "$ref");

    private Words() {}

    /** Whether it says nothing about which values are allowed. */
    static boolean isAnnotation(String word) {
        return ANNOTATIONS.contains(word) || word.startsWith("x-");
    }
}
