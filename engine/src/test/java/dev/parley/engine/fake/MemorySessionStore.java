package dev.parley.engine.fake;

import dev.parley.description.problem.Problem;
import dev.parley.engine.session.SessionPage;
import dev.parley.engine.session.SessionQuery;
import dev.parley.engine.session.SessionStore;
import dev.parley.engine.session.SessionView;
import dev.parley.engine.store.StoreException;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Rows of sessions in memory. */
public final class MemorySessionStore implements SessionStore {

    private final Map<String, SessionView> rows = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> requests = new ConcurrentHashMap<>();
    private volatile boolean full;

    /** Whether it has no room from now on. */
    public void full(boolean now) {
        full = now;
    }

    @Override
    public void begin(SessionView session, JsonNode request) {
        save(session);
        requests.put(session.id(), request);
    }

    @Override
    public @Nullable JsonNode request(String session) {
        return requests.get(session);
    }

    @Override
    public void save(SessionView session) {
        if (full) {
            throw new StoreException(
                    Problem.of("disk-full", "The disk is full"), new IOException("No space left on device"));
        }
        rows.put(session.id(), session);
    }

    @Override
    public @Nullable SessionView find(String id) {
        return rows.get(id);
    }

    @Override
    public SessionPage list(SessionQuery query) {
        String before = query.before();
        List<SessionView> found = rows.values().stream()
                .filter(row -> row.origin().project().equals(query.project()))
                .filter(row -> query.endpoint() == null
                        || query.endpoint().equals(row.origin().endpoint()))
                .filter(row -> (row.origin().name() + "\n" + row.url())
                        .toLowerCase(Locale.ROOT)
                        .contains(query.text().toLowerCase(Locale.ROOT)))
                .filter(row -> query.kind() == null || query.kind() == row.kind())
                .filter(row -> switch (query.runs()) {
                    case SessionQuery.OfRuns.Any _ -> true;
                    case SessionQuery.OfRuns.None _ -> row.origin().run() == null;
                    case SessionQuery.OfRuns.Of(String run) ->
                        run.equals(row.origin().run());
                })
                .filter(row -> query.from() == null || !row.startedAt().isBefore(query.from()))
                .filter(row -> query.until() == null || row.startedAt().isBefore(query.until()))
                .filter(row -> before == null || row.id().compareTo(before) < 0)
                .sorted(Comparator.comparing(SessionView::id).reversed())
                .toList();
        boolean more = found.size() > query.limit();
        return new SessionPage(more ? found.subList(0, query.limit()) : found, more);
    }

    @Override
    public List<SessionView> unended() {
        return rows.values().stream().filter(row -> row.endedAt() == null).toList();
    }

    @Override
    public void delete(List<String> ids) {
        rows.keySet().removeAll(ids);
        requests.keySet().removeAll(ids);
    }
}
