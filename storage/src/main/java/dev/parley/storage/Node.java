package dev.parley.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A program among those that may share a database. Its name lies in its data directory, so that after a crash it knows what is its own;
 * while it runs, it holds a lock of that name in the database, so that a copy of the directory is told apart and takes a new name.
 */
final class Node implements AutoCloseable {

    private static final int BYTES = 8;

    private final String name;
    private final @Nullable Connection lock;

    private Node(String name, @Nullable Connection lock) {
        this.name = name;
        this.lock = lock;
    }

    /** The only one of its database: it needs no name, and a full disk does not keep it from starting. */
    static Node alone() {
        return new Node("alone", null);
    }

    /** One of those that share a PostgreSQL database. */
    static Node among(DataSource others, Path directory, SecureRandom random) throws IOException {
        try {
            Connection connection = others.getConnection();
            try {
                String name = name(directory, random);
                while (!lock(connection, name)) {
                    name = newName(directory, random);
                }
                return new Node(name, connection);
            } catch (IOException | SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IOException("the database cannot be opened: " + e.getMessage(), e);
        }
    }

    /** Takes the lock, which is let go when the connection ends, however it ends; false when a running program has it. */
    private static boolean lock(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, HexFormat.fromHexDigitsToLong(name));
            try (ResultSet results = statement.executeQuery()) {
                return results.next() && results.getBoolean(1);
            }
        }
    }

    private static String name(Path directory, SecureRandom random) throws IOException {
        try {
            String name = Files.readString(file(directory)).strip();
            return name.matches("[0-9a-f]{16}") ? name : newName(directory, random);
        } catch (NoSuchFileException _) {
            return newName(directory, random);
        }
    }

    private static String newName(Path directory, SecureRandom random) throws IOException {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String name = HexFormat.of().formatHex(bytes);
        Path beside = directory.resolve("node.new");
        Files.writeString(beside, name + "\n", StandardCharsets.US_ASCII);
        Files.move(beside, file(directory), StandardCopyOption.ATOMIC_MOVE);
        return name;
    }

    private static Path file(Path directory) {
        return directory.resolve("node");
    }

    /** What its sessions are marked with. */
    String name() {
        return name;
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            try {
                lock.close();
            } catch (SQLException e) {
                throw new IOException("the connection to the database does not end: " + e.getMessage(), e);
            }
        }
    }
}
