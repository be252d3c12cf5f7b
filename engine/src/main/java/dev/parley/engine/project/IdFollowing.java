package dev.parley.engine.project;

import dev.parley.description.document.PartKind;
import dev.parley.description.document.PartName;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.reference.OperationIds;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/** Links that name an operation by its id follow, when it gets another one. */
final class IdFollowing {

    private static final String ID = "operationId";

    private IdFollowing() {}

    /** The contents with the links of all others as they are once the part has the text. */
    static Contents followed(Contents contents, Part part, String text) {
        if (!part.kind().equals(PartKind.PATH_OPERATION.name()) || !(part.text() + text).contains(ID)) {
            return contents;
        }
        JsonNode was = Contents.source(part).tree().path(ID);
        JsonNode is = Contents.source(part.saying(text)).tree().path(ID);
        if (!was.isString() || !is.isString() || was.equals(is)) {
            return contents;
        }
        URI address = URI.create("parley:/" + Contents.OPENAPI);
        SequencedMap<URI, StandardDocument> documents = new LinkedHashMap<>();
        documents.put(address, contents.openApi());
        var operation = new PartName(PartKind.PATH_OPERATION, part.key()).pointer();
        var edits = OperationIds.following(documents, address, operation, is.stringValue());
        Contents after = contents;
        for (var each : edits.values()) {
            after = after.with(Contents.OPENAPI, each);
        }
        return after;
    }
}
