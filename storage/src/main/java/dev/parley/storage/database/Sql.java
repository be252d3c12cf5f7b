package dev.parley.storage.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that statements are run in. Confined to its {@link Work}.
 *
 * <p>Arguments may be text, whole numbers, booleans, bytes, null, and points in time, which are kept as microseconds since 1970.
 */
public final class Sql {

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** All rows that the query finds. */
    public <T> List<T> list(String query, RowReader<T> reader, @Nullable Object... arguments) {
        try (PreparedStatement statement = prepare(query, arguments);
                ResultSet results = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            Row row = new Row(results);
            while (results.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /** The first row that the query finds. */
    public <T> Optional<T> first(String query, RowReader<T> reader, @Nullable Object... arguments) {
        List<T> rows = list(query, reader, arguments);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    /** Runs a statement that changes rows, and gives their number. */
    public int run(String statement, @Nullable Object... arguments) {
        try (PreparedStatement prepared = prepare(statement, arguments)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private PreparedStatement prepare(String text, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        try {
            for (int i = 0; i < arguments.length; i++) {
                bind(statement, i + 1, arguments[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(PreparedStatement statement, int place, @Nullable Object argument) throws SQLException {
        switch (argument) {
            case null -> statement.setObject(place, null);
            case String text -> statement.setString(place, text);
            case Integer number -> statement.setLong(place, number);
            case Long number -> statement.setLong(place, number);
            case Boolean flag -> statement.setBoolean(place, flag);
            case byte[] bytes -> statement.setBytes(place, bytes);
            case Instant time -> statement.setLong(place, ChronoUnit.MICROS.between(Instant.EPOCH, time));
            default -> throw new IllegalArgumentException("No column holds a " + argument.getClass());
        }
    }
}
