package dev.parley.description.convert;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A kind of object of OpenAPI 3.2 (§4), with its fields. A field with a kind behind a colon holds one of it, with one in brackets a list,
 * in braces a mapping; all others hold data.
 */
enum Kind {
    DOCUMENT("openapi $self info:info jsonSchemaDialect servers[server] paths:paths webhooks{path_item}"
            + " components:components security tags[tag] externalDocs:external_docs"),
    INFO("title summary description termsOfService contact:contact license:license version"),
    CONTACT("name url email"),
    LICENSE("name identifier url"),
    SERVER("url description name variables{server_variable}"),
    SERVER_VARIABLE("enum default description"),
    COMPONENTS("schemas{schema} responses{response} parameters{parameter} examples{example} requestBodies{request_body}"
            + " headers{header} securitySchemes{security_scheme} links{link} callbacks{callback} pathItems{path_item}"
            + " mediaTypes{media_type}"),
    PATHS("*:path_item"),
    PATH_ITEM("$ref summary description get:operation put:operation post:operation delete:operation options:operation"
            + " head:operation patch:operation trace:operation query:operation additionalOperations{operation}"
            + " servers[server] parameters[parameter]"),
    OPERATION("tags summary description externalDocs:external_docs operationId parameters[parameter]"
            + " requestBody:request_body responses:responses callbacks{callback} deprecated security servers[server]"),
    EXTERNAL_DOCS("description url"),
    PARAMETER("name in description required deprecated allowEmptyValue style explode allowReserved schema:schema"
            + " content{media_type} example examples{example}"),
    REQUEST_BODY("description content{media_type} required"),
    MEDIA_TYPE("schema:schema itemSchema:schema example examples{example} encoding{encoding} prefixEncoding[encoding]"
            + " itemEncoding:encoding"),
    ENCODING("contentType headers{header} style explode allowReserved encoding{encoding} prefixEncoding[encoding]"
            + " itemEncoding:encoding"),
    RESPONSES("*:response"),
    RESPONSE("summary description headers{header} content{media_type} links{link}"),
    CALLBACK("*:path_item"),
    EXAMPLE("summary description dataValue serializedValue externalValue value"),
    LINK("operationRef operationId parameters requestBody description server:server"),
    HEADER("description required deprecated style explode schema:schema content{media_type} example examples{example}"),
    TAG("name summary description externalDocs:external_docs parent kind"),
    SECURITY_SCHEME("type description name in scheme bearerFormat flows:oauth_flows openIdConnectUrl oauth2MetadataUrl"
            + " deprecated"),
    OAUTH_FLOWS("implicit:oauth_flow password:oauth_flow clientCredentials:oauth_flow authorizationCode:oauth_flow"
            + " deviceAuthorization:oauth_flow"),
    OAUTH_FLOW("authorizationUrl deviceAuthorizationUrl tokenUrl refreshUrl scopes"),
    SCHEMA("properties{schema} patternProperties{schema} additionalProperties:schema items:schema prefixItems[schema]"
            + " allOf[schema] anyOf[schema] oneOf[schema] not:schema if:schema then:schema else:schema"
            + " contains:schema propertyNames:schema dependentSchemas{schema} unevaluatedItems:schema"
            + " unevaluatedProperties:schema contentSchema:schema $defs{schema} definitions{schema}");

    /** How many of a kind a field holds. */
    enum Shape {
        ONE,
        LIST,
        MAP
    }

    /** What a field holds; nothing of a kind where it holds data. */
    record Field(Shape shape, String of) {
        Kind kind() {
            return valueOf(of.toUpperCase(Locale.ROOT));
        }
    }

    private static final String ANY = "*";

    private final Map<String, Field> fields = new HashMap<>();
    private final Set<String> names;

    Kind(String words) {
        for (var word : words.split(" ")) {
            var parts = word.split("[:\\[{]", 2);
            if (parts.length == 1) continue;
            var shape = word.endsWith("]") ? Shape.LIST : word.endsWith("}") ? Shape.MAP : Shape.ONE;
            fields.put(parts[0], new Field(shape, parts[1].replaceAll("[\\]}]", "")));
        }
        names = Arrays.stream(words.split(" "))
                .map(word -> word.split("[:\\[{]", 2)[0])
                .collect(Collectors.toSet());
    }

    /** What a field of that name holds, where it holds objects of a kind. */
    @Nullable
    Field field(String name) {
        if (name.startsWith("x-")) return null;
        var field = fields.get(name);
        return field == null ? fields.get(ANY) : field;
    }

    /** Whether the standard has a field of that name in the kind. */
    boolean knows(String name) {
        return names.contains(name) || names.contains(ANY);
    }
}
