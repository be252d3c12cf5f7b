package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.cli.serve.Serving;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that fails leaves nothing behind: no thread, no socket, no file; the next one has the data directory. */
class FailedStartTest {

    @TempDir
    private Path data;

    private List<String> threads;
    private List<String> sockets;

    @BeforeEach
    void startOnceAndCount() throws IOException {
        new RunningParley(data).close();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Left.openFiles(data.toString()).isEmpty());
        threads = Left.platformThreads();
        sockets = Left.openSockets();
    }

    @Test
    void whenThePortIsInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            sockets = Left.openSockets();
            fails(taken.getLocalPort(), "in use");
        }
        starts();
    }

    @Test
    void whenTheStoreCannotDoIt() throws IOException, SQLException {
        execute("alter table session rename to elsewhere");
        fails(0, "no such table: session");
        execute("alter table elsewhere rename to session");
        starts();
    }

    @Test
    void whenTheKeyIsNone() throws IOException {
        Path key = data.resolve("secret.key");
        Files.writeString(key, "none");
        fails(0, "holds no key");
        Files.delete(key);
        starts();
    }

    private void fails(int port, String reason) {
        assertThatThrownBy(() -> RunningServer.start(
                        new Serving.Options("127.0.0.1", port, data, null), new SystemClock(), new VirtualTasks()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(reason);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(Left.platformThreads()).as("threads").hasSizeLessThanOrEqualTo(threads.size());
            assertThat(Left.openSockets()).as("sockets").hasSizeLessThanOrEqualTo(sockets.size());
            assertThat(Left.openFiles(data.toString())).as("files").isEmpty();
        });
    }

    private void starts() throws IOException {
        new RunningParley(data).close();
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("parley.db"));
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }
}
