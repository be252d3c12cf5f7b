package dev.parley.description.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What stands where in a document of OpenAPI or AsyncAPI, or in a JSON Schema: each thing that a reference may stand for has a kind, by
 * the name of the section of components that it belongs to.
 */
final class Grammar {

    /** A node of a kind, or a list or mapping of such nodes. */
    record Kind(String name, Shape shape) {
        enum Shape {
            ONE,
            LIST,
            MAPPING
        }
    }

    static final String SCHEMAS = "schemas";

    private static final String ANY = "*";
    private static final String OPENAPI_SECTIONS =
            "schemas responses parameters examples requestBodies headers securitySchemes links callbacks pathItems"
                    + " mediaTypes";
    private static final String ASYNCAPI_SECTIONS =
            "schemas servers channels operations messages securitySchemes serverVariables parameters correlationIds"
                    + " replies replyAddresses externalDocs tags operationTraits messageTraits serverBindings"
                    + " channelBindings operationBindings messageBindings";

    private static final Map<String, Map<String, Kind>> SCHEMA = rules(
            "schemas: properties{schemas patternProperties{schemas $defs{schemas definitions{schemas"
                    + " dependentSchemas{schemas",
            "schemas: allOf[schemas anyOf[schemas oneOf[schemas prefixItems[schemas items=schemas not=schemas"
                    + " if=schemas",
            "schemas: then=schemas else=schemas contains=schemas propertyNames=schemas additionalProperties=schemas",
            "schemas: additionalItems=schemas unevaluatedItems=schemas unevaluatedProperties=schemas"
                    + " contentSchema=schemas");

    private static final Map<String, Map<String, Kind>> OPENAPI = with(
            SCHEMA,
            "root: paths{pathItems webhooks{pathItems components=components",
            "root: definitions{schemas parameters{parameters responses{responses",
            "pathItems: parameters[parameters get=operation put=operation post=operation delete=operation"
                    + " options=operation",
            "pathItems: head=operation patch=operation trace=operation query=operation additionalOperations{operation",
            "pathItems: x-parley=own",
            "own: operations{operation",
            "operation: parameters[parameters requestBody=requestBodies responses{responses callbacks{callbacks",
            "callbacks: *=pathItems",
            "parameters: schema=schemas content{mediaTypes examples{examples",
            "headers: schema=schemas content{mediaTypes examples{examples",
            "requestBodies: content{mediaTypes",
            "responses: headers{headers content{mediaTypes links{links schema=schemas",
            "mediaTypes: schema=schemas itemSchema=schemas examples{examples encoding{encoding",
            "mediaTypes: prefixEncoding[encoding itemEncoding=encoding",
            "encoding: headers{headers encoding{encoding prefixEncoding[encoding itemEncoding=encoding",
            components(OPENAPI_SECTIONS));

    private static final Map<String, Map<String, Kind>> ASYNCAPI = with(
            SCHEMA,
            "root: servers{servers channels{channels operations{operations components=components info=info",
            "root: tags[tags externalDocs=externalDocs",
            "info: tags[tags externalDocs=externalDocs",
            "servers: variables{serverVariables security[securitySchemes tags[tags externalDocs=externalDocs",
            "servers: bindings=serverBindings",
            "channels: messages{messages servers[servers parameters{parameters tags[tags externalDocs=externalDocs",
            "channels: bindings=channelBindings publish=operations subscribe=operations",
            "operations: channel=channels messages[messages reply=replies traits[operationTraits"
                    + " security[securitySchemes",
            "operations: tags[tags externalDocs=externalDocs bindings=operationBindings message=messages",
            "replies: address=replyAddresses channel=channels messages[messages",
            "messages: payload=schemas headers=schemas correlationId=correlationIds tags[tags"
                    + " externalDocs=externalDocs",
            "messages: bindings=messageBindings traits[messageTraits oneOf[messages",
            "messageTraits: headers=schemas correlationId=correlationIds tags[tags externalDocs=externalDocs",
            "messageTraits: bindings=messageBindings",
            "operationTraits: security[securitySchemes tags[tags externalDocs=externalDocs bindings=operationBindings",
            "parameters: schema=schemas",
            "schemas: schema=schemas externalDocs=externalDocs",
            "serverBindings: *=binding",
            "channelBindings: *=binding",
            "operationBindings: *=binding",
            "messageBindings: *=binding",
            "binding: query=schemas headers=schemas key=schemas",
            components(ASYNCAPI_SECTIONS));

