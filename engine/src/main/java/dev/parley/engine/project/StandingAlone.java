package dev.parley.engine.project;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.reference.Bundle;
import dev.parley.description.reference.Description;
import dev.parley.description.source.Operations;
import dev.parley.description.source.Source;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/** Makes a document of a project that needs no other one: what it refers to in the other one is among its own components. */
final class StandingAlone {

    private StandingAlone() {}

    /**
     * The document itself, where it refers to nothing in the other one; else it with that, its text otherwise as it is. It is to be read:
     * it may be in one piece.
     */
    static StandardDocument of(Contents contents, String document) {
        return contents.document(document).alone(() -> made(contents, document));
    }

    private static StandardDocument made(Contents contents, String document) {
        String other = document.equals(Contents.OPENAPI) ? Contents.ASYNCAPI : Contents.OPENAPI;
        StandardDocument whole = contents.document(document).whole();
        if (contents.parts().values().stream()
                .noneMatch(
                        part -> part.document().equals(document) && part.text().contains(other))) {
            return whole;
        }
        SequencedMap<URI, StandardDocument> documents = new LinkedHashMap<>();
        documents.put(Things.address(document), whole);
        documents.put(Things.address(other), contents.document(other).whole());
        JsonNode bundled = Bundle.of(Description.of(documents)).tree();
        Source text = Source.parse(whole.text());
        Standard standard = document.equals(Contents.OPENAPI) ? Standard.OPENAPI : Standard.ASYNCAPI;
        return StandardDocument.uncut(standard, text.apply(Operations.difference(text.tree(), bundled)));
    }
}
