package dev.parley.storage.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.engine.store.StoreException;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Writes that fail on PostgreSQL. */
class PostgresFailingWritesTest extends FailingWrites {

    @Override
    Connections writers() throws IOException {
        String url = TestDatabase.POSTGRESQL.options(directory).databaseUrl();
        return PostgresUrl.source(Objects.requireNonNull(url))::getConnection;
    }

    @Override
    Database on(Connections writers) {
        DataSource settings = new PGSimpleDataSource();
        return new PostgresDatabase((DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (_, method, arguments) -> method.getName().equals("getConnection")
                        ? writers.open()
                        : method.invoke(settings, arguments)));
    }

    @Override
    SQLException full() {
        return new SQLException("could not extend file: No space left on device", "53100");
    }

    @Test
    void aConnectionThatBreaksTakesItsWriteBackAndIsReplaced() {
        add("before");
        assertThatThrownBy(() -> database().write(sql -> {
                    sql.run("insert into line (text) values ('lost')");
                    return sql.first("select pg_terminate_backend(pg_backend_pid()) as it", row -> row.text("it"));
                }))
                .isInstanceOf(StoreException.class)
                .hasMessage("The database does not answer; nothing was changed");
        add("behind");
        assertThat(lines()).containsExactly("before", "behind");
    }
}
