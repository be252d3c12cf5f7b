package dev.parley.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.protocol.Bytes;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code parley serve} as a process. */
class ServeTest {

    @TempDir
    private Path directory;

    private Program refused(String... more) throws IOException, InterruptedException {
        String[] call = new String[more.length + 1];
        call[0] = "serve";
        System.arraycopy(more, 0, call, 1, more.length);
        return Program.run(call);
    }

    private Served serve(Path data) throws IOException {
        return new Served(Program.builder("serve", "--port", "0", "--data", data.toString())
                .start());
    }

    @Test
    void aPortInUseIsToldAndIsThree() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            Program program = refused("--port", port, "--data", directory.toString());
            assertThat(program.code()).isEqualTo(3);
            assertThat(program.err()).contains("parley: ", port, "in use").doesNotContain("Exception");
            assertThat(program.out()).isEmpty();
        }
    }

    @Test
    void aSecondStartOnTheSameDataIsToldAndIsThree() throws Exception {
        try (Served _ = serve(directory)) {
            Program second = refused("--port", "0", "--data", directory.toString());
            assertThat(second.code()).isEqualTo(3);
            assertThat(second.err())
                    .contains("parley: the data directory " + directory + " is in use by another Parley")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void dataThatCannotBeWrittenIsToldAndIsThree() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");
        for (String data : new String[] {file.toString(), "/proc/parley"}) {
            Program program = refused("--port", "0", "--data", data);
            assertThat(program.code()).isEqualTo(3);
            assertThat(program.err())
                    .contains("parley: the data directory " + data + " cannot be written: ")
                    .doesNotContain("Exception");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1025"})
    void aMostOfABodyThatCannotBeIsRefused(String most) throws Exception {
        Program program = refused("--max-body", most, "--port", "0", "--data", directory.toString());
        assertThat(program.code()).isEqualTo(1);
        assertThat(program.err()).contains("parley: --max-body is 1 to 1024 MiB, not " + most);
    }

    @Test
    void whatIsLargerThanTheMostOfABodyIsRefusedWithTheOptionThatRaisesIt() throws Exception {
        try (Served served =
                new Served(Program.builder("serve", "--port", "0", "--data", directory.toString(), "--max-body", "1")
                        .start())) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(served.url() + "/api/v1/settings"))
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString("{\"x\":\"" + "a".repeat(1 << 20) + "\"}"))
                    .build();
            HttpResponse<String> answer = served.client().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("larger than 1 MiB").contains("--max-body");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
    void anAddressThatOthersCanReachIsRefused(String host) throws Exception {
        Program program = refused("--host", host, "--port", "0", "--data", directory.toString());
        assertThat(program.code()).isEqualTo(1);
        assertThat(program.err()).contains("parley: " + host + " is no loopback address");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theReadyLineIsAllThatIsPrinted(TestDatabase database) throws Exception {
        List<String> options = new ArrayList<>(List.of("serve", "--port", "0", "--data", directory.toString()));
        String url = database.options(directory).databaseUrl();
        if (url != null) {
            options.addAll(List.of("--database-url", url));
        }
        try (Served parley =
                new Served(Program.builder(options.toArray(String[]::new)).start())) {
            assertThat(parley.get("/projects")).contains("Sample project");
            parley.kill("TERM");
            assertThat(parley.printedElse()).isEmpty();
        }
    }

    @Test
    void theSampleProjectIsThereAtTheFirstStart() throws Exception {
        try (Served parley = serve(directory)) {
            assertThat(parley.get("/projects")).contains("Sample project");
        }
    }

    @Test
    void endpointsAndDraftsComeBackAtAnotherPort() throws Exception {
        String project;
        int port;
        try (Served parley = serve(directory)) {
            project = parley.text(parley.ask("POST", "/projects", "{'name':'Fleet'}"), "id");
            parley.ask(
                    "POST",
                    "/projects/" + project + "/endpoints",
                    "{'name':'Kept','folder':'','request':" + RunningParley.request("ws://a.example/kept") + "}");
            parley.ask(
                    "PUT",
                    "/projects/" + project + "/tabs/t1",
                    "{'position':0,'draft':" + RunningParley.request("ws://a.example/draft") + "}");
            port = URI.create(parley.url()).getPort();
            parley.kill("TERM");
        }
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                Served parley = serve(directory)) {
            assertThat(URI.create(parley.url()).getPort()).isNotEqualTo(taken.getLocalPort());
            assertThat(parley.get("/projects/" + project + "/tree")).contains("\"Kept\"");
            assertThat(parley.get("/projects/" + project + "/tabs")).contains("ws://a.example/draft");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void aSignalClosesConnectionsProperlyAndEndsItSoon(String signal) throws Exception {
        try (Served parley = serve(directory);
                RawSocket mute = RawSocket.upgraded(parley.address(), "/demo/echo");
                RawSocket halfAsked = new RawSocket(parley.address());
                AnsweringPeer peer = AnsweringPeer.silent()) {
            halfAsked.write(Bytes.utf8("GET / HT"));
            Leaving page = new Leaving();
            parley.client()
                    .newWebSocketBuilder()
                    .buildAsync(URI.create(parley.url().replace("http", "ws") + "/api/v1/live"), page)
                    .join();
            String project = parley.text(parley.ask("POST", "/projects", "{'name':'Fleet'}"), "id");
            String session = parley.text(
                    parley.ask(
                            "POST",
                            "/sessions",
                            "{'project':'" + project + "','name':'Mute','request':" + RunningParley.request(peer.url())
                                    + "}"),
                    "id");
            await().atMost(10, SECONDS)
                    .until(() -> parley.get("/sessions/" + session).contains("\"kind\":\"open\""));
            Duration took = parley.kill(signal);
            assertThat(mute.frame()).startsWith("88 03e9");
            assertThat(page.code.join()).isEqualTo(1001);
            assertThat(took).isLessThan(Duration.ofSeconds(2));
        }
    }

    /** A page that waits for the end. */
    @NullMarked
    private static final class Leaving implements WebSocket.Listener {

        private final CompletableFuture<Integer> code = new CompletableFuture<>();

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int given, String reason) {
            code.complete(given);
            return null;
        }
    }
}
