package dev.parley.engine.project;

import dev.parley.description.asyncapi.EndpointReading;
import dev.parley.description.asyncapi.EndpointWriting;
import dev.parley.description.request.WebSocketRequest;
import java.util.ArrayList;
import java.util.List;
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
        Seen seen = store.read(rows -> {
            Contents contents = workspace.contents(rows, project);
            Part part = contents.endpoint(id);
            var reading = contents.reading(part);
            Optional<byte[]> sealed = Credentials.refers(reading.request())
                    ? Optional.ofNullable(rows.secrets(project).get(Credentials.name(id)))
                    : Optional.empty();
            return new Seen(part, reading, sealed);
        });
        WebSocketRequest request = seen.reading.request();
        if (seen.sealed.isPresent()) {
            request = Credentials.shown(request, credentials.open(project, seen.sealed.get()));
        }
        return new Endpoint(id, seen.reading.name(), seen.reading.folder(), seen.part.revision(), request);
    }

    private record Seen(Part part, dev.parley.description.asyncapi.Endpoint reading, Optional<byte[]> sealed) {}

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
            String project,
            String name,
            String folder,
            WebSocketRequest request,
            @Nullable String besides,
            String author) {
        Optional<byte[]> sealed = Credentials.literal(request).map(text -> credentials.seal(project, text));
        List<String> made = new ArrayList<>();
        workspace.change(project, author, (rows, contents) -> {
            String before = besides == null ? null : next(contents, contents.endpoint(besides));
            var created =
                    EndpointWriting.create(contents.document(), name, folder, Credentials.hidden(request), before);
            Contents after = contents.with(created.edits(), workspace::id);
            String id = after.part(dev.parley.description.document.PartName.channel(created.channel()))
                    .orElseThrow()
                    .id();
            sealed.ifPresent(bytes -> rows.putSecret(project, Credentials.name(id), bytes));
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

    Endpoint save(String project, String id, long revision, WebSocketRequest request, String author) {
        Optional<String> typed = Credentials.literal(request);
        boolean another = typed.isPresent()
                && !typed.equals(Credentials.literal(read(project, id).request()));
        Optional<byte[]> sealed = another ? typed.map(text -> credentials.seal(project, text)) : Optional.empty();
        try {
            workspace.change(project, author, (rows, contents) -> {
                Part part = contents.endpoint(id);
                Contents after = saved(rows, project, contents, part, revision, Credentials.hidden(request));
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
