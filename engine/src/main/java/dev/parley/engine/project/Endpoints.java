package dev.parley.engine.project;

import dev.parley.description.asyncapi.EndpointReading;
import dev.parley.description.asyncapi.EndpointWriting;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Request;
import dev.parley.description.request.WebSocketRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is done with single endpoints. Thread-safe. */
final class Endpoints {

    private final ProjectStore store;
    private final Workspace workspace;
    private final Credentials credentials;

    Endpoints(ProjectStore store, Workspace workspace, Credentials credentials) {
        this.store = store;
        this.workspace = workspace;
        this.credentials = credentials;
    }

    Endpoint read(String project, String id) {
        Seen seen = see(project, id);
        WebSocketRequest stated = seen.reading.request();
        Request request = stated.with(credentials.shown(project, id, stated.auth(), seen.secrets));
        return new Endpoint(id, seen.reading.name(), seen.reading.folder(), seen.part.revision(), request);
    }

    private Seen see(String project, String id) {
        return store.read(rows -> {
            Contents contents = workspace.contents(rows, project);
            Part part = contents.endpoint(id);
            return new Seen(part, contents.reading(part), rows.secrets(project));
        });
    }

    private record Seen(Part part, dev.parley.description.asyncapi.Endpoint reading, Map<String, byte[]> secrets) {}

    Endpoint create(String project, NewEndpoint endpoint, String author) {
        String name = Names.name(endpoint.name(), "/name");
        String folder = Names.path(endpoint.folder(), "/folder");
        return add(project, name, folder, endpoint.request(), null, author);
    }

    Endpoint duplicate(String project, String id, String author) {
        Endpoint original = read(project, id);
        String name = copyName(original.name(), workspace.contents(project).tree());
        return add(project, name, original.folder(), original.request(), id, author);
    }

    private static String copyName(String name, Tree tree) {
        List<String> taken =
                tree.endpoints().stream().map(EndpointSummary::name).toList();
        String copy = name + " copy";
        for (int number = 2; taken.contains(copy); number++) {
            copy = name + " copy " + number;
        }
        return copy;
    }

    private Endpoint add(
            String project, String name, String folder, Request given, @Nullable String besides, String author) {
        WebSocketRequest request = webSocket(given);
        Map<String, String> typed = Credentials.literal(request.auth());
        byte[] sealed = credentials.seal(project, typed);
        List<String> made = new ArrayList<>();
        workspace.change(project, author, (rows, contents) -> {
            String before = besides == null ? null : next(contents, contents.endpoint(besides));
            var created = EndpointWriting.create(contents.document(), name, folder, hidden(request), before);
            Contents after = contents.with(created.edits(), workspace::id);
            String id = after.part(dev.parley.description.document.PartName.channel(created.channel()))
                    .orElseThrow()
                    .id();
            if (!typed.isEmpty()) {
                rows.putSecret(project, Credentials.name(id), sealed);
            }
            made.add(id);
            return new Workspace.Edited(after, "Created " + name);
        });
        return read(project, made.getLast());
    }

    /** The key of the endpoint behind this one. */
    private static @Nullable String next(Contents contents, Part endpoint) {
        List<String> keys = EndpointReading.channels(contents.document());
        int place = keys.indexOf(endpoint.key());
        return place + 1 < keys.size() ? keys.get(place + 1) : null;
    }

    Endpoint save(String project, String id, long revision, Request given, String author) {
        WebSocketRequest request = webSocket(given);
        Map<String, String> typed = Credentials.literal(request.auth());
        Optional<byte[]> sealed = resealed(project, id, typed);
        try {
            workspace.change(project, author, (rows, contents) -> {
                Part part = contents.endpoint(id);
                Contents after = saved(rows, project, contents, part, revision, hidden(request));
                if (sealed.isPresent()) {
                    rows.putSecret(project, Credentials.name(id), sealed.get());
                    after = after.touched(id);
                }
                return new Workspace.Edited(
                        after, "Changed " + contents.reading(part).name());
            });
        } catch (Overlap overlap) {
            throw new EditConflict(overlap.problems(), read(project, id));
        }
        return read(project, id);
    }

