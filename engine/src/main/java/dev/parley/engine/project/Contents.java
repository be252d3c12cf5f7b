package dev.parley.engine.project;

import dev.parley.description.asyncapi.EndpointReading;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.PartKind;
import dev.parley.description.document.PartName;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.source.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All parts of a project as they are after one change. Immutable and thread-safe; what is derived of it is worked out once. */
final class Contents {

    static final String ASYNCAPI = "project.asyncapi.yaml";
    static final String ENVIRONMENT = "project.environment.yaml";
    /** What the parts that are environments have for a document: each is a file of its own, by its key. */
    static final String ENVIRONMENTS = "environments";
    /** The kind of the one part that an environment's document is. */
    static final String WHOLE = "WHOLE";

    /** The revision of what was changed and has no number yet. */
    private static final long PENDING = -1;

    private final long sequence;
    private final Map<String, Part> parts;
    private final Map<PartName, Part> named = new HashMap<>();
    private final Readings readings;
    /** Revision of the newest part that several endpoints may rest on. */
    private final long shared;

    private @Nullable StandardDocument document;
    private @Nullable Tree tree;

    private Contents(long sequence, Map<String, Part> parts, Readings readings, @Nullable StandardDocument document) {
        this.sequence = sequence;
        this.parts = parts;
        this.readings = readings;
        this.document = document;
        long newest = 0;
        for (Part part : parts.values()) {
            if (part.document().equals(ASYNCAPI)) {
                named.put(name(part), part);
                boolean alone = part.kind().equals(PartKind.CHANNEL.name())
                        || part.kind().equals(PartKind.SKELETON.name());
                newest = alone ? newest : Math.max(newest, part.revision());
            }
        }
        this.shared = newest;
    }

    static Contents of(long sequence, Collection<Part> parts) {
        Map<String, Part> map = new HashMap<>();
        parts.forEach(part -> map.put(part.id(), part));
        return new Contents(sequence, map, new Readings(), null);
    }

    long sequence() {
        return sequence;
    }

    Map<String, Part> parts() {
        return parts;
    }

    Optional<Part> part(PartName name) {
        return Optional.ofNullable(named.get(name));
    }

    /** The channel that is the endpoint. */
    Part endpoint(String id) {
        Part part = parts.get(id);
        if (part == null || !part.kind().equals(PartKind.CHANNEL.name())) {
            throw new NotFoundException("endpoint", id);
        }
        return part;
    }

    Part environment() {
        return parts.values().stream()
                .filter(part -> part.document().equals(ENVIRONMENT))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A project without its environment"));
    }

    /** The part with the variables of an environment, or with those of the project. */
    Part environment(@Nullable String id) {
        if (id == null) {
            return environment();
        }
        Part part = parts.get(id);
        if (part == null || !part.document().equals(ENVIRONMENTS)) {
            throw new NotFoundException("environment", id);
        }
        return part;
    }

    /** The environments by name. */
    List<Part> environments() {
        return parts.values().stream()
                .filter(part -> part.document().equals(ENVIRONMENTS))
                .sorted(Comparator.comparing(Part::key, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Part::key))
                .toList();
    }

    /** Revision of the newest part of a document. */
    long newest(String name) {
        return parts.values().stream()
                .filter(part -> part.document().equals(name))
                .mapToLong(Part::revision)
                .max()
                .orElse(0);
    }

    synchronized StandardDocument document() {
        if (document == null) {
            document = StandardDocument.of(named.values().stream()
                    .sorted(Comparator.comparingLong(Part::revision).thenComparing(Part::key))
                    .map(part -> new dev.parley.description.document.Part(name(part), part.text()))
                    .toList());
        }
        return document;
    }

    /** The endpoint as it is read from the document: credentials that were hidden are not in it. */
    dev.parley.description.asyncapi.Endpoint reading(Part channel) {
        return readings.of(channel, shared, this::document);
    }

