package dev.parley.description.openapi;

import dev.parley.description.document.Nodes;
import java.util.List;

/** The order that fields are written in where a document has no order of its own. */
final class FieldOrder {

    static final List<String> OPERATION = List.of(
            "tags",
            "summary",
            "description",
            "externalDocs",
            "operationId",
            "parameters",
            "requestBody",
            "responses",
            "callbacks",
            "deprecated",
            "security",
            "servers",
            Nodes.EXTENSION);

    static final List<String> EXTENSION = List.of(
            "id",
            "name",
            "description",
            "folder",
            "tags",
            "url",
            "queryInUrl",
            "path",
            "query",
            "headers",
            "cookies",
            "auth",
            "body",
            "scripts",
            "options",
            "requests");

    private FieldOrder() {}
}
