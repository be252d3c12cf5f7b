package dev.parley.storage.project;

import dev.parley.engine.project.Part;
import dev.parley.engine.project.Project;
import dev.parley.engine.project.ProjectStore;
import dev.parley.engine.project.RecordedChange;
import dev.parley.storage.database.Row;
import dev.parley.storage.database.Sql;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one transaction sees of the projects. */
final class SqlRows implements ProjectStore.Rows {

    /** The only branch so far. */
    static final String BRANCH = "main";

    private static final String PROJECT =
            "select id, project.name as name, created_at, sequence from project join branch on branch.project = project.id"
                    + " where branch.name = '" + BRANCH + "'";
    private static final String PARTS =
            "select id, document, kind, name, body, revision from part where project = ? and branch = '" + BRANCH + "'";

    private final Sql sql;
    private final ChangeRows changes;

    SqlRows(Sql sql) {
        this.sql = sql;
        this.changes = new ChangeRows(sql);
    }

    @Override
    public List<Project> projects() {
        return sql.list(PROJECT + " order by lower(project.name), id", SqlRows::project);
    }

    @Override
    public Optional<Project> project(String id) {
        return sql.first(PROJECT + " and id = ?", SqlRows::project, id);
    }

    @Override
    public void add(Project project, String owner) {
        sql.run(
                "insert into project (id, owner, name, created_at) values (?, ?, ?, ?)",
                project.id(),
                owner,
                project.name(),
                project.createdAt());
        sql.run("insert into branch (project, name, sequence) values (?, ?, 0)", project.id(), BRANCH);
    }

    @Override
    public void rename(String project, String name) {
        sql.run("update project set name = ? where id = ?", name, project);
    }

    @Override
    public void remove(String project) {
        sql.run("delete from project where id = ?", project);
    }

    @Override
    public Optional<Long> lock(String project) {
        // an update locks the row until the transaction ends, in both databases: numbers are in the order of commits
        sql.run("update branch set sequence = sequence where project = ? and name = ?", project, BRANCH);
        return sql.first(
                "select sequence from branch where project = ? and name = ?",
                row -> row.number("sequence"),
                project,
                BRANCH);
    }

    @Override
    public void advance(String project, long sequence) {
        sql.run("update branch set sequence = ? where project = ? and name = ?", sequence, project, BRANCH);
    }

    @Override
    public List<Part> parts(String project) {
        return sql.list(PARTS, SqlRows::part, project);
    }

    @Override
    public void put(String project, Part part, String author) {
        sql.run(
                "insert into part (project, branch, id, document, kind, name, body, revision, author)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (project, branch, id) do update set"
                        + " name = excluded.name, body = excluded.body, revision = excluded.revision,"
                        + " author = excluded.author",
                project,
                BRANCH,
                part.id(),
                part.document(),
                part.kind(),
                part.key(),
                part.text(),
                part.revision(),
                author);
    }

    @Override
    public void removePart(String project, String part) {
        sql.run("delete from part where project = ? and branch = ? and id = ?", project, BRANCH, part);
    }

    @Override
    public List<Part> gone(String project) {
        return sql.list(
                "select part as id, document, kind, name_before as name, '' as body, sequence as revision from change_part"
                        + " where project = ? and branch = ? and name_after is null order by sequence, place",
                SqlRows::part,
                project,
                BRANCH);
    }

    @Override
    public void record(String project, RecordedChange change) {
        changes.add(project, change);
    }

    @Override
    public List<RecordedChange> changes(String project, long after, int limit) {
        return changes.after(project, after, limit);
    }

    @Override
    public List<RecordedChange> changesOf(String project, String part) {
        return changes.of(project, part);
    }

    @Override
    public void forget(String project, String part) {
        changes.forget(project, part);
    }

    @Override
    public Map<String, byte[]> secrets(String project) {
        Map<String, byte[]> secrets = new HashMap<>();
        sql.list(
                        "select name, sealed from secret where project = ?",
                        row -> Map.entry(row.text("name"), row.bytes("sealed")),
                        project)
                .forEach(each -> secrets.put(each.getKey(), each.getValue()));
        return secrets;
    }

    @Override
    public void putSecret(String project, String name, byte[] sealed) {
        sql.run(
                "insert into secret (project, name, sealed) values (?, ?, ?)"
                        + " on conflict (project, name) do update set sealed = excluded.sealed",
                project,
                name,
                sealed);
    }

    @Override
    public void removeSecret(String project, String name) {
        sql.run("delete from secret where project = ? and name = ?", project, name);
    }

    @Override
    public Map<String, byte[]> personal(String project, String person) {
        Map<String, byte[]> kept = new HashMap<>();
        sql.list(
                        "select name, sealed from personal where project = ? and person = ?",
                        row -> Map.entry(row.text("name"), row.bytes("sealed")),
                        project,
                        person)
                .forEach(each -> kept.put(each.getKey(), each.getValue()));
        return kept;
    }

    @Override
    public void putPersonal(String project, String person, String name, byte[] sealed) {
        sql.run(
                "insert into personal (project, person, name, sealed) values (?, ?, ?, ?)"
                        + " on conflict (project, person, name) do update set sealed = excluded.sealed",
                project,
                person,
                name,
                sealed);
    }

    @Override
    public void removePersonal(String project, String person, String name) {
        sql.run("delete from personal where project = ? and person = ? and name = ?", project, person, name);
    }

    @Override
    public boolean noted(String note) {
        return sql.first("select name from note where name = ?", row -> row.text("name"), note)
                .isPresent();
    }

    @Override
    public void note(String note) {
        sql.run("insert into note (name) values (?) on conflict (name) do nothing", note);
    }

    private static Project project(Row row) throws SQLException {
        return new Project(row.text("id"), row.text("name"), row.number("sequence"), row.time("created_at"));
    }

    private static Part part(Row row) throws SQLException {
        return new Part(
                row.text("id"),
                row.text("document"),
                row.text("kind"),
                row.text("name"),
                row.text("body"),
                row.number("revision"));
    }
}
