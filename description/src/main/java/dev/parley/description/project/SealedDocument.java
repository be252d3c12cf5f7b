package dev.parley.description.project;

import dev.parley.description.asyncapi.EndpointReading;
import dev.parley.description.document.FolderSettings;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.document.WrittenSecrets;
import dev.parley.description.openapi.HttpEndpointReading;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.HashSet;
import java.util.Set;

/** Foretells the text that a document has in a project: without the secrets that endpoints and folders say, which are sealed there. */
public final class SealedDocument {

    private SealedDocument() {}

    /**
     * The text as it will be.
     *
     * @throws ProblemException when it is no YAML or JSON, or not of the standard
     */
    public static String text(Standard standard, String text) {
        if (!WrittenSecrets.maybeIn(text)) return text;
        var source = Source.parse(text);
        var document = StandardDocument.uncut(standard, source);
        return WrittenSecrets.without(source, said(standard, document)).text();
    }

    /** Where endpoints and folders say what they say; folders do in OpenAPI only, for both documents. */
    private static Set<Pointer> said(Standard standard, StandardDocument document) {
        return switch (standard) {
            case ASYNCAPI -> EndpointReading.places(document);
            case OPENAPI -> {
                var places = new HashSet<>(HttpEndpointReading.places(document));
                places.add(FolderSettings.SETTINGS);
                yield places;
            }
        };
    }
}
