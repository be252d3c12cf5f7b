package dev.parley.engine.project;

import dev.parley.description.document.StandardDocument;
import dev.parley.description.openapi.EndpointKey;
import dev.parley.description.reference.Description;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/** Projects as descriptions that refer to each other: what documentation is made of. Thread-safe; blocks. */
public final class ProjectReading {

    private final ProjectStore store;
    private final Workspace workspace;

    ProjectReading(ProjectStore store, Workspace workspace) {
        this.store = store;
        this.workspace = workspace;
    }

    /**
     * Both documents of a project, the one of OpenAPI first; those that describe nothing are left out where the other one does.
     *
     * @param sequence of the change after which they were so
     */
    public record Read(long sequence, List<Description> descriptions) {

        public Read {
            descriptions = List.copyOf(descriptions);
        }
    }

    /** Where the documents say what an endpoint is: an operation of HTTP, or a channel. */
    public sealed interface Place {

        /** An operation. */
        record Operation(String method, String path) implements Place {}

        /** A channel by its key. */
        record Channel(String key) implements Place {}
    }

    /** The number of the newest change. */
    public long sequence(String project) {
        return workspace.contents(project).sequence();
    }

    /** A project as it is. */
    public Read now(String project) {
        return read(workspace.contents(project));
    }

    /**
     * A project as it was after a change.
     *
     * @throws NotFoundException when there was no such change
     */
    public Read after(String project, long change) {
        Contents now = workspace.contents(project);
        if (change < 1 || change > now.sequence()) {
            throw new NotFoundException("change", Long.toString(change));
        }
        return read(store.read(rows -> Workspace.earlier(rows, project, now, change)), change);
    }

    /** When a change was made. */
    public Instant at(String project, long change) {
        return store.read(rows -> rows.changes(project, change - 1, 1).stream()
                        .map(RecordedChange::change)
                        .findFirst())
                .orElseThrow(() -> new NotFoundException("change", Long.toString(change)))
                .at();
    }

    /** Where an endpoint is described. */
    public Place place(String project, String endpoint) {
        Contents contents = workspace.contents(project);
        Part part = contents.endpoint(endpoint);
        if (part.kind().equals(Contents.REQUEST)) {
            EndpointKey key = contents.requests().key(part);
            return new Place.Operation(key.method(), key.path());
        }
        return new Place.Channel(part.key());
    }

    private static Read read(Contents contents) {
        return read(contents, contents.sequence());
    }

    private static Read read(Contents contents, long sequence) {
        List<Description> all = new ArrayList<>();
        if (describes(contents.openApi())) {
            all.add(description(contents, Contents.OPENAPI, Contents.ASYNCAPI));
        }
        if (describes(contents.asyncApi()) || all.isEmpty()) {
            all.add(description(contents, Contents.ASYNCAPI, Contents.OPENAPI));
        }
        return new Read(sequence, all);
    }

    private static Description description(Contents contents, String first, String other) {
        SequencedMap<URI, StandardDocument> documents = new LinkedHashMap<>();
        for (String each : List.of(first, other)) {
            documents.put(
                    URI.create("parley:/" + each),
                    each.equals(Contents.OPENAPI) ? contents.openApi() : contents.asyncApi());
        }
        return Description.of(documents);
    }

    private static boolean describes(StandardDocument document) {
        JsonNode tree = document.tree();
        return List.of("paths", "webhooks", "channels", "components").stream()
                .anyMatch(each -> !tree.path(each).isEmpty());
    }
}
