package dev.parley.engine.project;

import dev.parley.description.openapi.ResponseExample;
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
        Request stated = seen.reading.request();
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

    private record Seen(Part part, Reading reading, Map<String, byte[]> secrets) {}

    Endpoint create(String project, NewEndpoint endpoint, String author) {
        String name = Names.name(endpoint.name(), "/name");
        String folder = Names.path(endpoint.folder(), "/folder");
        return add(project, new NewEndpoint(name, folder, endpoint.request()), null, author);
    }

    Endpoint duplicate(String project, String id, String author) {
        Endpoint original = read(project, id);
        String name = copyName(original.name(), workspace.contents(project).tree());
        return add(project, new NewEndpoint(name, original.folder(), original.request()), id, author);
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

    private Endpoint add(String project, NewEndpoint endpoint, @Nullable String besides, String author) {
        Map<String, String> typed = Credentials.literal(endpoint.request().auth());
        byte[] sealed = credentials.seal(project, typed);
        NewEndpoint hidden = new NewEndpoint(endpoint.name(), endpoint.folder(), hidden(endpoint.request()));
        EndpointDocument document = document(endpoint.request());
        List<String> made = new ArrayList<>();
        workspace.change(project, author, (rows, contents) -> {
            Part follower = besides == null ? null : behind(contents, besides);
            var created = document.create(contents, hidden, nextOf(document, contents, follower));
            if (!typed.isEmpty()) {
                rows.putSecret(project, Credentials.name(created.id()), sealed);
            }
            made.add(created.id());
            Contents after = Arrangement.placed(
                    contents, created.contents(), created.id(), follower == null ? null : follower.id());
            return new Workspace.Edited(after, "Created " + endpoint.name());
        });
        return read(project, made.getLast());
    }

    private static EndpointDocument document(Request request) {
        return switch (request) {
            case WebSocketRequest _ -> Channels.IT;
            case HttpRequest _ -> PathOperations.IT;
        };
    }

    /** The endpoint behind this one. */
    private static @Nullable Part behind(Contents contents, String id) {
        List<Part> all = contents.endpoints();
        int place = all.indexOf(contents.endpoint(id));
        return place + 1 < all.size() ? all.get(place + 1) : null;
    }

    /** The first of a document's endpoints from the one on. */
    private static @Nullable Part nextOf(EndpointDocument document, Contents contents, @Nullable Part from) {
        if (from == null) {
            return null;
        }
        List<Part> all = contents.endpoints();
        return all.subList(all.indexOf(from), all.size()).stream()
                .filter(each -> EndpointDocument.of(each).equals(document))
                .findFirst()
                .orElse(null);
    }

    Endpoint save(String project, String id, long revision, Request request, String author) {
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
                        Arrangement.kept(contents, after),
                        "Changed " + contents.reading(part).name());
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

    private static Request hidden(Request request) {
        return request.with(Credentials.hidden(request.auth()));
    }

    private static Contents saved(
            ProjectStore.Rows rows, String project, Contents contents, Part part, long revision, Request request) {
        EndpointDocument document = EndpointDocument.of(part);
        if (part.revision() <= revision) {
            return document.save(contents, part, request);
        }
        Contents base = Workspace.earlier(rows, project, contents, revision);
        Part before = base.parts().get(part.id());
        if (before == null) {
            throw new Overlap(Rebase.overlap().at("/revision"));
        }
        try {
            return document.save(contents, base, before, request);
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
            Reading reading = contents.reading(part);
            Contents after = contents;
            String summary = "";
            if (name != null && !name.equals(reading.name())) {
                after = EndpointDocument.of(part).rename(after, part, name);
                summary = "Renamed " + reading.name() + " to " + name;
            }
            if ((folder != null || move.before() != null) && !id.equals(move.before())) {
                String target = folder == null ? reading.folder() : folder;
                after = moved(after, after.endpoint(id), target, follower(after, move.before()));
                summary = summary.isEmpty() ? moved(reading.name(), reading.folder(), target) : summary;
            }
            return new Workspace.Edited(after, summary);
        });
        return read(project, id);
    }

    private static Contents moved(Contents contents, Part part, String folder, @Nullable Part before) {
        Part follower = before == null && isLast(contents, part, folder) ? behind(contents, part.id()) : before;
        EndpointDocument document = EndpointDocument.of(part);
        Contents after = document.move(contents, part, folder, nextOf(document, contents, follower));
        return Arrangement.placed(contents, after, part.id(), follower == null ? null : follower.id());
    }

    /** Whether no endpoint of the folder stands behind this one. */
    private static boolean isLast(Contents contents, Part part, String folder) {
        List<Part> all = contents.endpoints();
        return all.subList(all.indexOf(part) + 1, all.size()).stream()
                .noneMatch(each -> contents.reading(each).folder().equals(folder));
    }

    private static String moved(String name, String from, String to) {
        if (from.equals(to)) {
            return "Moved " + name;
        }
        return "Moved " + name + " to " + (to.isEmpty() ? "the top" : to);
    }

    private static @Nullable Part follower(Contents contents, @Nullable String id) {
        if (id == null) {
            return null;
        }
        try {
            return contents.endpoint(id);
        } catch (NotFoundException e) {
            throw Names.problem("endpoint-unknown", e.getMessage() + " to stand before", "/before");
        }
    }

    Optional<Change> document(String project, String id, ResponseExample example, String author) {
        Workspace.Kept kept = workspace.change(project, author, (rows, contents) -> {
            Part part = contents.endpoint(id);
            if (!EndpointDocument.of(part).equals(PathOperations.IT)) {
                throw Names.problem("request-kind", "Only an HTTP endpoint has responses", "/endpoint");
            }
            Contents after = PathOperations.document(contents, part, example);
            return new Workspace.Edited(
                    after, "Documented a response of " + contents.reading(part).name());
        });
        return Optional.ofNullable(kept.change());
    }

    Change delete(String project, String id, String author) {
        Workspace.Kept kept = workspace.change(project, author, (rows, contents) -> {
            Part part = contents.endpoint(id);
            String name = contents.reading(part).name();
            Contents after = EndpointDocument.of(part).delete(contents, part);
            return new Workspace.Edited(Arrangement.kept(contents, after), "Deleted " + name);
        });
        return Objects.requireNonNull(kept.change());
    }
}
