package dev.parley.description.convert;

import dev.parley.description.document.Nodes;
import dev.parley.description.source.Pointer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says 3.2 by 3.1. */
final class From32 implements Walk.Step {

    /** Fields that 3.1 does not have. */
    private static final Map<Kind, List<String>> NEW = Map.of(
            Kind.DOCUMENT, List.of("$self"),
            Kind.SERVER, List.of("name"),
            Kind.COMPONENTS, List.of("mediaTypes"),
            Kind.MEDIA_TYPE, List.of("itemSchema", "prefixEncoding", "itemEncoding", "description"),
            Kind.ENCODING, List.of("encoding", "prefixEncoding", "itemEncoding"),
            Kind.RESPONSE, List.of("summary"),
            Kind.TAG, List.of("summary", "parent", "kind"),
            Kind.SECURITY_SCHEME, List.of("deprecated", "oauth2MetadataUrl"),
            Kind.OAUTH_FLOWS, List.of("deviceAuthorization"));

    private final Remarks remarks;
    private final JsonNode document;

    From32(Remarks remarks, JsonNode document) {
        this.remarks = remarks;
        this.document = document;
    }

    @Override
    public JsonNode said(Kind kind, ObjectNode node, Pointer at) {
        if (kind == Kind.MEDIA_TYPE && node.path("$ref").isString()) return mediaType(node, at);
        if (node.path("$ref").isString() && kind != Kind.PATH_ITEM) return node;
        for (var key : NEW.getOrDefault(kind, List.of())) remarks.aside(node, key, at);
        if (kind == Kind.PATH_ITEM) methods(node);
        if (kind == Kind.PATH_ITEM || kind == Kind.OPERATION) parameters(node, at);
        if (kind == Kind.RESPONSE && !node.has("description")) node.put("description", "");
        if (kind == Kind.EXAMPLE) example(node, at);
        if (kind == Kind.SCHEMA) schema(node, at);
        if (kind == Kind.PARAMETER) new Placed(remarks, OpenApiVersion.V3_1).parameter(node, at);
        if (kind == Kind.PARAMETER && Nodes.text(node, "style", "").equals("cookie")) {
            remarks.note(at.child("style"), "The style cookie cannot be said, and is said as form");
            node.put("style", "form");
        }
        return node;
    }

    /** 3.1 has no media types that stand for themselves. */
    private JsonNode mediaType(ObjectNode node, Pointer at) {
        var reference = Nodes.text(node, "$ref", "");
        var target = reference.startsWith("#/") ? document.at(reference.substring(1)) : Nodes.NONE;
        if (!target.isObject()) {
            remarks.aside(node, "$ref", at);
            return node;
        }
        return new Walk(this).said(Kind.MEDIA_TYPE, target, at);
    }

    /** Where Parley keeps methods that have no field of their own. */
    private static void methods(ObjectNode item) {
        var operations = Nodes.FACTORY.objectNode();
        if (item.get("query") instanceof ObjectNode query) operations.set("QUERY", query);
        item.path("additionalOperations")
                .properties()
                .forEach(entry -> operations.set(entry.getKey(), entry.getValue()));
        item.remove("query");
        item.remove("additionalOperations");
        if (operations.isEmpty()) return;
        var own = Nodes.copy(item.get(Nodes.EXTENSION));
        own.set("operations", Nodes.copy(own.get("operations")).setAll(operations));
        item.set(Nodes.EXTENSION, own);
    }

    private void parameters(ObjectNode node, Pointer at) {
        if (!(node.get("parameters") instanceof ArrayNode list)) return;
        var kept = Nodes.FACTORY.arrayNode();
        var others = Nodes.FACTORY.arrayNode();
        for (var each : list) {
            (Nodes.text(each, "in", "").equals("querystring") ? others : kept).add(each);
        }
        if (others.isEmpty()) return;
        remarks.note(
                at.child("parameters"),
                "A parameter that is the whole query cannot be said, and is kept as x-querystring");
        if (kept.isEmpty()) node.remove("parameters");
        else node.set("parameters", kept);
        node.set("x-querystring", others);
    }

    private void example(ObjectNode node, Pointer at) {
        if (node.has("dataValue") && !node.has("value")) Remarks.rename(node, "dataValue", "value");
        if (node.has("serializedValue") && !node.has("value") && !node.has("externalValue")) {
            Remarks.rename(node, "serializedValue", "value");
        }
        remarks.aside(node, "dataValue", at);
        remarks.aside(node, "serializedValue", at);
    }

    private void schema(ObjectNode node, Pointer at) {
        if (node.path("discriminator").has("defaultMapping")) {
            var own = Nodes.copy(node.get("discriminator"));
            remarks.aside(own, "defaultMapping", at.child("discriminator"));
            node.set("discriminator", own);
        }
        if (!node.path("xml").has("nodeType")) return;
        var own = Nodes.copy(node.get("xml"));
        var type = Nodes.text(own, "nodeType", "").toLowerCase(Locale.ROOT);
        if (type.equals("attribute")) Remarks.replace(own, "nodeType", "attribute", Nodes.FACTORY.booleanNode(true));
        else if (type.equals("element") && node.path("type").asString("").equals("array"))
            Remarks.replace(own, "nodeType", "wrapped", Nodes.FACTORY.booleanNode(true));
        else remarks.aside(own, "nodeType", at.child("xml"));
        node.set("xml", own);
    }
}
