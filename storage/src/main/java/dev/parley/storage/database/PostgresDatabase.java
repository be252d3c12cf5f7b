package dev.parley.storage.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, over a pool of connections. */
public final class PostgresDatabase implements Database {

    private static final int CONNECTIONS = 10;
    /** Milliseconds that one waits for a free connection, or for the database to answer. */
    private static final long PATIENCE = 10_000;

    /** It tells of its start and end; held here, since a logger that nobody holds is forgotten, and its level with it. */
    private static final Logger LOG_OF_POOL = Logger.getLogger("com.zaxxer.hikari");

    private final HikariDataSource pool;

    /** A pool of connections that the source opens. */
    public PostgresDatabase(DataSource source) {
        LOG_OF_POOL.setLevel(Level.WARNING);
        HikariConfig config = new HikariConfig();
        config.setPoolName("parley");
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE);
        config.setAutoCommit(false);
        // the program's start says itself, and better, when there is no database
        config.setInitializationFailTimeout(-1);
        // a server, a database or a role may be set up not to wait for its disk
        config.setConnectionInitSql("select set_config('synchronous_commit', 'on', false)"
                + " where current_setting('synchronous_commit') = 'off'");
        // or that statement's transaction would still be open when the connection is first used
        config.setIsolateInternalQueries(true);
        this.pool = new HikariDataSource(config);
    }

    @Override
    public <T extends @Nullable Object> T write(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            return run(connection, work);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            return run(connection, work);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private static <T extends @Nullable Object> T run(Connection connection, Work<T> work) {
        try {
            return Transaction.run(connection, work);
        } catch (BrokenConnection e) {
            throw e.reason();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
