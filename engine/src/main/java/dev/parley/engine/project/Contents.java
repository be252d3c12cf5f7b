package dev.parley.engine.project;

import dev.parley.description.document.Method;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.PartKind;
import dev.parley.description.document.PartName;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.document.TreeOrder;
import dev.parley.description.openapi.EndpointKey;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All parts of a project as they are after one change. Immutable and thread-safe; what is derived of it is worked out once. */
final class Contents {

    static final String ASYNCAPI = "project.asyncapi.yaml";
    static final String OPENAPI = "project.openapi.yaml";
    static final String ENVIRONMENT = "project.environment.yaml";
    /** What the parts that are environments have for a document: each is a file of its own, by its key. */
    static final String ENVIRONMENTS = "environments";
    /** The rules that the standard documents are held against, where the project has its own. */
    static final String RULESET = "project.ruleset.yaml";
    /** The kind of the one part that an environment's document, or a ruleset, is. */
    static final String WHOLE = "WHOLE";
    /** The kind of the parts that keep the ids of HTTP endpoints. */
    static final String REQUEST = "REQUEST";

    /** The revision of what was changed and has no number yet. */
    static final long PENDING = -1;

    private final long sequence;
    private final Map<String, Part> parts;
    private final Readings readings;
    private final Supplier<String> ids;
    private final DocumentParts asyncApi;
    private final DocumentParts openApi;

    private @Nullable Requests requests;
    private @Nullable List<Part> endpoints;
    private @Nullable List<String> folders;
    private @Nullable Tree tree;

    private Contents(
            long sequence,
            Map<String, Part> parts,
            Readings readings,
            Supplier<String> ids,
            @Nullable StandardDocument asyncApi,
            @Nullable StandardDocument openApi) {
        this.sequence = sequence;
        this.parts = parts;
        this.readings = readings;
        this.ids = ids;
        this.asyncApi = new DocumentParts(ASYNCAPI, parts.values(), asyncApi);
        this.openApi = new DocumentParts(OPENAPI, parts.values(), openApi);
    }

    /**
     * The contents that the parts are.
     *
     * @param ids makes those of new parts
     */
    static Contents of(long sequence, Collection<Part> parts, Supplier<String> ids) {
        Map<String, Part> map = new HashMap<>();
        parts.forEach(part -> map.put(part.id(), part));
        return new Contents(sequence, map, new Readings(), ids, null, null);
    }

    long sequence() {
        return sequence;
    }

    Map<String, Part> parts() {
        return parts;
    }

    StandardDocument asyncApi() {
        return asyncApi.whole();
    }

    StandardDocument openApi() {
        return openApi.whole();
    }

    DocumentParts document(String name) {
        return name.equals(ASYNCAPI) ? asyncApi : openApi;
    }

    Optional<Part> part(String document, PartName name) {
        return document(document).part(name);
    }

    /** The part that is the endpoint. */
    Part endpoint(String id) {
        Part part = parts.get(id);
        if (part == null || !isEndpoint(part.kind())) {
            throw new NotFoundException("endpoint", id);
        }
        return part;
    }

    static boolean isEndpoint(String kind) {
        return kind.equals(PartKind.CHANNEL.name()) || kind.equals(REQUEST);
    }

