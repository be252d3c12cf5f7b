package dev.parley.storage.project;

import dev.parley.engine.docs.Publication;
import dev.parley.engine.docs.PublicationChange;
import dev.parley.engine.docs.PublicationJson;
import dev.parley.engine.docs.PublicationStore;
import dev.parley.storage.database.Database;
import dev.parley.storage.database.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Publications in the database. */
public final class SqlPublicationStore implements PublicationStore {

    private static final String SELECT = "select project, settings, password from publication where ";

    private static final int MOST_KEPT = 200;

    private final Database database;

    public SqlPublicationStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Kept> read(String project) {
        return database.read(sql -> sql.first(SELECT + "project = ?", SqlPublicationStore::kept, project));
    }

    @Override
    public Optional<Kept> at(String address) {
        return database.read(sql -> sql.first(SELECT + "address = ?", SqlPublicationStore::kept, address));
    }

    @Override
    public void save(Kept kept, List<Said> said) {
        String project = kept.project();
        database.write(sql -> {
            sql.run(
                    "insert into publication (project, address, settings, password) values (?, ?, ?, ?)"
                            + " on conflict (project) do update set address = excluded.address,"
                            + " settings = excluded.settings, password = excluded.password",
                    project,
                    kept.publication().address(),
                    text(kept.publication()),
                    kept.password());
            // whoever else changes it waits for the row above
            long number = sql.first(
                            "select coalesce(max(number), 0) as newest from publication_change where project = ?",
                            row -> row.number("newest"),
                            project)
                    .orElse(0L);
            for (Said each : said) {
                sql.run(
                        "insert into publication_change (project, number, at, author, summary, settings)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        project,
                        ++number,
                        each.at(),
                        each.author(),
                        each.summary(),
                        text(each.publication()));
            }
            return sql.run(
                    "delete from publication_change where project = ? and number <= ?", project, number - MOST_KEPT);
        });
    }

    @Override
    public List<PublicationChange> changes(String project, int limit) {
        return database.read(sql -> sql.list(
                "select number, at, author, summary from publication_change where project = ?"
                        + " order by number desc limit ?",
                row -> new PublicationChange(
                        row.number("number"), row.time("at"), row.text("author"), row.text("summary")),
                project,
                limit));
    }

    @Override
    public Optional<Publication> after(String project, long number) {
        return database.read(sql -> sql.first(
                "select settings from publication_change where project = ? and number = ?",
                row -> publication(row.text("settings")),
                project,
                number));
    }

    private static String text(Publication publication) {
        return PublicationJson.write(publication).toString();
    }

    private static Publication publication(String text) {
        return PublicationJson.read(JsonMapper.shared().readTree(text));
    }

    private static Kept kept(Row row) throws SQLException {
        return new Kept(row.text("project"), publication(row.text("settings")), row.text("password"));
    }
}
