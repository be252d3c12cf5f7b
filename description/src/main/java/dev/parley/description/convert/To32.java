package dev.parley.description.convert;

import dev.parley.description.document.Nodes;
import dev.parley.description.source.Pointer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says 3.1 by 3.2, which has fields for methods that Parley keeps in its extension before, and names headers more strictly. */
final class To32 implements Walk.Step {

    /** A name of a header (RFC 9110 §5.1), as the schema of 3.2 asks for. */
    private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z!#$%&'*+.^_`|~-]+");

    private final Remarks remarks;

    To32(Remarks remarks) {
        this.remarks = remarks;
    }

    @Override
    public JsonNode said(Kind kind, ObjectNode node, Pointer at) {
        switch (kind) {
            case PARAMETER -> {
                if (Nodes.text(node, "in", "").equals("header")) {
                    check(Nodes.scalar(node.path("name")), at.child("name"));
                }
            }
            case RESPONSE, ENCODING ->
                node.path("headers")
                        .propertyNames()
                        .forEach(name -> check(name, at.child("headers").child(name)));
            default -> {}
        }
        if (kind != Kind.PATH_ITEM
                || !(node.path(Nodes.EXTENSION).get("operations") instanceof ObjectNode operations)) {
            return node;
        }
        var own = Nodes.copy(node.get(Nodes.EXTENSION));
        own.remove("operations");
        if (own.isEmpty()) node.remove(Nodes.EXTENSION);
        else node.set(Nodes.EXTENSION, own);
        var others = Nodes.FACTORY.objectNode();
        operations.properties().forEach(entry -> {
            if (entry.getKey().equals("QUERY")) node.set("query", entry.getValue());
            else others.set(entry.getKey(), entry.getValue());
        });
        if (!others.isEmpty()) node.set("additionalOperations", others);
        return node;
    }

    private void check(String name, Pointer at) {
        if (TOKEN.matcher(name).matches()) return;
        remarks.note(at, "“" + name + "” is no name of a header, which 3.2 refuses; it stays as it is");
    }
}
