package dev.parley.description.reference;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Pointer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.databind.node.StringNode;

/** What follows when an operation of a path gets another {@code operationId}. */
public final class OperationIds {

    private OperationIds() {}

    /** Edits by which the links of others name the operation by its other id. */
    public static Map<URI, List<PartEdit>> following(
            SequencedMap<URI, StandardDocument> documents, URI file, Pointer operation, String id) {
        var description = Description.of(documents);
        var uses = Uses.of(description).of(description.at(file, operation)).stream()
                .filter(use -> use.kind() == Use.Kind.OPERATION_ID)
                .toList();
        var edits = new LinkedHashMap<URI, List<PartEdit>>();
        documents.forEach((address, document) -> {
            var edit = new DocumentEdit(document);
            edit.apply(uses.stream()
                    .filter(use -> use.at().file().equals(address))
                    .<Operation>map(use -> new Operation.Set(use.at().pointer(), StringNode.valueOf(id)))
                    .toList());
            if (!edit.edits().isEmpty()) edits.put(address, edit.edits());
        });
        return edits;
    }
}
