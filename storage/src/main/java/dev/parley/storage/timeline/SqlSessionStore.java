package dev.parley.storage.timeline;

import dev.parley.engine.secret.SecretBox;
import dev.parley.engine.session.SessionJson;
import dev.parley.engine.session.SessionPage;
import dev.parley.engine.session.SessionQuery;
import dev.parley.engine.session.SessionStore;
import dev.parley.engine.session.SessionView;
import dev.parley.storage.database.Database;
import dev.parley.storage.database.Row;
import dev.parley.storage.database.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The rows of sessions in the database, which other programs may share: each session belongs to the node that connected it last. */
public final class SqlSessionStore implements SessionStore {

    private static final ObjectMapper JSON = JsonMapper.shared();

    /** A longer request is not kept: it holds files. */
    private static final int LONGEST_REQUEST = 8 << 20;

    private final Database database;
    private final SecretBox box;
    private final String node;

    /** Those of the database, seen from a node, whose name outlives the program. */
    public SqlSessionStore(Database database, SecretBox box, String node) {
        this.database = database;
        this.box = box;
        this.node = node;
    }

    @Override
    public void begin(SessionView session, JsonNode request) {
        byte[] bytes = JSON.writeValueAsBytes(request);
        // it holds passwords as typed
        byte[] sealed = bytes.length > LONGEST_REQUEST ? null : box.seal(place(session.id()), bytes);
        database.write(sql -> {
            int rows = save(sql, session);
            if (sealed != null) {
                sql.run("insert into session_request (session, sealed) values (?, ?)", session.id(), sealed);
            }
            return rows;
        });
    }

    @Override
    public @Nullable JsonNode request(String session) {
        byte[] sealed = database.read(sql -> sql.first(
                        "select sealed from session_request where session = ?", row -> row.bytes("sealed"), session)
                .orElse(null));
        return sealed == null ? null : JSON.readTree(box.open(place(session), sealed));
    }

    private static String place(String session) {
        return "request/" + session;
    }

    @Override
    public void save(SessionView session) {
        database.write(sql -> save(sql, session));
    }

    private int save(Sql sql, SessionView session) {
        return sql.run(
                """
                insert into session (id, owner, project, endpoint, kind, sought, started_at, ended_at, body, node, run)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update
                set sought = excluded.sought, ended_at = excluded.ended_at, body = excluded.body, node = excluded.node\
                """,
                session.id(),
                "local",
                session.origin().project(),
                session.origin().endpoint(),
                session.kind().label(),
                folded(session.origin().name() + "\n" + session.url()),
                session.startedAt(),
                micros(session.endedAt()),
                SessionJson.write(session).toString(),
                node,
                session.origin().run());
    }

    private static @Nullable Long micros(@Nullable Instant time) {
        return time == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    @Override
    public @Nullable SessionView find(String id) {
        return database.read(sql -> sql.first("select body from session where id = ?", SqlSessionStore::view, id)
                .orElse(null));
    }

    private static SessionView view(Row row) throws SQLException {
        return SessionJson.read(JSON.readTree(row.text("body")));
    }

    @Override
    public SessionPage list(SessionQuery query) {
        List<SessionView> found = database.read(sql -> list(sql, query));
        boolean more = found.size() > query.limit();
        return new SessionPage(more ? found.subList(0, query.limit()) : found, more);
    }

    private static List<SessionView> list(Sql sql, SessionQuery query) {
        StringBuilder text = new StringBuilder("select body from session where project = ?");
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(query.project());
        if (query.endpoint() != null) {
            text.append(" and endpoint = ?");
            arguments.add(query.endpoint());
        }
        if (!query.text().isEmpty()) {
            text.append(" and sought like ? escape '!'");
            arguments.add("%" + folded(query.text()).replaceAll("[!%_]", "!$0") + "%");
        }
        if (query.kind() != null) {
            text.append(" and kind = ?");
            arguments.add(query.kind().label());
        }
        switch (query.runs()) {
            case SessionQuery.OfRuns.Any _ -> {}
            case SessionQuery.OfRuns.None _ -> text.append(" and run is null");
            case SessionQuery.OfRuns.Of(String run) -> {
                text.append(" and run = ?");
                arguments.add(run);
            }
        }
        if (query.from() != null) {
            text.append(" and started_at >= ?");
            arguments.add(micros(query.from()));
        }
        if (query.until() != null) {
            text.append(" and started_at < ?");
            arguments.add(micros(query.until()));
        }
        String before = query.before();
        if (before != null) {
            Long started = sql.first(
                            "select started_at from session where id = ?", row -> row.number("started_at"), before)
                    .orElse(Long.MIN_VALUE);
            text.append(" and (started_at < ? or (started_at = ? and id < ?))");
            arguments.addAll(List.of(started, started, before));
        }
        text.append(" order by started_at desc, id desc limit ?");
        arguments.add(query.limit() + 1);
        return sql.list(text.toString(), SqlSessionStore::view, arguments.toArray());
    }

    @Override
    public List<SessionView> unended() {
        return database.read(sql -> sql.list(
                "select body from session where ended_at is null and coalesce(node, ?) = ?",
                SqlSessionStore::view,
                node,
                node));
    }

    @Override
    public void delete(List<String> ids) {
        database.write(sql -> {
            int gone = 0;
            for (String id : ids) {
                sql.run("delete from session_request where session = ?", id);
                gone += sql.run("delete from session where id = ?", id);
            }
            return gone;
        });
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
