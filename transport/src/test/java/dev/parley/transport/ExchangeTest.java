package dev.parley.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.HttpVersion;
import dev.parley.engine.exchange.Exchange;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.exchange.OutgoingBody;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.Proxy;
import dev.parley.engine.link.Stage;
import dev.parley.engine.link.TlsOptions;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HttpLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One request by HTTP/1.1 and its response, with a server that a test plays by hand. */
class ExchangeTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final Net net = new Net();
    private final Heard heard = new Heard();

    @AfterEach
    void close() {
        net.close();
    }

    private static ExchangeRequest request(String method, int port, OutgoingBody body, String... lines) {
        return request(method, port, body, LONG, null, lines);
    }

    private static ExchangeRequest request(
            String method, int port, OutgoingBody body, Duration silence, @Nullable Proxy proxy, String... lines) {
        List<HeaderField> headers = List.of(lines).stream()
                .map(line -> new HeaderField(line.split(": ")[0], line.split(": ")[1]))
                .toList();
        return new ExchangeRequest(
                method,
                false,
                "127.0.0.1",
                port,
                null,
                "/a?b=c",
                headers,
                body,
                HttpVersion.AUTO,
                LONG,
                silence,
                new HttpLimits(64 << 10, 100, Long.MAX_VALUE),
                TlsOptions.DEFAULT,
                proxy);
    }

    private Exchange get(Peer.Server server) {
        return net.network().begin(request("GET", server.port(), OutgoingBody.NONE, "Host: x"), heard);
    }

    private static Peer.Server answering(String... parts) {
        return Peer.Server.of(peer -> {
            peer.readHead();
            for (String part : parts) {
                peer.write(part);
            }
            peer.close();
        });
    }

    private String body() {
        StringBuilder text = new StringBuilder();
        heard.all(ExchangeEvent.BodyReceived.class)
                .forEach(each -> text.append(each.content().utf8()));
        return text.toString();
    }

    private ExchangeEvent.Ended ended() throws InterruptedException {
        return (ExchangeEvent.Ended) heard.awaitEnd();
    }

    private ExchangeEvent.Failed failed() throws InterruptedException {
        return (ExchangeEvent.Failed) heard.awaitEnd();
    }

    private String sentBody() {
        StringBuilder text = new StringBuilder();
        heard.all(ExchangeEvent.BodySent.class)
                .forEach(each -> text.append(each.wire().utf8()));
        return text.toString();
    }

    @Test
    void aRequestGoesOutAsItIsAndItsResponseIsTold() throws Exception {
        try (Peer.Server server = answering("HTTP/1.1 200 OK\r\nX-Case: y\r\nContent-Length: 5\r\n\r\nHel", "lo")) {
            get(server);
            ExchangeEvent.Ended end = ended();
            assertThat(heard.stages()).containsExactly(Stage.LOOKUP, Stage.TCP);
            assertThat(heard.await(ExchangeEvent.RequestSent.class).head().latin1())
                    .isEqualTo("GET /a?b=c HTTP/1.1\r\nHost: x\r\n\r\n");
            ExchangeEvent.ResponseBegan began = heard.await(ExchangeEvent.ResponseBegan.class);
            assertThat(began.head().status()).isEqualTo(200);
            assertThat(began.head().fields().lines()).contains(new HeaderField("X-Case", "y"));
            assertThat(body()).isEqualTo("Hello");
            assertThat(end.sent()).isEqualTo(32);
            assertThat(end.received()).isEqualTo(54);
            assertThat(heard.twoAtOnce()).isFalse();
        }
    }

    @Test
    void aBodyGoesOutByItsLength() throws Exception {
        try (Peer.Server server = Peer.Server.of(peer -> {
            peer.readHead();
            peer.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n").write(peer.read(4));
        })) {
            net.network()
                    .begin(
                            request(
                                    "POST",
                                    server.port(),
                                    OutgoingBody.of("body".getBytes(StandardCharsets.US_ASCII)),
                                    "Content-Length: 4"),
                            heard);
            ended();
            assertThat(body()).isEqualTo("body");
            assertThat(sentBody()).isEqualTo("body");
        }
    }

    @Test
    void aBodyOfUnknownLengthGoesOutInChunks() throws Exception {
        try (Peer.Server server = Peer.Server.of(peer -> {
            peer.readHead();
            assertThat(peer.read(14).latin1()).isEqualTo("4\r\nbody\r\n0\r\n\r\n");
            peer.write("HTTP/1.1 204 No Content\r\n\r\n");
        })) {
            OutgoingBody stream = OutgoingBody.of(new ByteArrayInputStream("body".getBytes(StandardCharsets.US_ASCII)));
            net.network().begin(request("POST", server.port(), stream, "Transfer-Encoding: chunked"), heard);
            ended();
        }
    }

    @Test
    void aLargeBodyWaitsForAPeerThatDoesNotRead() throws Exception {
        CountDownLatch mayRead = new CountDownLatch(1);
        int size = 64 << 20;
        InputStream endless = new InputStream() {
            private int left = size;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                int read = Math.min(left, length);
                left -= read;
                return read == 0 ? -1 : read;
            }
        };
        try (Peer.Server server = Peer.Server.of(peer -> {
            peer.readHead();
            mayRead.await();
            peer.read(size);
            peer.write("HTTP/1.1 204 No Content\r\n\r\n");
        })) {
            OutgoingBody body = OutgoingBody.of(endless);
            net.network().begin(request("POST", server.port(), body, "Content-Length: " + size), heard);
            heard.await(ExchangeEvent.BodySent.class);
            mayRead.countDown();
            assertThat(ended().sent()).isGreaterThan(size);
        }
    }

    @Test
    void anAnswerThatComesBeforeTheRequestIsWholeCounts() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        InputStream slow = new SequenceInputStream(new ByteArrayInputStream(new byte[1]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("asked one by one");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return -1;
            }
        });
        try (Peer.Server server = answering("HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\n\r\n")) {
            OutgoingBody body = OutgoingBody.of(slow);
            net.network().begin(request("POST", server.port(), body, "Content-Length: 9"), heard);
            ended();
            assertThat(heard.await(ExchangeEvent.Remarked.class).problem().code())
                    .isEqualTo("answered-early");
        } finally {
            never.countDown();
        }
    }

    @Test
    void aBodyWaitsForLeaveAndStaysWhereItIsRefused() throws Exception {
        try (Peer.Server server = answering("HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n")) {
            OutgoingBody body = OutgoingBody.of("body".getBytes(StandardCharsets.US_ASCII));
            net.network()
                    .begin(request("POST", server.port(), body, "Content-Length: 4", "Expect: 100-continue"), heard);
            ended();
            assertThat(sentBody()).isEmpty();
        }
    }

    @Test
    void leaveLetsTheBodyGo() throws Exception {
        try (Peer.Server server = Peer.Server.of(peer -> {
            peer.readHead();
            peer.write("HTTP/1.1 100 Continue\r\n\r\n");
            peer.read(4);
            peer.write("HTTP/1.1 204 No Content\r\n\r\n");
        })) {
            OutgoingBody body = OutgoingBody.of("body".getBytes(StandardCharsets.US_ASCII));
            net.network()
                    .begin(request("POST", server.port(), body, "Content-Length: 4", "Expect: 100-continue"), heard);
            ended();
            assertThat(heard.all(ExchangeEvent.InterimReceived.class)).hasSize(1);
            assertThat(sentBody()).isEqualTo("body");
        }
    }

    @Test
    void whatEndsTooEarlyIsCutShortWithWhatCame() throws Exception {
        try (Peer.Server server = answering("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nHello")) {
            get(server);
            assertThat(failed().problem().code()).isEqualTo("cut-short");
            assertThat(failed().problem().message()).contains("5 of 9 bytes");
            assertThat(body()).isEqualTo("Hello");
        }
    }

    @Test
    void anEndWithoutAnAnswerIsNamed() throws Exception {
        try (Peer.Server server = answering()) {
            get(server);
            assertThat(failed().problem().code()).isEqualTo("no-response");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'HTTP/1.1 two hundred OK|', 'not a status line of HTTP/1.1: HTTP/1.1 two hundred OK'",
        "'HTTP/1.1 200 OK|no colon here|', 'not a header field: no colon here'",
        "'HTTP/1.1 200 OK|Content-Length: 5|Content-Length: 6|', 'Content-Length says 5 and 6'"
    })
    void aHeadThatBreaksTheRulesIsABrokenAnswerAndNoOtherProtocol(String head, String why) throws Exception {
        try (Peer.Server server = answering(head.replace("|", "\r\n") + "\r\n")) {
            get(server);
            Problem problem = failed().problem();
            assertThat(problem.code()).isEqualTo("invalid-response");
            assertThat(problem.message()).isEqualTo("The answer is broken: " + why);
        }
    }

    @Test
    void anotherProtocolIsShown() throws Exception {
        try (Peer.Server server = answering("SSH-2.0-OpenSSH_9.9\r\n\r\n")) {
            get(server);
            assertThat(failed().problem().code()).isEqualTo("not-http");
            assertThat(failed().received().latin1()).startsWith("SSH-2.0");
        }
    }

    @Test
    void aServerThatSpeaksTlsIsKnownByItsAlert() throws Exception {
        try (Peer.Server server = answering("\u0015\u0003\u0001\u0000\u0002\u0002F")) {
            get(server);
            assertThat(failed().problem().hint()).contains("https://");
        }
    }

    @Test
    void brokenChunksAreAnInvalidResponse() throws Exception {
        try (Peer.Server server = answering("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")) {
            get(server);
            assertThat(failed().problem().code()).isEqualTo("invalid-response");
        }
    }

    @Test
    void aFloodOfHeadersIsTooLarge() throws Exception {
        try (Peer.Server server = answering("HTTP/1.1 200 OK\r\n" + "X-Flood: yes\r\n".repeat(10_000))) {
            get(server);
            assertThat(failed().problem().code()).isEqualTo("headers-too-large");
        }
    }

    @Test
    void aResetWithinTheAnswerCutsIt() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        try (Peer.Server server = Peer.Server.of(peer -> {
            peer.readHead();
            peer.write("HTTP/1.1 200 OK\r\n\r\nHello");
            seen.await();
            peer.reset();
        })) {
            get(server);
            heard.await(ExchangeEvent.BodyReceived.class);
            seen.countDown();
            assertThat(failed().problem().code()).isEqualTo("cut-short");
        }
    }

    @Test
    void silenceEndsIt() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (Peer.Server server = Peer.Server.of(peer -> {
            peer.readHead();
            never.await();
        })) {
            Duration silence = Duration.ofMillis(50);
            net.network().begin(request("GET", server.port(), OutgoingBody.NONE, silence, null, "Host: x"), heard);
            assertThat(failed().problem().code()).isEqualTo("timeout");
            assertThat(failed().problem().message()).isEqualTo("No answer within 50 ms");
            never.countDown();
        }
    }

    @Test
    void aSlowConsumerIsNoSilence() throws Exception {
        try (Peer.Server server = answering("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", "Hello")) {
            Duration silence = Duration.ofMillis(100);
            Exchange exchange = net.network()
                    .begin(request("GET", server.port(), OutgoingBody.NONE, silence, null, "Host: x"), heard);
            exchange.pause();
            heard.await(ExchangeEvent.RequestSent.class);
            assertThat(new CountDownLatch(1).await(300, TimeUnit.MILLISECONDS)).isFalse();
            exchange.resume();
            ended();
            assertThat(body()).isEqualTo("Hello");
        }
    }

    @Test
    void itCanBeCancelled() throws Exception {
        try (Peer.Server server = Peer.Server.of(peer -> {
            peer.readHead();
            peer.ended();
        })) {
            Exchange exchange = get(server);
            heard.await(ExchangeEvent.RequestSent.class);
            exchange.cancel();
            assertThat(failed().problem().code()).isEqualTo("cancelled");
        }
    }

    @Test
    void whereNobodyListensItIsRefused() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        net.network().begin(request("GET", port, OutgoingBody.NONE, "Host: x"), heard);
        assertThat(failed().problem().code()).isEqualTo("refused");
        assertThat(heard.await(LinkEvent.StageEnded.class, each -> each.stage() == Stage.TCP)
                        .problem())
                .isNotNull();
    }

    @Test
    void anHttpProxyGetsTheWholeUrl() throws Exception {
        try (Peer.Server proxy = answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            Proxy through = new Proxy(Proxy.Kind.HTTP, "127.0.0.1", proxy.port(), "me", "secret");
            net.network().begin(request("GET", 8080, OutgoingBody.NONE, LONG, through, "Host: x"), heard);
            ended();
            assertThat(heard.await(ExchangeEvent.RequestSent.class).head().latin1())
                    .startsWith("GET http://127.0.0.1:8080/a?b=c HTTP/1.1\r\n")
                    .contains("Proxy-Authorization: Basic "
                            + Bytes.utf8("me:secret").base64());
        }
    }

    @Test
    void aSocksProxyIsGoneThroughAsIfItWereNotThere() throws Exception {
        try (Peer.Server proxy = Peer.Server.of(peer -> {
            peer.read(peer.read(2).unsigned(1));
            peer.hex("0500");
            peer.read(10);
            peer.hex("05000001 00000000 0000");
            String head = peer.readHead();
            peer.write("HTTP/1.1 200 OK\r\nContent-Length: " + head.length() + "\r\n\r\n" + head);
        })) {
            Proxy through = new Proxy(Proxy.Kind.SOCKS5, "127.0.0.1", proxy.port(), null, null);
            net.network().begin(request("GET", 8080, OutgoingBody.NONE, LONG, through, "Host: x"), heard);
            ended();
            assertThat(body()).isEqualTo("GET /a?b=c HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(heard.stages()).containsExactly(Stage.LOOKUP, Stage.TCP, Stage.PROXY);
        }
    }

    @Test
    void whereAPolicyRestrictsAnHttpProxyOpensAWayToTheAddressThatWasChecked() throws Exception {
        net.policy = (_, _, port) -> port == 81 ? Problem.of("outbound-refused", "Not there") : null;
        List<String> asked = new CopyOnWriteArrayList<>();
        try (Peer.Server proxy = Peer.Server.of(peer -> {
            asked.add(peer.readHead());
            peer.write("HTTP/1.1 200 OK\r\n\r\n");
            asked.add(peer.readHead());
            peer.write("HTTP/1.1 204 No Content\r\n\r\n");
        })) {
            Proxy through = new Proxy(Proxy.Kind.HTTP, "127.0.0.1", proxy.port(), "me", "secret");
            Heard refused = new Heard();
            net.network().begin(request("GET", 81, OutgoingBody.NONE, LONG, through, "Host: x"), refused);
            assertThat(refused.await(ExchangeEvent.Failed.class).problem().code())
                    .isEqualTo("outbound-refused");
            assertThat(asked).isEmpty();
            net.network().begin(request("GET", 8080, OutgoingBody.NONE, LONG, through, "Host: x"), heard);
            ended();
            assertThat(asked.getFirst())
                    .startsWith("CONNECT 127.0.0.1:8080 HTTP/1.1\r\n")
                    .containsIgnoringCase("proxy-authorization: Basic "
                            + Bytes.utf8("me:secret").base64());
            assertThat(asked.getLast()).isEqualTo("GET /a?b=c HTTP/1.1\r\nHost: x\r\n\r\n");
        }
    }

    @Test
    void aProxyThatWantsCredentialsAnswersItself() throws Exception {
        try (Peer.Server proxy = answering("HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n")) {
            Proxy through = new Proxy(Proxy.Kind.HTTP, "127.0.0.1", proxy.port(), null, null);
            net.network().begin(request("GET", 8080, OutgoingBody.NONE, LONG, through, "Host: x"), heard);
            ended();
            assertThat(heard.await(ExchangeEvent.ResponseBegan.class).head().status())
                    .isEqualTo(407);
            assertThat(heard.await(ExchangeEvent.Remarked.class).problem().message())
                    .isEqualTo("The answer is the proxy's: it wants a user and a password");
        }
    }
}
