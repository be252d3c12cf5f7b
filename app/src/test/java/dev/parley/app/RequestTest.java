package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code parley request} as a process, against sockets played by hand and a server that was not written here. */
class RequestTest {

    @TempDir
    Path directory;

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final ServerSocket listening;

    RequestTest() throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        listening.close();
    }

    /** What a server answers to a request's text. */
    @FunctionalInterface
    private interface Answer {
        String to(String request) throws IOException;
    }

    private void serve(Answer answer) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Socket socket = listening.accept();
                    Thread.ofVirtual().start(() -> play(socket, answer));
                }
            } catch (IOException _) {
                // closed
            }
        });
    }

    private void play(Socket socket, Answer answer) {
        try (socket) {
            String request = read(socket.getInputStream());
            seen.add(request);
            OutputStream out = socket.getOutputStream();
            out.write(lines(answer.to(request)).getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines that end where a bar is, unless they are ended already. */
    private static String lines(String text) {
        return text.contains("\r\n") ? text : text.replace("|", "\r\n");
    }

    /** A request with its body, by its length. */
    private static String read(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        int length = 0;
        int body = -1;
        while (body < 0 || text.length() < body + length) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            text.append((char) next);
            if (body < 0 && text.toString().endsWith("\r\n\r\n")) {
                body = text.length();
                String lower = text.toString().toLowerCase(Locale.ROOT);
                int at = lower.indexOf("content-length: ");
                length = at < 0 ? 0 : Integer.parseInt(lower.substring(at + 16, lower.indexOf('\r', at)));
            }
        }
        return text.toString();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + listening.getLocalPort() + path;
    }

    private static Program request(String... arguments) throws IOException, InterruptedException {
        String[] all = new String[arguments.length + 1];
        all[0] = "request";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Program.run(all);
    }

    private static JsonNode json(Program program) {
        return new JsonMapper().readTree(program.out());
    }

    @Test
    void itemsMakeHeadersQueryAndJson() throws Exception {
        serve(_ -> "HTTP/1.1 200 OK|Content-Length: 2||ok");
        Program program = request(
                url("/a?b=c"), "X-One:1", "User-Agent:", "X-Empty;", "q==tea & co", "name=va\\=lue{{x}}", "n:=[1,2]");
        assertThat(program.code()).isZero();
        assertThat(program.out()).isEqualTo("ok\n");
        assertThat(program.err()).isEmpty();
        assertThat(seen.getFirst())
                .startsWith("POST /a?b=c&q=tea%20%26%20co HTTP/1.1\r\nHost: 127.0.0.1:")
                .contains("\r\nX-One: 1\r\n", "\r\nX-Empty: \r\n", "\r\nContent-Type: application/json\r\n")
                .doesNotContain("User-Agent")
                .endsWith("\r\n\r\n{\"name\": \"va=lue{{x}}\", \"n\": [1,2]}");
    }

    @Test
    void formsCarryFieldsAndFiles() throws Exception {
        serve(_ -> "HTTP/1.1 204 No Content||");
        Path file = Files.writeString(directory.resolve("a.txt"), "content");
        assertThat(request("--form", url("/"), "a=b c", "d=e&f").code()).isZero();
        assertThat(request("--form", "PUT", url("/"), "a=b", "up@" + file).code())
                .isZero();
        assertThat(seen.get(0)).contains("x-www-form-urlencoded").endsWith("a=b+c&d=e%26f");
        assertThat(seen.get(1))
                .startsWith("PUT / ")
                .contains("multipart/form-data; boundary=", "name=\"up\"; filename=\"a.txt\"", "content");
    }

    @Test
    void standardInputAndRawAreBodies() throws Exception {
        serve(_ -> "HTTP/1.1 204 No Content||");
        Program program = Program.start("request", url("/")).input("from a pipe");
        assertThat(program.code()).isZero();
        assertThat(request("--raw", "raw {id}", url("/"), "Content-Type:text/plain")
                        .code())
                .isZero();
        assertThat(seen.get(0)).startsWith("POST ").endsWith("from a pipe");
        assertThat(seen.get(1)).startsWith("POST ").contains("text/plain").endsWith("raw {id}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/ noitem",
                "http://127.0.0.1/ a:=nojson",
                "http://127.0.0.1/ a@file",
                "--form http://127.0.0.1/ a@/no/such/file",
                "http://127.0.0.1/ a=@/no/such/file",
                "--raw x http://127.0.0.1/ a=b",
                "ftp://127.0.0.1/",
                "http://127.0.0.1/ =x",
                "--timeout soon http://127.0.0.1/",
                "--proxy nowhere http://127.0.0.1/",
                "--cert /no/such/file https://127.0.0.1/"
            })
    void whatIsBrokenIsAUsageError(String line) throws Exception {
        Program program = request(line.split(" "));
        assertThat(program.code()).isEqualTo(1);
        assertThat(program.err()).startsWith("parley: ");
        assertThat(program.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'HTTP/1.1 200 OK|Content-Length: 9||cut', cut-short",
        "'HTTP/1.1 200 OK|Transfer-Encoding: chunked||zz|', invalid-response",
        "'SSH-2.0-x|', not-http",
        "'', no-response",
        "'HTTP/1.1 302 Found|Location: /|Content-Length: 0||', redirect-loop",
        "'HTTP/1.1 200 OK|Content-Encoding: gzip|Content-Length: 3||abc', coding-broken"
    })
    void withoutAWholeAnswerItEndsWithThree(String answer, String code) throws Exception {
        serve(_ -> answer);
        Program program = request("--json", "--follow", url("/"));
        assertThat(program.code()).isEqualTo(3);
        assertThat(json(program).at("/problems").toString()).contains("\"" + code + "\"");
        assertThat(program.err()).startsWith("parley: ");
    }

    @Test
    void whyABodyIsCutIsToldOnALineOfItsOwn() throws Exception {
        serve(_ -> "HTTP/1.1 200 OK|Content-Length: 9||cut");
        Program program = request(url("/"));
        assertThat(program.out()).isEqualTo("cut\n");
        assertThat(program.err()).startsWith(System.lineSeparator() + "parley: The answer is not whole");
    }

    @Test
    void aHangingServerIsLeftAfterTheTimeout() throws Exception {
        Program program = request("--timeout", "2s", url("/"));
        assertThat(program.code()).isEqualTo(3);
        assertThat(program.err()).contains("No answer within 2 s", "--timeout");
    }

    @Test
    void aBombIsLeftAtTheLimitWhichIsNamed() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[4 << 20]);
        }
        serve(_ -> "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + packed.toString(StandardCharsets.ISO_8859_1));
        Program program = request(
                "--max-decoded", "1000000", "--output", directory.resolve("x").toString(), url("/"));
        assertThat(program.code()).isEqualTo(3);
        assertThat(program.err()).contains("over 1000000 bytes", "--max-decoded");
    }

    @Test
    void aStatusFailsOnlyWhereThatIsAskedFor() throws Exception {
        serve(_ -> "HTTP/1.1 503 Service Unavailable|Content-Length: 4||down");
        assertThat(request(url("/")).code()).isZero();
        Program failed = request("--fail", url("/"));
        assertThat(failed.code()).isEqualTo(4);
        assertThat(failed.out()).isEqualTo("down\n");
    }

    @Test
    void redirectsAreFollowedWhereThatIsAskedForAndDropsAreTold() throws Exception {
        serve(request -> request.startsWith("GET /one")
                ? "HTTP/1.1 302 Found|Location: http://localhost:" + listening.getLocalPort()
                        + "/two|Content-Length: 0||"
                : "HTTP/1.1 200 OK|Content-Length: 2||ok");
        assertThat(request(url("/one")).out()).isEmpty();
        Program program = request("--json", "--follow", "--auth", "me:secret", url("/one"));
        JsonNode all = json(program);
        assertThat(all.at("/response/body").asString()).isEqualTo("ok");
        assertThat(all.at("/redirects/0/status").asInt()).isEqualTo(302);
        assertThat(all.at("/redirects/0/dropped").toString()).isEqualTo("[\"Authorization\"]");
        assertThat(program.err()).contains("Authorization");
        assertThat(seen.getLast()).doesNotContain("Authorization");
        assertThat(all.at("/timing/total").isNumber()).isTrue();
        assertThat(all.at("/request/method").asString()).isEqualTo("GET");
    }

    @Test
    void aDigestIsAnsweredAndOnlyTheLastAnswerIsShown() throws Exception {
        serve(request -> request.contains("Authorization: Digest username=\"me\"")
                ? "HTTP/1.1 200 OK|Content-Length: 2||ok"
                : "HTTP/1.1 401 Unauthorized|WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", qop=\"auth\"|"
                        + "Content-Length: 2||no");
        Program program = request("--auth", "me:secret", "--auth-type", "digest", url("/"));
        assertThat(program.code()).isZero();
        assertThat(program.out()).isEqualTo("ok\n");
        assertThat(seen).hasSize(2);
    }

    @Test
    void bytesThatAreNoTextAreBase64InJson() throws Exception {
        serve(_ -> "HTTP/1.1 200 OK|Content-Length: 2||\u00ff\u00fe");
        assertThat(json(request("--json", url("/"))).at("/response/bodyBase64").asString())
                .isEqualTo("//4=");
    }

    @Test
    void aServerWrittenElsewhereIsDownloadedFrom() throws Exception {
        Files.writeString(directory.resolve("page.txt"), "line\n".repeat(100_000));
        Process python = new ProcessBuilder(
                        "python3", "-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "-d", directory.toString())
                .redirectErrorStream(true)
                .start();
        try {
            String line = python.inputReader().readLine();
            String port = line.replaceAll(".* port (\\d+) .*", "$1");
            Path saved = directory.resolve("saved");
            Program program =
                    request("--timing", "--output", saved.toString(), "http://localhost:" + port + "/page.txt");
            assertThat(program.code()).isZero();
            assertThat(program.err()).contains("Saved ", "total");
            assertThat(program.out()).isEmpty();
            assertThat(saved).hasSameTextualContentAs(directory.resolve("page.txt"));
        } finally {
            python.destroy();
            python.waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void helpShowsExamples() throws Exception {
        Program program = request("--help");
        assertThat(program.code()).isZero();
        assertThat(program.out()).contains("Examples:", "Exit codes:", "name:=json");
    }
}
