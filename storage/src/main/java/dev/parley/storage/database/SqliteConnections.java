package dev.parley.storage.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** Connections to a SQLite file, with the settings on which it rests that nothing acknowledged is lost. */
public final class SqliteConnections {

    /** Milliseconds that one waits for another program that looks into the file. */
    private static final int BUSY = 5_000;

    private final String url;

    /** Connections to the file. */
    public SqliteConnections(Path file) {
        this.url = "jdbc:sqlite:" + file;
    }

    /** Connections that write. A transaction takes the lock at its begin, not in its middle, where it could be refused. */
    public Connections writers() {
        return () -> {
            SQLiteConfig config = common();
            config.setTransactionMode(TransactionMode.IMMEDIATE);
            return open(config, "pragma secure_delete = on");
        };
    }

    /** Connections that only read. */
    public Connections readers() {
        return () -> {
            SQLiteConfig config = common();
            config.setTransactionMode(TransactionMode.DEFERRED);
            return open(config, "pragma query_only = on");
        };
    }

    private static SQLiteConfig common() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY);
        config.setTempStore(TempStore.MEMORY);
        config.enforceForeignKeys(true);
        return config;
    }

    private Connection open(SQLiteConfig config, String last) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(last);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
