package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.link.OutboundPolicy;
import dev.parley.engine.listen.Answer;
import dev.parley.engine.listen.Listeners;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.server.demo.Demos;
import dev.parley.transport.Network;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both ways with programs that were not written here: npm ws, python3-websockets, Chromium. */
class InteropTest {

    private static final Path PEERS = Path.of("src/test/interop").toAbsolutePath();
    private static final String PYTHON = "/usr/bin/python3";

    private static DemoServer server;

    @TempDir
    static Path node;

    @BeforeAll
    static void start() throws Exception {
        server = new DemoServer();
        for (String file : List.of("package.json", "package-lock.json", ".npmrc", "ws-client.js", "ws-server.js")) {
            Files.copy(PEERS.resolve(file), node.resolve(file));
        }
        run(
                "npm ci: install Node.js and npm, and let npm reach its registry once",
                node,
                "npm",
                "ci",
                "--ignore-scripts");
        run("python3-websockets: apt-get install python3-websockets", node, PYTHON, "-c", "import websockets");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Runs to the end; gives standard output. */
    private static String run(String need, Path directory, String... command) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new AssertionError("This test needs " + need, e);
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(text).isTrue();
        assertThat(process.exitValue()).as("needs " + need + "\n" + text).isZero();
        return text;
    }

    @Test
    void theNpmClientTalksToTheEcho() throws Exception {
        String seen = run("node", node, "node", "ws-client.js", server.url("/demo/echo"));
        assertThat(seen.strip())
                .isEqualTo(
                        "{\"echoed\":6,\"pong\":\"are you there\",\"protocol\":\"echo\",\"extensions\":\"permessage-deflate\","
                                + "\"code\":1000,\"reason\":\"\"}");
    }

    @Test
    void thePythonClientTalksToTheEcho() throws Exception {
        String seen = run(
                "python3-websockets", node, PYTHON, PEERS.resolve("client.py").toString(), server.url("/demo/echo"));
        assertThat(seen.strip())
                .isEqualTo("{\"echoed\": 6, \"joined\": \"abc\", \"code\": 1000, \"protocol\": \"echo\"}");
    }

    @Test
    void theTerminalTalksToTheNpmServer() throws Exception {
        talksTo(new ProcessBuilder("node", "ws-server.js").directory(node.toFile()));
    }

    @Test
    void theTerminalTalksToThePythonServer() throws Exception {
        talksTo(new ProcessBuilder(PYTHON, PEERS.resolve("server.py").toString()));
    }

    private static void talksTo(ProcessBuilder echo) throws Exception {
        Process peer = echo.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader out = peer.inputReader(StandardCharsets.UTF_8)) {
            String url = "ws://127.0.0.1:" + out.readLine() + "/";
            String large = "y".repeat(100_000);
            for (String deflate : List.of("--deflate", "--no-deflate")) {
                Program program = Program.run(
                        "connect",
                        url,
                        "--message",
                        "Grüße 🦊",
                        "--message",
                        large,
                        "--binary",
                        "00ff",
                        "--count",
                        "3",
                        deflate);
                assertThat(program.code()).as(program.err()).isZero();
                assertThat(program.out()).isEqualTo("Grüße 🦊\n" + large + "\n00ff\n");
                assertThat(program.err().contains("permessage-deflate")).isEqualTo(deflate.equals("--deflate"));
            }
        } finally {
            peer.destroyForcibly();
        }
    }

    @Test
    void chromiumTalksToTheEcho(@TempDir Path profile) throws Exception {
        CompletableFuture<String> result = new CompletableFuture<>();
        String page = """
                <!doctype html><title>echo</title><script>
                const seen = [];
                const socket = new WebSocket(`ws://${location.host}/demo/echo`, 'echo');
                socket.binaryType = 'arraybuffer';
                socket.onopen = () => { socket.send('hello 🦊'); socket.send(new Uint8Array([0, 255])); socket.send('z'.repeat(200000)); };
                socket.onmessage = (event) => {
                  seen.push(typeof event.data === 'string' ? event.data.slice(0, 8) + event.data.length : event.data.byteLength);
                  if (seen.length === 3) socket.close(4000, 'done');
                };
                socket.onclose = (event) => fetch('/result', { method: 'POST', body: JSON.stringify(
                  [seen, event.code, event.reason, event.wasClean, socket.protocol, socket.extensions]) });
                </script>""";
        try (Network network = new Network(1, server.clock, server.tasks, OutboundPolicy.laptop());
                ThreadTimers timers = new ThreadTimers()) {
            Demos demos = new Demos(server.clock, timers, server.tasks, new SecureRandom());
            Listeners.Listener listener =
                    network.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), exchange -> {
                        switch (exchange.head().path()) {
                            case "/" -> exchange.answer(html(page));
                            case "/result" ->
                                exchange.body(10_000, body -> {
                                    exchange.answer(html(""));
                                    result.complete(body.utf8());
                                });
                            default -> demos.handle(exchange);
                        }
                    });
            Process browser =
                    chromium(profile, "http://127.0.0.1:" + listener.address().getPort() + "/");
            try {
                assertThat(result.get(60, TimeUnit.SECONDS))
                        .isEqualTo(
                                "[[\"hello 🦊8\",2,\"zzzzzzzz200000\"],4000,\"\",true,\"echo\",\"permessage-deflate\"]");
            } finally {
                end(browser);
                listener.close(Duration.ofMillis(300));
            }
        }
    }

    /** Ends a browser with all its processes, which write into its profile until they end. */
    private static void end(Process browser) throws Exception {
        List<ProcessHandle> all = browser.descendants().toList();
        browser.destroy();
        browser.onExit().get(10, TimeUnit.SECONDS);
        for (ProcessHandle each : all) {
            each.destroyForcibly();
            each.onExit().get(10, TimeUnit.SECONDS);
        }
    }

    private static Answer html(String text) {
        return new Answer(200, List.of(new HeaderField("Content-Type", "text/html; charset=utf-8")), Bytes.utf8(text));
    }

    private static Process chromium(Path profile, String url) {
        List<String> command = new ArrayList<>();
        command.add(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
        command.addAll(List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                url));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new AssertionError("This test needs Chromium: apt-get install chromium, or set CHROMIUM", e);
        }
    }
}
