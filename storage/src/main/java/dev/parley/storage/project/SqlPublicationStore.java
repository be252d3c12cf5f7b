package dev.parley.storage.project;

import dev.parley.engine.docs.PublicationJson;
import dev.parley.engine.docs.PublicationStore;
import dev.parley.storage.database.Database;
import dev.parley.storage.database.Row;
import java.sql.SQLException;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Publications in the database. */
public final class SqlPublicationStore implements PublicationStore {

    private static final String SELECT = "select project, settings, password from publication where ";

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
    public void save(Kept kept) {
        database.write(sql -> sql.run(
                "insert into publication (project, address, settings, password) values (?, ?, ?, ?)"
                        + " on conflict (project) do update set address = excluded.address,"
                        + " settings = excluded.settings, password = excluded.password",
                kept.project(),
                kept.publication().address(),
                PublicationJson.write(kept.publication()).toString(),
                kept.password()));
    }

    private static Kept kept(Row row) throws SQLException {
        return new Kept(
                row.text("project"),
                PublicationJson.read(JsonMapper.shared().readTree(row.text("settings"))),
                row.text("password"));
    }
}
