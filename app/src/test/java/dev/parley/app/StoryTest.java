package dev.parley.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.protocol.Bytes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whether the places that tell of a connection tell the same story. */
class StoryTest {

    @TempDir
    private Path data;

    private RunningParley parley;

    @BeforeEach
    void start() throws IOException {
        parley = new RunningParley(data);
    }

    @AfterEach
    void stop() {
        parley.close();
    }

    @Test
    void stagesAndHandshakeAreInOrderAndTheTimeOfConnectingIsOneNumber() throws Exception {
        String session = ended(RunningParley.request(faults("stall=after")), "open");
        List<JsonNode> rows = parley.get("/sessions/" + session + "/entries?kind=stage,handshake")
                .path("rows")
                .valueStream()
                .toList();
        assertThat(rows.stream().map(row -> row.path("preview").asString().split(" · ", 2)[0]))
                .containsExactly("Name lookup", "TCP", "Upgrade", "101 Switching Protocols");
        assertThat(rows.stream().map(row -> row.path("sequence").asLong())).isSorted();
        assertThat(rows.stream().map(row -> row.path("at").asLong())).isSorted();
        long took = parley.get("/sessions/" + session).at("/state/took").asLong();
        assertThat(rows.getLast().path("took").asLong()).isEqualTo(took).isPositive();
        assertThat(parley.get("/sessions/" + session + "/entries/"
                                + rows.getLast().path("sequence").asLong())
                        .toString())
                .contains("\"took\":" + took);
    }

    @Test
    void ourOwnFailingIsTheStateToo() throws Exception {
        JsonNode state = parley.get("/sessions/" + ended(RunningParley.request(faults("send=masked")), "closed"))
                .path("state");
        assertThat(state.path("failed").asBoolean(false)).as(state.toString()).isTrue();
        assertThat(state.path("sent").asInt()).isEqualTo(1002);
        assertThat(state.path("summary").asString()).isEqualTo("Failed here with 1002 protocol error");
    }

    @Test
    void credentialsThatWereTypedAreNotInExports() throws Exception {
        String request = RunningParley.request(parley.url().replace("http", "ws") + "/demo/faults?drop=fin")
                .replace("{'kind':'none'}", "{'kind':'basic','username':'ann','password':'hunter2'}");
        String export = parley.ask("GET", "/sessions/" + ended(request, "closed") + "/export", "")
                .body();
        String credentials = Base64.getEncoder().encodeToString("ann:hunter2".getBytes(StandardCharsets.UTF_8));
        assertThat(export).contains("Authorization: Basic ****").doesNotContain(credentials);
    }

    @Test
    void headersAreNamedAsTheServerSpellsThem() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket socket = server.accept()) {
                    socket.getInputStream().read();
                    socket.getOutputStream()
                            .write(Bytes.utf8(
                                            "HTTP/1.1 401 Who\r\nWWW-authenticate: Basic\r\nContent-Length: 0\r\n\r\n")
                                    .toArray());
                    socket.getInputStream().readAllBytes();
                } catch (IOException _) {
                    // the client has left
                }
            });
            String session = ended(RunningParley.request("ws://127.0.0.1:" + server.getLocalPort()), "failed");
            JsonNode handshake = parley.get("/sessions/" + session + "/entries?kind=handshake")
                    .at("/rows/0");
            assertThat(parley.get("/sessions/" + session + "/entries/"
                                    + handshake.path("sequence").asLong())
                            .toString())
                    .contains("Look at WWW-authenticate in the response, then at Auth.");
        }
    }

    private String faults(String query) {
        return parley.url().replace("http", "ws") + "/demo/faults?" + query;
    }

    private String ended(String request, String kind) throws IOException, InterruptedException {
        String project =
                parley.send("POST", "/projects", "{'name':'Story'}").path("id").asString();
        String session = parley.send(
                        "POST", "/sessions", "{'project':'" + project + "','name':'x','request':" + request + "}")
                .path("id")
                .asString();
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(parley.get("/sessions/" + session)
                                .at("/state/kind")
                                .asString(""))
                        .isEqualTo(kind));
        return session;
    }
}
