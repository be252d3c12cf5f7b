package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.Bytes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code parley connect} as a process, against the demo services. */
class ConnectTest {

    private static DemoServer server;

    @BeforeAll
    static void start() throws IOException {
        server = new DemoServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Program connect(String target, String... more) throws IOException, InterruptedException {
        return Program.run(arguments(target, more));
    }

    private static String[] arguments(String target, String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "connect";
        all[1] = server.url(target);
        System.arraycopy(more, 0, all, 2, more.length);
        return all;
    }

    @Test
    void messagesGoOutInOrderAndOnlyMessagesGoToStandardOutput() throws Exception {
        Program program =
                connect("/demo/echo", "--message", "one", "--binary", "01 ff", "--message", "zwei ü", "--count", "3");
        assertThat(program.code()).isZero();
        assertThat(program.out()).isEqualTo("one\n01ff\nzwei ü\n");
        assertThat(program.err()).contains("Connected in ").contains("Closed here: 1000");
    }

    @Test
    void linesOfStandardInputAreMessages() throws Exception {
        Program program = Program.start(arguments("/demo/echo")).input("a\n\nb\n");
        assertThat(program.code()).isZero();
        assertThat(program.out()).isEqualTo("a\n\nb\n");
    }

    @Test
    void eachEntryIsAnObjectOnALine() throws Exception {
        Program program = connect(
                "/demo/echo", "--message", "hi", "--binary", "ff", "--count", "2", "--json", "--subprotocol", "echo");
        assertThat(program.code()).isZero();
        List<JsonNode> entries = program.out()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.path("time").stringValue()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
            assertThat(entry.path("sequence").isInt()).isTrue();
            assertThat(entry.path("direction").stringValue()).isIn("sent", "received", "none");
            assertThat(entry.has("kind") && entry.has("size")).isTrue();
        });
        assertThat(entries)
                .filteredOn(entry -> entry.path("direction").stringValue().equals("received") && entry.has("text"))
                .extracting(entry -> entry.path("text").stringValue())
                .contains("hi");
        assertThat(program.out()).contains("\"base64\":\"/w==\"", "\"subprotocol\":\"echo\"");
        assertThat(entries.stream().map(entry -> entry.path("sequence").asLong()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "/demo/faults?close=1000, 0",
        "/demo/faults?close=1001, 0",
        "/demo/faults?close=1005, 0",
        "/demo/faults?close=1011&reason=why, 4",
        "/demo/faults?close=4000, 4",
        "/demo/faults?drop=fin, 3",
        "/demo/faults?drop=reset, 3",
        "/demo/faults?status=401&body=who, 3",
        "/demo/faults?accept=wrong, 3",
        "/demo/faults?send=masked, 4",
        "/demo/faults?send=utf8, 4",
        "/demo/faults?send=garbage, 4"
    })
    void theExitCodeSaysHowItEnded(String target, int code) throws Exception {
        Program program = connect(target, "--wait-close");
        assertThat(program.code()).as(program.err()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        // an unasked Pong is lawful, whatever it holds
        "8a026869 880203e8, 0",
        "880203e8 810548656c6c6f, 4",
        "880203e8 880203e8, 4",
        // 1010 is the client's to send
        "880203f2, 4"
    })
    void aBrokenRuleCountsWhereItIsSurelyBroken(String answer, int code) throws Exception {
        try (AnsweringPeer peer = new AnsweringPeer(Bytes.hex(answer.replace(" ", "")))) {
            Program program = Program.run("connect", peer.url(), "--wait-close", "--ping-interval", "50ms");
            assertThat(program.code()).as(program.err()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"810cceba61626364656667686ec3", "0103616263 820100"})
    void whatNeverBecameAMessageIsNotPrintedAsOne(String answer) throws Exception {
        try (AnsweringPeer peer = new AnsweringPeer(Bytes.hex(answer.replace(" ", "")))) {
            Program program = Program.run("connect", peer.url(), "--wait-close", "--for", "5s");
            assertThat(program.out()).isEmpty();
            assertThat(program.code()).as(program.err()).isNotZero();
        }
    }

    @Test
    void aPeerThatClosesBeforeEnoughCameIsAFailure() throws Exception {
        assertThat(connect("/demo/faults?close=1000&after=1", "--message", "x", "--count", "2")
                        .code())
                .isEqualTo(4);
    }

    @Test
    void itEndsWhenTheTimeIsOver() throws Exception {
        Program program = connect("/demo/clock?interval=20", "--for", "300ms");
        assertThat(program.code()).isZero();
        assertThat(program.out().lines().count()).isGreaterThan(2);
        assertThat(program.err()).contains("Closed here: 1000");
    }

    @Test
    void whatComesIsSentBackUntilThePeerCloses() throws Exception {
        try (EchoPeer peer = new EchoPeer()) {
            Program program = Program.run("connect", peer.url(), "--echo");
            assertThat(peer.echoed()).isEqualTo("Hello");
            assertThat(program.code()).isZero();
            assertThat(program.out()).isEmpty();
        }
    }

    @Test
    void aRefusedUpgradeShowsWhatTheServerSaid() throws Exception {
        Program program = connect("/demo/faults?status=403&body=not+you");
        assertThat(program.err())
                .contains("The server refused the upgrade: 403 Forbidden")
                .contains("HTTP/1.1 403 Forbidden")
                .contains("not you");
        assertThat(program.out()).isEmpty();
    }

    @Test
    void nobodyThereIsThree() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Program program = Program.run("connect", "ws://127.0.0.1:" + port, "--message", "x");
        assertThat(program.code()).isEqualTo(3);
        assertThat(program.err()).contains("Connection refused by 127.0.0.1:" + port);
        assertThat(connect("/demo/faults?stall=before", "--handshake-timeout", "200ms")
                        .code())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://x|does not begin with ws:// or wss://",
                "ws://|has no host",
                "ws:///x|has no host",
                "ws://x:99999|a port is 1 to 65535",
                "ws://x/#a|no fragment",
                "ws://x --binary abc|odd number of digits",
                "ws://x --header Bad|'Name: value'",
                "ws://x --header Bad(:x|name is a token",
                "ws://x --subprotocol a(b|is a token",
                "ws://x --for soon|is a time such as",
                "ws://x --count 0|from 1 on",
                "ws://x --max-message 0|--max-message is",
                "ws://x --proxy ftp://y|--proxy is socks5://",
                "ws://x --cert /nowhere.pem|there is no file /nowhere.pem",
                "ws://x --nonsense|Unknown option"
            })
    void aWrongCallIsOneAndSaysWhy(String call, String message) throws Exception {
        Program program = Program.run(("connect " + call).split(" "));
        assertThat(program.code()).as(program.err()).isEqualTo(1);
        assertThat(program.err()).contains(message);
    }

    @Test
    void aPipeThatEndsIsNoError() throws Exception {
        Process process = Program.builder(arguments("/demo/clock?interval=10", "--wait-close"))
                .start();
        process.getOutputStream().close();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isNotNull();
        }
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(err).doesNotContain("Exception");
    }

    @Test
    void anInterruptionClosesProperlyAndIs130() throws Exception {
        Process process = Program.builder(arguments("/demo/clock?interval=10", "--wait-close"))
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            out.readLine();
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            // read to its end meanwhile, or the process may wait for its reader
            var rest = CompletableFuture.runAsync(() -> out.lines().forEach(_ -> {}));
            boolean ended = process.waitFor(20, TimeUnit.SECONDS);
            // its streams are closed with it, so that what it said could not be read afterwards
            if (!ended) process.destroyForcibly();
            assertThat(ended)
                    .as("it ends; where a shell has interrupts ignored, it cannot hear of one")
                    .isTrue();
            rest.join();
        }
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("1001");
    }

    @Test
    void theHelpHasExamples() throws Exception {
        Program program = Program.run("connect", "--help");
        assertThat(program.code()).isZero();
        assertThat(program.out())
                .contains("Examples:", "parley connect ws://localhost:4321/demo/clock --count 3", "Exit codes:");
    }
}
