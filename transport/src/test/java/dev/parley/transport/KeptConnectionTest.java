package dev.parley.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.HttpVersion;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.exchange.OutgoingBody;
import dev.parley.engine.link.Stage;
import dev.parley.engine.link.TlsOptions;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HttpLimits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections that serve several exchanges, one behind the other. */
class KeptConnectionTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    /** One loop: when an exchange has ended on it, whatever came before on another connection has been seen. */
    private final Net net = new Net(1);

    private final Network network = net.network();
    private final AtomicInteger connections = new AtomicInteger();

    @AfterEach
    void close() {
        net.close();
    }

    private static ExchangeRequest request(String method, int port, String... lines) {
        List<HeaderField> headers = List.of(lines).stream()
                .map(line -> new HeaderField(line.split(": ")[0], line.split(": ")[1]))
                .toList();
        return new ExchangeRequest(
                method,
                false,
                "127.0.0.1",
                port,
                null,
                "/",
                headers,
                OutgoingBody.NONE,
                HttpVersion.AUTO,
                Duration.ofSeconds(9),
                Duration.ofSeconds(9),
                HttpLimits.DEFAULT,
                TlsOptions.DEFAULT,
                null);
    }

    /** A server that answers so many requests on each connection. */
    private Peer.Server answering(int requests, String answer, CountDownLatch left) {
        return Peer.Server.of(peer -> {
            connections.incrementAndGet();
            for (int i = 0; i < requests; i++) {
                peer.readHead();
                peer.write(answer);
            }
            peer.close();
            left.countDown();
        });
    }

    private Heard exchange(ExchangeRequest request) throws InterruptedException {
        Heard heard = new Heard();
        network.begin(request, heard);
        assertThat(heard.awaitEnd()).isInstanceOf(ExchangeEvent.Ended.class);
        assertThat(heard.twoAtOnce()).isFalse();
        return heard;
    }

    @Test
    void theNextRequestGoesOverTheSameConnection() throws Exception {
        try (Peer.Server server = answering(3, OK, new CountDownLatch(1))) {
            assertThat(exchange(request("GET", server.port())).stages()).containsExactly(Stage.LOOKUP, Stage.TCP);
            Heard second = exchange(request("POST", server.port()));
            assertThat(second.stages()).isEmpty();
            assertThat(second.all(ExchangeEvent.ResponseBegan.class)).hasSize(1);
            exchange(request("GET", server.port()));
            assertThat(connections).hasValue(1);
        }
    }

    @Test
    void aFastAnswerIsNotTakenForAnEarlyOne() throws Exception {
        try (Peer.Server server = answering(1_000, OK, new CountDownLatch(1))) {
            for (int i = 0; i < 1_000; i++) {
                Heard heard = exchange(request(i % 2 == 0 ? "GET" : "POST", server.port()));
                assertThat(heard.all(ExchangeEvent.RequestEnded.class)).hasSize(1);
                assertThat(heard.all(ExchangeEvent.Remarked.class)).isEmpty();
            }
            assertThat(connections).hasValue(1);
        }
    }

    @Test
    void aConnectionThatEitherSideEndsIsNotUsedAgain() throws Exception {
        try (Peer.Server server = answering(2, OK, new CountDownLatch(1))) {
            exchange(request("GET", server.port(), "Connection: close"));
            exchange(request("GET", server.port()));
            assertThat(connections).hasValue(2);
        }
        String last = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok";
        try (Peer.Server server = answering(2, last, new CountDownLatch(1))) {
            exchange(request("GET", server.port()));
            exchange(request("GET", server.port()));
            assertThat(connections).hasValue(4);
        }
    }

    @Test
    void aPeerThatHasLeftIsReachedAnew() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        try (Peer.Server server = answering(1, OK, left);
                Peer.Server another = answering(1, OK, new CountDownLatch(1))) {
            exchange(request("GET", server.port()));
            left.await();
            exchange(request("GET", another.port()));
            Heard anew = exchange(request("GET", server.port()));
            assertThat(anew.stages()).containsExactly(Stage.LOOKUP, Stage.TCP);
            assertThat(connections).hasValue(3);
        }
    }

    @Test
    void aPeerThatLeavesAtTheRequestIsToBeAskedAgainWhereThatDoesNoHarm() throws Exception {
        try (Peer.Server server = Peer.Server.of(peer -> {
            connections.incrementAndGet();
            peer.readHead();
            peer.write(OK);
            peer.readHead();
            peer.close();
        })) {
            exchange(request("GET", server.port()));
            assertThat(failed("GET", server.port()).retry()).isTrue();
            exchange(request("GET", server.port()));
            assertThat(connections).hasValue(2);
            ExchangeEvent.Failed post = failed("POST", server.port());
            assertThat(post.retry()).isFalse();
            assertThat(post.problem().code()).isEqualTo("no-response");
        }
    }

    private ExchangeEvent.Failed failed(String method, int port) throws InterruptedException {
        Heard heard = new Heard();
        network.begin(request(method, port), heard);
        return heard.await(ExchangeEvent.Failed.class);
    }
}