    private final Map<String, Map<String, Kind>> rules;
    private final Kind root;
    private final List<String> home;
    private final List<String> sections;
    private final boolean modern;

    private Grammar(
            Map<String, Map<String, Kind>> rules, String root, List<String> home, String sections, boolean modern) {
        this.modern = modern;
        this.rules = rules;
        this.root = new Kind(root, Kind.Shape.ONE);
        this.home = home;
        this.sections = List.of(sections.split(" "));
    }

    /** That of a document, by the version that it says; of what says none, that of a schema. */
    static Grammar of(JsonNode document) {
        var openApi = document.path("openapi").asString("");
        var asyncApi = document.path("asyncapi").asString("");
        if (document.has("swagger"))
            return new Grammar(OPENAPI, "root", List.of(), "schemas parameters responses", false);
        if (!openApi.isEmpty()) {
            var known = openApi.startsWith("3.0")
                    ? OPENAPI_SECTIONS.replace(" pathItems mediaTypes", "")
                    : openApi.startsWith("3.1") ? OPENAPI_SECTIONS.replace(" mediaTypes", "") : OPENAPI_SECTIONS;
            return new Grammar(OPENAPI, "root", List.of("components"), known, !openApi.startsWith("3.0"));
        }
        if (!asyncApi.isEmpty()) {
            var known = asyncApi.startsWith("2.")
                    ? "schemas messages securitySchemes parameters correlationIds operationTraits messageTraits"
                            + " serverBindings channelBindings operationBindings messageBindings"
                    : ASYNCAPI_SECTIONS;
            return new Grammar(ASYNCAPI, "root", List.of("components"), known, true);
        }
        return new Grammar(SCHEMA, SCHEMAS, List.of(), SCHEMAS, true);
    }

    Kind root() {
        return root;
    }

    /** Whether schemas have all words of JSON Schema, also those for parts of their own. */
    boolean isModern() {
        return modern;
    }

    /** Whether a key says an address in another way than {@code $ref} does. */
    static boolean isAddress(Kind around, String key) {
        return around.name().equals("links") && key.equals("operationRef");
    }

    /** What stands under a key of a node of the kind; nothing where no reference can be. */
    Optional<Kind> inside(Kind kind, String key) {
        if (kind.shape() != Kind.Shape.ONE) return Optional.of(new Kind(kind.name(), Kind.Shape.ONE));
        var keys = rules.getOrDefault(kind.name(), Map.of());
        return Optional.ofNullable(keys.getOrDefault(key, keys.get(ANY)));
    }

    /** Where things of the kind have names that all can use, if they have. */
    Optional<List<String>> section(String kind) {
        if (!sections.contains(kind)) return Optional.empty();
        var section = new ArrayList<>(home);
        boolean definitions = home.isEmpty() && kind.equals(SCHEMAS);
        section.add(definitions ? (root.name().equals(SCHEMAS) ? "$defs" : "definitions") : kind);
        return Optional.of(section);
    }

    private static String components(String sections) {
        var rule = new StringBuilder("components:");
        for (var section : sections.split(" "))
            rule.append(' ').append(section).append('{').append(section);
        return rule.toString();
    }

    /** Rules are written as a kind, a colon and its keys, each with a sign for its shape (= one, [ a list, an opening brace a mapping) and its kind. */
    private static Map<String, Map<String, Kind>> rules(String... lines) {
        return with(Map.of(), lines);
    }

    private static Map<String, Map<String, Kind>> with(Map<String, Map<String, Kind>> others, String... lines) {
        var rules = new HashMap<String, Map<String, Kind>>();
        others.forEach((kind, keys) -> rules.put(kind, new HashMap<>(keys)));
        for (var line : lines) {
            int colon = line.indexOf(':');
            var keys = rules.computeIfAbsent(line.substring(0, colon), _ -> new HashMap<>());
            for (var rule : line.substring(colon + 2).split(" ")) {
                var sides = rule.split("[=\\[{]");
                var shape = rule.indexOf('[') > 0
                        ? Kind.Shape.LIST
                        : rule.indexOf('{') > 0 ? Kind.Shape.MAPPING : Kind.Shape.ONE;
                keys.put(sides[0], new Kind(sides[1], shape));
            }
        }
        return rules;
    }
}
