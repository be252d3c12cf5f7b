package dev.parley.description.project;

import dev.parley.description.asyncapi.EndpointReading;
import dev.parley.description.document.FolderSettings;
import dev.parley.description.document.Part;
import dev.parley.description.document.PartName;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.document.WrittenSecrets;
import dev.parley.description.openapi.HttpEndpointReading;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Foretells the text that a document has in a project: without the secrets that endpoints and folders say in what has changed, which are
 * sealed there.
 */
public final class SealedDocument {

    private SealedDocument() {}

    /**
     * The text as it will be.
     *
     * @param before what the project has; empty where it has no such document
     * @throws ProblemException when it is no YAML or JSON, or not of the standard
     */
    public static String text(Standard standard, String before, String text) {
        if (!WrittenSecrets.maybeIn(text)) return text;
        var source = Source.parse(text);
        var said = said(standard, StandardDocument.uncut(standard, source));
        var parts = texts(standard, text);
        var there = before.isEmpty() ? Map.<PartName, String>of() : texts(standard, before);
        return WrittenSecrets.without(source, at -> {
                    var part = PartName.holding(at).filter(parts::containsKey).orElse(PartName.SKELETON);
                    return isWithin(at, said) && !Objects.equals(parts.get(part), there.get(part));
                })
                .text();
    }

    private static Map<PartName, String> texts(Standard standard, String text) {
        return StandardDocument.cut(standard, text).parts().stream().collect(Collectors.toMap(Part::name, Part::text));
    }

    private static boolean isWithin(Pointer at, Set<Pointer> said) {
        return Stream.iterate(at, each -> !each.isRoot(), Pointer::parent).anyMatch(said::contains);
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
