package dev.parley.storage.run;

import dev.parley.engine.run.RunData;
import dev.parley.engine.run.RunJson;
import dev.parley.engine.run.RunPage;
import dev.parley.engine.run.RunQuery;
import dev.parley.engine.run.RunStep;
import dev.parley.engine.run.RunStore;
import dev.parley.engine.run.RunView;
import dev.parley.engine.secret.SecretBox;
import dev.parley.storage.database.Database;
import dev.parley.storage.database.Row;
import dev.parley.storage.database.Sql;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Runs in the database, which other programs may share: each belongs to the node that it runs on. Rows of data are sealed. */
public final class SqlRunStore implements RunStore {

    /** Longer rows of data are not kept. */
    private static final int LONGEST_DATA = 8 << 20;

    private final Database database;
    private final SecretBox box;
    private final String node;

    /** Those of the database, seen from a node, whose name outlives the program. */
    public SqlRunStore(Database database, SecretBox box, String node) {
        this.database = database;
        this.box = box;
        this.node = node;
    }

    @Override
    public void begin(RunView run) {
        byte[] sealed = sealed(run);
        database.write(sql -> sql.run(
                "insert into run (id, owner, project, sought, started_at, ended_at, node, body, sealed, endpoints)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run.id(),
                "local",
                run.wish().project(),
                folded(run.wish().folder()),
                run.startedAt(),
                run.endedAt(),
                node,
                RunJson.write(run).toString(),
                sealed,
                run.wish().endpoints().isEmpty()
                        ? null
                        : RunJson.endpoints(run.wish()).toString()));
    }

    private byte @Nullable [] sealed(RunView run) {
        RunData data = run.wish().data();
        byte[] bytes = data == null ? new byte[0] : data.text().getBytes(StandardCharsets.UTF_8);
        return bytes.length == 0 || bytes.length > LONGEST_DATA ? null : box.seal(place(run.id()), bytes);
    }

    private static String place(String run) {
        return "run/" + run;
    }

    @Override
    public void save(RunView run, int from, List<RunStep> steps) {
        List<String> bodies =
                steps.stream().map(step -> RunJson.write(step).toString()).toList();
        database.write(sql -> {
            int rows = sql.run(
                    "update run set body = ?, ended_at = ? where id = ?",
                    RunJson.write(run).toString(),
                    run.endedAt(),
                    run.id());
            for (int i = 0; rows > 0 && i < bodies.size(); i++) {
                sql.run(
                        "insert into run_step (run, number, body) values (?, ?, ?) on conflict (run, number) do"
                                + " nothing",
                        run.id(),
                        from + i,
                        bodies.get(i));
            }
            return rows;
        });
    }

    @Override
    public @Nullable RunView find(String id) {
        return database.read(sql -> sql.first("select body, endpoints from run where id = ?", SqlRunStore::view, id)
                .orElse(null));
    }

    private static RunView view(Row row) throws SQLException {
        String endpoints = row.textIfAny("endpoints");
        RunView head = head(row);
        return endpoints == null
                ? head
                : RunJson.chosen(head, JsonMapper.shared().readTree(endpoints));
    }

    private static RunView head(Row row) throws SQLException {
        return RunJson.run(JsonMapper.shared().readTree(row.text("body")));
    }

    @Override
    public @Nullable String data(String id) {
        byte[] sealed = database.read(sql -> sql.first(
                        "select sealed from run where id = ? and sealed is not null", row -> row.bytes("sealed"), id)
                .orElse(null));
        return sealed == null ? null : new String(box.open(place(id), sealed), StandardCharsets.UTF_8);
    }

    @Override
    public List<RunStep> steps(String id, int from, int most) {
        return database.read(sql -> sql.list(
                "select body from run_step where run = ? and number >= ? order by number limit ?",
                row -> RunJson.step(JsonMapper.shared().readTree(row.text("body"))),
                id,
                from,
                most));
    }

    @Override
    public RunPage list(RunQuery query) {
        List<RunView> found = database.read(sql -> list(sql, query));
        boolean more = found.size() > query.limit();
        return new RunPage(more ? found.subList(0, query.limit()) : found, more);
    }

    private static List<RunView> list(Sql sql, RunQuery query) {
        StringBuilder text = new StringBuilder("select body from run where project = ?");
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(query.project());
        if (!query.text().isEmpty()) {
            text.append(" and sought like ? escape '!'");
            arguments.add("%" + folded(query.text()).replaceAll("[!%_]", "!$0") + "%");
        }
        String before = query.before();
        if (before != null) {
            Long started = sql.first("select started_at from run where id = ?", row -> row.number("started_at"), before)
                    .orElse(Long.MIN_VALUE);
            text.append(" and (started_at < ? or (started_at = ? and id < ?))");
            arguments.addAll(List.of(started, started, before));
        }
        text.append(" order by started_at desc, id desc limit ?");
        arguments.add(query.limit() + 1);
        return sql.list(text.toString(), SqlRunStore::head, arguments.toArray());
    }

    @Override
    public List<RunView> unended() {
        return database.read(sql -> sql.list(
                "select body, endpoints from run where ended_at is null and node = ?", SqlRunStore::view, node));
    }

    @Override
    public void delete(String id) {
        database.write(
                sql -> sql.run("delete from run_step where run = ?", id) + sql.run("delete from run where id = ?", id));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
