package dev.parley.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.Stage;
import dev.parley.engine.link.TlsOptions;
import dev.parley.protocol.Rule;
import dev.parley.protocol.http.HeaderField;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private final Net net = new Net();
    private final Heard heard = new Heard();

    @AfterEach
    void close() {
        net.close();
    }

    /** Connects to a server that answers the handshake with the text, and gives the failure. */
    private LinkEvent.Failed failure(String answer, Net.Wanted wanted) throws IOException, InterruptedException {
        try (Peer.Server server = Peer.Server.of(peer -> {
            peer.readHead();
            peer.write(answer);
            peer.close();
        })) {
            net.open(wanted.port(server.port()).request(), heard);
            LinkEvent.Failed failed = heard.failure();
            assertThat(failed.stage()).isEqualTo(Stage.UPGRADE);
            assertThat(heard.stage(Stage.UPGRADE).problem()).isEqualTo(failed.problem());
            return failed;
        }
    }

    private LinkEvent.Failed failure(String answer) throws IOException, InterruptedException {
        return failure(answer, Net.to(0));
    }

    @Test
    void aRefusalShowsStatusHeadersAndBody() throws Exception {
        LinkEvent.Failed failed =
                failure("HTTP/1.1 403 Forbidden\r\nX-Why: origin\r\nContent-Length: 7\r\n\r\nbad one", Net.to(0));
        assertThat(failed.status()).isEqualTo(403);
        assertThat(failed.problem().message()).isEqualTo("The server refused the upgrade: 403 Forbidden");
        assertThat(failed.problem().hint()).isEqualTo("The server expects an Origin");
        LinkEvent.HandshakeReceived received = heard.await(LinkEvent.HandshakeReceived.class);
        assertThat(received.head().utf8()).contains("X-Why: origin\r\n");
        assertThat(received.body().utf8()).isEqualTo("bad one");
        assertThat(received.status()).isEqualTo(403);
    }

    @Test
    void a403ToAnOriginDoubtsThatOrigin() throws Exception {
        LinkEvent.Failed failed = failure(
                "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n",
                Net.to(0).headers(new HeaderField("origin", "https://evil.example")));
        assertThat(failed.reasons().getFirst().title()).isEqualTo("The Origin is not one that the server expects");
    }

    @Test
    void aBodyComesByChunksOrByTheEnd() throws Exception {
        failure("HTTP/1.1 401 Unauthorized\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
        assertThat(heard.await(LinkEvent.HandshakeReceived.class).body().utf8()).isEqualTo("abcde");
        Heard other = new Heard();
        try (Peer.Server server = Peer.Server.of(peer -> {
            peer.readHead();
            peer.write("HTTP/1.1 500 Oops\r\n\r\nuntil the end");
            peer.close();
        })) {
            net.open(Net.request(server.port()), other);
            assertThat(other.failure().status()).isEqualTo(500);
            assertThat(other.await(LinkEvent.HandshakeReceived.class).body().utf8())
                    .isEqualTo("until the end");
        }
    }

    @Test
    void aBodyWithoutEndIsCut() throws Exception {
        String piece = "x".repeat(1 << 16);
        try (Peer.Server server = Peer.Server.of(peer -> {
            peer.readHead();
            peer.write("HTTP/1.1 503 Busy\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                peer.write("10000\r\n" + piece + "\r\n");
            }
        })) {
            net.open(Net.request(server.port()), heard);
            assertThat(heard.failure().status()).isEqualTo(503);
            assertThat(heard.await(LinkEvent.HandshakeReceived.class).body().size())
                    .isEqualTo(1 << 20);
        }
    }

    @Test
    void aRedirectSaysWhereTo() throws Exception {
        LinkEvent.Failed failed =
                failure("HTTP/1.1 302 Found\r\nLocation: https://b.example/x\r\nContent-Length: 0\r\n\r\n");
        assertThat(failed.problem().message()).isEqualTo("The server redirects: 302 Found to https://b.example/x");
        assertThat(failed.problem().hint()).isEqualTo("The service is elsewhere");
    }

    @Test
    void aWrongAcceptFailsTheOpening() throws Exception {
        List<String> lines = List.of(
                "HTTP/1.1 101 Switching Protocols",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=",
                "",
                "");
        LinkEvent.Failed failed = failure(String.join("\r\n", lines));
        assertThat(failed.problem().code()).isEqualTo(Rule.ACCEPT_WRONG.id());
        assertThat(failed.problem().message()).isEqualTo("Sec-WebSocket-Accept does not match the key");
        assertThat(heard.await(LinkEvent.HandshakeReceived.class).violations())
                .extracting(violation -> violation.rule())
                .contains(Rule.ACCEPT_WRONG);
    }

    @Test
    void aSubprotocolThatWasNotOfferedFailsTheOpening() throws Exception {
        try (Peer.Server server = Peer.Server.of(peer -> peer.accept("Sec-WebSocket-Protocol: soap"))) {
            net.open(Net.to(server.port()).subprotocols("chat").request(), heard);
            assertThat(heard.failure().problem().message())
                    .isEqualTo("The server chose the subprotocol soap, which was not offered");
        }
    }

    @Test
    void anObservingClientOpensAllTheSame() throws Exception {
        try (Peer.Server server = Peer.Server.of(peer -> peer.accept("Sec-WebSocket-Protocol: soap"))) {
            var link = net.open(
                    Net.to(server.port())
                            .policy(dev.parley.protocol.websocket.Policy.DEFAULT.withStrict(false))
                            .request(),
                    heard);
            heard.await(LinkEvent.Opened.class);
            assertThat(heard.await(LinkEvent.HandshakeReceived.class).violations())
                    .isNotEmpty();
            link.drop();
            heard.awaitEnd();
        }
    }

    @Test
    void anotherProtocolIsNotHttp() throws Exception {
        LinkEvent.Failed failed = failure("SSH-2.0-OpenSSH_9.2\r\n\r\n");
        assertThat(failed.problem().code()).isEqualTo("not-http");
        assertThat(failed.problem().message()).contains("SSH-2.0-OpenSSH_9.2");
        assertThat(heard.await(LinkEvent.HandshakeReceived.class).head().utf8()).startsWith("SSH-2.0");
    }

    /** Connects to a server that says so much and waits. */
    private LinkEvent.Failed failureBy(String beginning) throws IOException, InterruptedException {
        Heard told = new Heard();
        try (Peer.Server server = Peer.Server.of(peer -> {
            peer.write(beginning);
            peer.socket.getInputStream().readAllBytes();
        })) {
            net.open(Net.request(server.port()), told);
            return told.failure();
        }
    }

    @Test
    void whatCannotBeHttpIsToldAtItsFirstBytes() throws Exception {
        assertThat(failureBy("220 mail.example ESMTP\r\n").problem().message())
                .isEqualTo("Not HTTP at all: the server sent “220 mail.example ESMTP”");
        assertThat(failureBy("x").problem().message()).isEqualTo("Not HTTP at all: the server sent “x”");
        assertThat(failureBy("J\0\0\0\n8.0.36\0" + "y".repeat(20)).problem().message())
                .isEqualTo("Not HTTP at all: the server sent 4a 00 00 00 0a 38 2e 30 2e 33 36 00 79 79 79 79 …");
    }

    @Test
    void aTlsAlertIsToldAsTls() throws Exception {
        LinkEvent.Failed failed = failureBy("\u0015\u0003\u0003\0\u0002\u0002F");
        assertThat(failed.problem().message()).isEqualTo("This is TLS: the server answered with a TLS alert");
        assertThat(failed.problem().hint()).isEqualTo("Try wss:// instead of ws://");
    }

    @Test
    void aServerThatNamesHttpsIsToldAsTls() throws Exception {
        LinkEvent.Failed failed =
                failure("HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n");
        assertThat(failed.problem().hint()).isEqualTo("The server wants TLS on this port");
    }

    @Test
    void aServerThatHangsUpAtOnceIsToldInWordsOfTheField() throws Exception {
        try (Peer.Server server = Peer.Server.of(Peer::close)) {
            for (int i = 0; i < 50; i++) {
                Heard plain = new Heard();
                Heard secure = new Heard();
                net.open(Net.request(server.port()), plain);
                net.open(Net.to(server.port()).secure(TlsOptions.DEFAULT).request(), secure);
                for (Heard each : List.of(plain, secure)) {
                    assertThat(each.failure().problem().message())
                            .containsAnyOf("closed the connection", "was lost")
                            .doesNotContain("(..)", "null");
                }
            }
        }
    }

    @Test
    void aHeadOfMoreThanAMebibyteIsTooLarge() throws Exception {
        LinkEvent.Failed failed = failure("HTTP/1.1 101 Switching Protocols\r\nX: " + "a".repeat(1 << 20) + "\r\n\r\n");
        assertThat(failed.problem().code()).isEqualTo("handshake-too-large");
    }

    @Test
    void aHeadOfNearlyAMebibyteIsTaken() throws Exception {
        try (Peer.Server server = Peer.Server.of(peer -> peer.accept("X: " + "a".repeat((1 << 20) - 1_000)))) {
            var link = net.open(Net.request(server.port()), heard);
            heard.await(LinkEvent.Opened.class);
            link.drop();
            heard.awaitEnd();
        }
    }

    @Test
    void anEndBeforeTheAnswerIsToldSo() throws Exception {
        assertThat(failure("").problem().message())
                .isEqualTo("The server closed the connection without an answer to the handshake");
        Heard cut = new Heard();
        try (Peer.Server server = Peer.Server.of(peer -> {
            peer.readHead();
            peer.write("HTTP/1.1 101 Swi");
            peer.close();
        })) {
            net.open(Net.request(server.port()), cut);
            assertThat(cut.failure().problem().message())
                    .isEqualTo("The server closed the connection within its answer to the handshake");
        }
    }

    @Test
    void aResetInTheOpeningIsToldSo() throws Exception {
        try (Peer.Server server = Peer.Server.of(peer -> {
            peer.readHead();
            peer.reset();
        })) {
            net.open(Net.request(server.port()), heard);
            assertThat(heard.failure().problem().code()).isIn("ended", "handshake-cut-short");
        }
    }

    @Test
    void anInterimResponseIsPassedOver() throws Exception {
        try (Peer.Server server = Peer.Server.of(peer -> {
            peer.write("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n");
            peer.accept();
        })) {
            var link = net.open(Net.request(server.port()), heard);
            heard.await(LinkEvent.Opened.class);
            link.drop();
            heard.awaitEnd();
        }
    }
}