    synchronized Tree tree() {
        if (tree == null) {
            List<EndpointSummary> endpoints = new ArrayList<>();
            for (String key : EndpointReading.channels(document())) {
                Part part = Objects.requireNonNull(named.get(PartName.channel(key)), key);
                endpoints.add(summary(part, reading(part)));
            }
            tree = new Tree(sequence, EndpointReading.folders(document()), endpoints);
        }
        return tree;
    }

    private static EndpointSummary summary(Part part, dev.parley.description.asyncapi.Endpoint endpoint) {
        return new EndpointSummary(
                part.id(),
                endpoint.name(),
                endpoint.folder(),
                endpoint.request().description(),
                null,
                endpoint.request().url(),
                part.revision());
    }

    /** The contents after edits of the AsyncAPI document; a new part gets the next id. */
    Contents with(List<PartEdit> edits, Supplier<String> ids) {
        if (edits.isEmpty()) {
            return this;
        }
        StandardDocument after = document().with(edits);
        Map<PartName, String> touched = new HashMap<>();
        Map<String, Part> changed = new HashMap<>(parts);
        for (PartEdit edit : edits) {
            String id = touched.containsKey(edit.name())
                    ? touched.remove(edit.name())
                    : part(edit.name()).map(Part::id).orElseGet(ids);
            switch (edit) {
                case PartEdit.Create _, PartEdit.Change _ -> touched.put(edit.name(), id);
                case PartEdit.Rename(PartName _, PartName to) -> touched.put(to, id);
                case PartEdit.Delete _ -> changed.remove(id);
            }
        }
        for (dev.parley.description.document.Part part : after.parts()) {
            String id = touched.get(part.name());
            if (id != null) {
                PartName name = part.name();
                changed.put(id, new Part(id, ASYNCAPI, name.kind().name(), name.key(), part.text(), PENDING));
            }
        }
        return new Contents(sequence, changed, readings, after);
    }

    /** The contents with the part added or replaced. */
    Contents with(Part part) {
        Map<String, Part> changed = new HashMap<>(parts);
        changed.put(part.id(), part);
        return new Contents(sequence, changed, readings, part.document().equals(ASYNCAPI) ? null : document);
    }

    /** The contents without the part. */
    Contents without(String id) {
        Map<String, Part> changed = new HashMap<>(parts);
        changed.remove(id);
        return new Contents(sequence, changed, readings, null);
    }

    /** The contents with the part counted as changed, since something that belongs to it was. */
    Contents touched(String id) {
        Part part = Objects.requireNonNull(parts.get(id));
        return with(part.revised(PENDING));
    }

    /** The contents from before a change of one part, or, by {@link PartChange#inverse}, after it. */
    Contents before(PartChange change) {
        PartChange back = change.inverse();
        PartChange.Side side = back.after();
        if (side == null) {
            return without(change.part());
        }
        Part now = parts.get(change.part());
        String text = back.splice().apply(now == null ? "" : now.text());
        return with(new Part(change.part(), change.document(), change.kind(), side.key(), text, side.revision()));
    }

    /** These contents as a new change makes them of the ones before: what differs gets its number as revision. */
    Contents numbered(Contents before, long number) {
        Map<String, Part> changed = new HashMap<>(parts);
        changed.replaceAll((id, part) -> part.equals(before.parts.get(id)) ? part : part.revised(number));
        return new Contents(number, changed, readings, document);
    }

    /** What was changed since the contents before. */
    List<PartChange> changesSince(Contents before) {
        List<PartChange> changes = new ArrayList<>();
        for (Part part : before.parts.values()) {
            Part after = parts.get(part.id());
            if (!part.equals(after)) {
                changes.add(PartChange.between(part, after));
            }
        }
        for (Part part : parts.values()) {
            if (!before.parts.containsKey(part.id())) {
                changes.add(PartChange.between(null, part));
            }
        }
        return changes;
    }

    /** The tree of a part's text. */
    static Source source(Part part) {
        return Source.parse(part.text());
    }

    static PartName name(Part part) {
        return new PartName(PartKind.valueOf(part.kind()), part.key());
    }
}
