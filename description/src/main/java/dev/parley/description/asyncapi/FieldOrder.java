package dev.parley.description.asyncapi;

import dev.parley.description.document.Nodes;
import java.util.List;

/** The order that the fields of a channel are written in where a document has no order of its own. */
final class FieldOrder {

    static final List<String> CHANNEL = List.of(
            "title",
            "summary",
            "description",
            "address",
            "servers",
            "parameters",
            "tags",
            "externalDocs",
            "bindings",
            "messages",
            Nodes.EXTENSION);

    static final List<String> EXTENSION = List.of(
            "folder",
            "url",
            "queryInUrl",
            "path",
            "query",
            "headers",
            "cookies",
            "auth",
            "message",
            "messages",
            "scripts",
            "connection");

    private FieldOrder() {}
}
