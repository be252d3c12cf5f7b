package dev.parley.engine.project;

import dev.parley.description.document.PartKind;
import dev.parley.description.document.PartName;
import dev.parley.description.document.StandardDocument;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of one standard document of a project, by their names. Immutable and thread-safe; the document is put together once. */
final class DocumentParts {

    /** Kinds of parts that no endpoint but its own rests on. */
    private static final Set<String> ALONE =
            Set.of(PartKind.CHANNEL.name(), PartKind.PATH_OPERATION.name(), PartKind.SKELETON.name());

    private final String name;
    private final Map<PartName, Part> named = new HashMap<>();
    private final long shared;

    private @Nullable StandardDocument whole;
    private @Nullable StandardDocument alone;

    /**
     * The parts that belong to the document.
     *
     * @param whole the document, if it was put together already
     */
    DocumentParts(String name, Collection<Part> all, @Nullable StandardDocument whole) {
        this.name = name;
        long newest = 0;
        for (Part part : all) {
            if (isOf(part)) {
                named.put(name(part), part);
                newest = ALONE.contains(part.kind()) ? newest : Math.max(newest, part.revision());
            }
        }
        this.shared = newest;
        this.whole = whole;
    }

    Set<String> ids() {
        return named.values().stream().map(Part::id).collect(Collectors.toSet());
    }

    Optional<Part> part(PartName name) {
        return Optional.ofNullable(named.get(name));
    }

    /** Revision of the newest part that several endpoints may rest on. */
    long shared() {
        return shared;
    }

    /** The document, if it was put together already. */
    synchronized @Nullable StandardDocument known() {
        return whole;
    }

    /** The same with one part in the place of another one, where they are of the document: what else was read stays so. */
    @Nullable
    StandardDocument known(@Nullable Part now, @Nullable Part was) {
        StandardDocument document = known();
        if (document != null
                && was != null
                && isOf(was)
                && (now == null || !name(now).equals(name(was)))) {
            document = document.without(name(was));
        }
        if (document != null && now != null && isOf(now)) {
            document = document.with(new dev.parley.description.document.Part(name(now), now.text()));
        }
        return document;
    }

    private boolean isOf(Part part) {
        return part.document().equals(name) && !part.kind().equals(Contents.REQUEST);
    }

    synchronized StandardDocument whole() {
        if (whole == null) {
            whole = StandardDocument.of(named.values().stream()
                    .sorted(Comparator.comparingLong(Part::revision).thenComparing(Part::key))
                    .map(part -> new dev.parley.description.document.Part(name(part), part.text()))
                    .toList());
        }
        return whole;
    }

    /** The document with what it refers to in others, once that is worked out. */
    synchronized StandardDocument alone(Supplier<StandardDocument> made) {
        StandardDocument document = alone == null ? made.get() : alone;
        alone = document;
        return document;
    }

    static PartName name(Part part) {
        return new PartName(PartKind.valueOf(part.kind()), part.key());
    }
}
