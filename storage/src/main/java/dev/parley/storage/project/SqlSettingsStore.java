package dev.parley.storage.project;

import dev.parley.engine.settings.Settings;
import dev.parley.engine.settings.SettingsStore;
import dev.parley.storage.database.Database;
import dev.parley.storage.database.Row;
import java.sql.SQLException;

/** Settings in the database. */
public final class SqlSettingsStore implements SettingsStore {

    private final Database database;

    public SqlSettingsStore(Database database) {
        this.database = database;
    }

    @Override
    public Settings read(String person) {
        return database.read(sql -> sql.first(
                        "select theme, unwatched_minutes, timeline_limit from settings where person = ?",
                        SqlSettingsStore::settings,
                        person)
                .orElse(Settings.DEFAULT));
    }

    @Override
    public void save(String person, Settings settings) {
        database.write(sql -> sql.run(
                "insert into settings (person, theme, unwatched_minutes, timeline_limit) values (?, ?, ?, ?)"
                        + " on conflict (person) do update set theme = excluded.theme,"
                        + " unwatched_minutes = excluded.unwatched_minutes, timeline_limit = excluded.timeline_limit",
                person,
                settings.theme().name(),
                settings.unwatchedMinutes(),
                settings.timelineLimit()));
    }

    private static Settings settings(Row row) throws SQLException {
        return new Settings(
                Settings.Theme.valueOf(row.text("theme")),
                (int) row.number("unwatched_minutes"),
                row.number("timeline_limit"));
    }
}
