package dev.parley.storage.project;

import dev.parley.engine.project.ProjectStore;
import dev.parley.storage.database.Database;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Projects in the database. */
public final class SqlProjectStore implements ProjectStore {

    private final Database database;

    public SqlProjectStore(Database database) {
        this.database = database;
    }

    @Override
    public <T extends @Nullable Object> T read(Function<Rows, T> work) {
        return database.read(sql -> work.apply(new SqlRows(sql)));
    }

    @Override
    public <T extends @Nullable Object> T write(Function<Rows, T> work) {
        return database.write(sql -> work.apply(new SqlRows(sql)));
    }
}