    synchronized Requests requests() {
        if (requests == null) {
            requests = Requests.of(this);
        }
        return requests;
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

    /** The project's own ruleset. */
    Optional<Part> ruleset() {
        return parts.values().stream()
                .filter(part -> part.document().equals(RULESET))
                .findFirst();
    }

    /** Revision of the newest part of a document. */
    long newest(String name) {
        return parts.values().stream()
                .filter(part -> part.document().equals(name))
                .mapToLong(Part::revision)
                .max()
                .orElse(0);
    }

    /** The endpoint as it is read from its document. */
    Reading reading(Part endpoint) {
        EndpointDocument document = EndpointDocument.of(endpoint);
        return readings.of(endpoint.id(), document.stamp(this, endpoint), () -> document.reading(this, endpoint));
    }

    /** The part that an HTTP endpoint's operation is; none where it is left in another one. */
    Optional<Part> operation(Part endpoint) {
        return operation(requests().key(endpoint));
    }

    private Optional<Part> operation(EndpointKey key) {
        String version = openApi()
                .node(Pointer.of(Standard.OPENAPI.key()))
                .map(node -> node.asString(""))
                .orElse("");
        return openApi.part(PartName.operation(key.path(), Method.of(key.method(), version)));
    }

    /** All endpoints, in the order of the tree. */
    synchronized List<Part> endpoints() {
        if (endpoints == null) {
            Map<String, Part> byName = new LinkedHashMap<>();
            for (EndpointDocument document : List.of(Channels.IT, PathOperations.IT)) {
                document.all(this).forEach(part -> byName.put(document.listedName(part), part));
            }
            endpoints = TreeOrder.of(openApi(), List.copyOf(byName.keySet())).stream()
                    .map(name -> Objects.requireNonNull(byName.get(name)))
                    .toList();
        }
        return endpoints;
    }

    /** Paths of all folders, of both documents, parents first. */
    synchronized List<String> folders() {
        if (folders == null) {
            Set<String> all = new LinkedHashSet<>(PathOperations.IT.folders(this));
            all.addAll(Channels.IT.folders(this));
            folders = List.copyOf(all);
        }
        return folders;
    }

    synchronized Tree tree() {
        if (tree == null) {
            tree = new Tree(
                    sequence, folders(), endpoints().stream().map(this::summary).toList());
        }
        return tree;
    }

    private EndpointSummary summary(Part part) {
        Reading endpoint = reading(part);
        return new EndpointSummary(
                part.id(),
                endpoint.name(),
                endpoint.folder(),
                endpoint.request().description(),
                endpoint.request() instanceof HttpRequest http ? http.method() : null,
                endpoint.request().url(),
                part.revision());
    }

    /** The contents after edits of a standard document. */
    Contents with(String document, List<PartEdit> edits) {
        return document.equals(OPENAPI) ? with(edits, Map.of()) : edited(ASYNCAPI, edits);
    }

    /**
     * The contents after edits of the OpenAPI document.
     *
     * @param renamed the keys that endpoints get, by those that they had
     */
    Contents with(List<PartEdit> edits, Map<EndpointKey, EndpointKey> renamed) {
        return edits.isEmpty() ? this : edited(OPENAPI, edits).inStep(this, renamed);
    }

    private Contents edited(String document, List<PartEdit> edits) {
        if (edits.isEmpty()) {
            return this;
        }
        StandardDocument after = document(document).whole().with(edits);
        Map<PartName, String> touched = new HashMap<>();
        Map<String, Part> changed = new HashMap<>(parts);
        for (PartEdit edit : edits) {
            String id = touched.containsKey(edit.name())
                    ? touched.remove(edit.name())
                    : part(document, edit.name()).map(Part::id).orElseGet(ids);
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
                changed.put(id, new Part(id, document, name.kind().name(), name.key(), part.text(), PENDING));
            }
        }
        return document.equals(ASYNCAPI)
                ? new Contents(sequence, changed, readings, ids, after, openApi.known())
                : new Contents(sequence, changed, readings, ids, asyncApi.known(), after);
    }

    /** The contents with another document in the place of one; parts that are in both keep their ids, and so do renamed endpoints. */
    Contents describedBy(String document, StandardDocument whole, Map<EndpointKey, EndpointKey> renamed) {
        Map<String, Part> changed = new HashMap<>(parts);
        changed.keySet().removeAll(document(document).ids());
        for (dev.parley.description.document.Part part : whole.parts()) {
            PartName name = part.name();
            Part there = part(document, name).orElse(null);
            String id = there == null ? ids.get() : there.id();
            boolean same = there != null && there.text().equals(part.text());
            changed.put(
                    id, same ? there : new Part(id, document, name.kind().name(), name.key(), part.text(), PENDING));
        }
        return document.equals(ASYNCAPI)
                ? new Contents(sequence, changed, readings, ids, whole, openApi.known())
                : new Contents(sequence, changed, readings, ids, asyncApi.known(), whole).inStep(this, renamed);
    }

    /** The contents with the parts of HTTP endpoints in step with the operations; those that read otherwise than before count as changed. */
    Contents inStep(Contents before, Map<EndpointKey, EndpointKey> renamed) {
        Map<String, Part> changed = new HashMap<>(parts);
        changed.values().removeIf(part -> part.kind().equals(REQUEST));
        List<Part> now = Requests.inStep(this, renamed, ids);
        now.forEach(part -> changed.put(part.id(), part));
        Contents after = new Contents(sequence, changed, readings, ids, asyncApi.known(), openApi.known());
        for (Part part : now) {
            Part was = before.parts.get(part.id());
            if (was != null && part.equals(was) && after.readsOtherwise(part, before)) {
                changed.put(part.id(), part.revised(PENDING));
            }
        }
        return new Contents(sequence, changed, readings, ids, asyncApi.known(), openApi.known());
    }

    private boolean readsOtherwise(Part endpoint, Contents before) {
        EndpointKey key = requests().key(endpoint);
        Optional<String> text = operation(key).map(Part::text);
        Optional<String> old = before.operation(key).map(Part::text);
        return (text.isEmpty() || !text.equals(old))
                && !EndpointDocument.of(endpoint)
                        .reading(this, endpoint)
                        .equals(EndpointDocument.of(endpoint).reading(before, endpoint));
    }

    private Contents with(Map<String, Part> changed, @Nullable Part now, @Nullable Part was) {
        return new Contents(sequence, changed, readings, ids, asyncApi.known(now, was), openApi.known(now, was));
    }

    /** The contents with the part added or replaced. */
    Contents with(Part part) {
        Map<String, Part> changed = new HashMap<>(parts);
        return with(changed, part, changed.put(part.id(), part));
    }

    /** The contents without the part. */
    Contents without(String id) {
        Map<String, Part> changed = new HashMap<>(parts);
        Part gone = changed.remove(id);
        return gone == null ? this : with(changed, null, gone);
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
        return new Contents(number, changed, readings, ids, asyncApi.known(), openApi.known());
    }

    /** The tree of a part's text. */
    static Source source(Part part) {
        return Source.parse(part.text());
    }
}
