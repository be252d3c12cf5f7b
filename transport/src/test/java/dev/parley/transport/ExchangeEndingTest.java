package dev.parley.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.problem.Problem;
import dev.parley.engine.exchange.Exchange;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.exchange.OutgoingBody;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.Stage;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways in which an exchange by HTTP/1.1 ends otherwise than by a whole response. */
class ExchangeEndingTest extends ExchangeWorld {

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
}