    /** The endpoint's secrets with those that were typed, if any of them is another one. */
    private Optional<byte[]> resealed(String project, String id, Map<String, String> typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Seen seen = see(project, id);
        Map<String, String> known =
                credentials.texts(project, id, seen.reading.request().auth(), seen.secrets);
        Map<String, String> all = new LinkedHashMap<>(known);
        all.putAll(typed);
        return all.equals(known) ? Optional.empty() : Optional.of(credentials.seal(project, all));
    }

    private static WebSocketRequest hidden(WebSocketRequest request) {
        return request.with(Credentials.hidden(request.auth()));
    }

    private static WebSocketRequest webSocket(Request request) {
        return switch (request) {
            case WebSocketRequest webSocket -> webSocket;
            case HttpRequest _ ->
                throw Names.problem("http-unsupported", "HTTP requests cannot be saved yet", "/request/kind");
        };
    }

    private Contents saved(
            ProjectStore.Rows rows,
            String project,
            Contents contents,
            Part part,
            long revision,
            WebSocketRequest request) {
        if (part.revision() <= revision) {
            return contents.with(EndpointWriting.save(contents.document(), part.key(), request), workspace::id);
        }
        Contents base = Workspace.earlier(rows, project, contents, revision);
        Part before = base.parts().get(part.id());
        if (before == null) {
            throw new Overlap(Rebase.overlap().at("/revision"));
        }
        try {
            var edits =
                    new Rebase(base, contents).edits(document -> EndpointWriting.save(document, before.key(), request));
            return contents.with(edits, workspace::id);
        } catch (Overlap _) {
            throw new Overlap(Differences.both(
                    base.reading(before).request(), contents.reading(part).request(), request));
        }
    }

    Endpoint move(String project, String id, EndpointMove move, String author) {
        String name = move.name() == null ? null : Names.name(move.name(), "/name");
        String folder = move.folder() == null ? null : Names.path(move.folder(), "/folder");
        workspace.change(project, author, (rows, contents) -> {
            Part part = contents.endpoint(id);
            var reading = contents.reading(part);
            Contents after = contents;
            String summary = "";
            if (name != null && !name.equals(reading.name())) {
                after = after.with(EndpointWriting.rename(after.document(), part.key(), name), workspace::id);
                summary = "Renamed " + reading.name() + " to " + name;
            }
            if ((folder != null || move.before() != null) && !id.equals(move.before())) {
                String key = Objects.requireNonNull(after.parts().get(id)).key();
                String target = folder == null ? reading.folder() : folder;
                after = after.with(
                        EndpointWriting.move(after.document(), key, target, beforeKey(after, move.before())),
                        workspace::id);
                summary = summary.isEmpty() ? moved(reading.name(), reading.folder(), target) : summary;
            }
            return new Workspace.Edited(after, summary);
        });
        return read(project, id);
    }

    private static String moved(String name, String from, String to) {
        if (from.equals(to)) {
            return "Moved " + name;
        }
        return "Moved " + name + " to " + (to.isEmpty() ? "the top" : to);
    }

    private static @Nullable String beforeKey(Contents contents, @Nullable String id) {
        if (id == null) {
            return null;
        }
        try {
            return contents.endpoint(id).key();
        } catch (NotFoundException e) {
            throw Names.problem("endpoint-unknown", e.getMessage() + " to stand before", "/before");
        }
    }

    Change delete(String project, String id, String author) {
        Workspace.Kept kept = workspace.change(project, author, (rows, contents) -> {
            Part part = contents.endpoint(id);
            String name = contents.reading(part).name();
            var edits = EndpointWriting.delete(contents.document(), part.key());
            return new Workspace.Edited(contents.with(edits, workspace::id), "Deleted " + name);
        });
        return Objects.requireNonNull(kept.change());
    }
}
