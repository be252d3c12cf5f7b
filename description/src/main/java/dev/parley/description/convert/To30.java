package dev.parley.description.convert;

import dev.parley.description.document.Nodes;
import dev.parley.description.source.Pointer;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Says 3.1 by 3.0, apart from schemas. */
final class To30 implements Walk.Step {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Remarks remarks;
    private final SchemasTo30 schemas;

    To30(Remarks remarks) {
        this.remarks = remarks;
        this.schemas = new SchemasTo30(remarks);
    }

    @Override
    public JsonNode said(Kind kind, ObjectNode node, Pointer at) {
        if (kind == Kind.SCHEMA) return schemas.schema(node, at);
        if (node.path("$ref") instanceof StringNode reference)
            node.put("$ref", KeptReference.of(reference.stringValue()));
        if (kind == Kind.DOCUMENT) document(node, at);
        else if (kind == Kind.INFO) remarks.aside(node, "summary", at);
        else if (kind == Kind.LICENSE && node.has("identifier")) license(node);
        else if (kind == Kind.COMPONENTS) remarks.aside(node, "pathItems", at);
        else if (kind == Kind.PATH_ITEM) operations(node, at);
        else if (kind == Kind.SECURITY_SCHEME) scheme(node, at);
        return node;
    }

    @Override
    public JsonNode said(BooleanNode schema, String keyword) {
        return SchemasTo30.bool(schema, keyword);
    }

    private void scheme(ObjectNode node, Pointer at) {
        if (!Nodes.text(node, "type", "").equals("mutualTLS")) return;
        remarks.note(at, "Mutual TLS cannot be said, and is said as HTTP with the scheme mutual");
        node.put("type", "http").put("scheme", "mutual");
    }

    private void document(ObjectNode node, Pointer at) {
        remarks.aside(node, "webhooks", at);
        remarks.aside(node, "jsonSchemaDialect", at);
        if (!node.path("paths").isObject()) node.putObject("paths");
    }

    /** An identifier of SPDX has an address. */
    private static void license(ObjectNode node) {
        var url = "https://spdx.org/licenses/" + Nodes.text(node, "identifier", "") + ".html";
        Remarks.replace(node, "identifier", "url", Nodes.FACTORY.stringNode(url));
    }

    private void operations(ObjectNode item, Pointer at) {
        for (var key : List.copyOf(item.propertyNames())) {
            if (!METHODS.contains(key) || !(item.get(key) instanceof ObjectNode operation)) continue;
            if (operation.has("responses")) continue;
            var own = operation.deepCopy();
            own.putObject("responses").putObject("default").put("description", "");
            item.set(key, own);
            remarks.note(at.child(key), "The operation has no responses, and gets an empty one");
        }
    }
}
