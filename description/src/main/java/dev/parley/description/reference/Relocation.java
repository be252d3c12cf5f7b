package dev.parley.description.reference;

import dev.parley.description.document.StandardDocument;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Pointer;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.node.StringNode;

/** Keeps references to an operation of a path right, which gets another place in its document. */
public final class Relocation {

    private static final URI DOCUMENT = URI.create("parley:/document");

    private Relocation() {}

    /**
     * What is to be done to the document when the operation has its new place.
     *
     * @param before the document as it was
     * @param from where the operation stood
     * @param to where it stands then
     */
    public static List<Operation> operations(StandardDocument before, Pointer from, Pointer to) {
        boolean mayBeMeant =
                before.parts().stream().anyMatch(part -> part.text().contains("/paths/"));
        if (!mayBeMeant) return List.of();
        var documents = new LinkedHashMap<URI, StandardDocument>();
        documents.put(DOCUMENT, before);
        var description = Description.of(documents);
        var operation = description.root().descendant(from);
        var operations = new ArrayList<Operation>();
        operation
                .map(thing -> Uses.of(description).leadingTo(thing))
                .orElse(List.of())
                .forEach(use -> {
                    int place = operation.map(use.way()::indexOf).orElse(-1);
                    boolean direct = !use.isName() && place == from.tokens().size();
                    if (direct)
                        operations.add(new Operation.Set(
                                moved(use.at().pointer(), from, to), StringNode.valueOf(said(use.text(), place, to))));
                });
        return operations;
    }

    private static Pointer moved(Pointer at, Pointer from, Pointer to) {
        return at.startsWith(from) ? to.then(at.without(from.tokens().size())) : at;
    }

    private static String said(String reference, int place, Pointer to) {
        int hash = reference.indexOf('#');
        var tokens = List.of(reference.substring(hash + 1).split("/", -1));
        var result = new StringBuilder(reference.substring(0, hash + 1));
        to.tokens().forEach(token -> result.append('/').append(Addresses.token(token, reference)));
        tokens.subList(place + 1, tokens.size())
                .forEach(token -> result.append('/').append(token));
        return result.toString();
    }
}
