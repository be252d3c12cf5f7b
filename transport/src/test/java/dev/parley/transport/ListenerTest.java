package dev.parley.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.engine.listen.Answer;
import dev.parley.engine.listen.AnswerStream;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.engine.listen.Listeners;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.websocket.Policy;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListenerTest {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Net net = new Net();

    @AfterEach
    void close() {
        net.close();
    }

    private static void hello(InboundExchange exchange) {
        exchange.answer(answer(200, "hello " + exchange.head().path()));
    }

    private static Answer answer(int status, String text) {
        return new Answer(status, List.of(new HeaderField("Content-Type", "text/plain")), Bytes.utf8(text));
    }

    @Test
    void aConnectionServesOneRequestAfterTheOther() throws Exception {
        Listeners.Listener listener = net.listen(ListenerTest::hello);
        try (Peer peer = Peer.to(listener.address())) {
            for (String path : List.of("/a", "/b")) {
                peer.write("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
                assertThat(peer.readHead())
                        .startsWith("HTTP/1.1 200 OK\r\n")
                        .contains("Content-Length: 8\r\n", "Date: ")
                        .doesNotContain("Connection: close");
                assertThat(peer.read(8).utf8()).isEqualTo("hello " + path);
            }
        }
    }

    @Test
    void thousandsOfPipelinedRequestsAreAnsweredInOrder() throws Exception {
        Listeners.Listener listener = net.listen(ListenerTest::hello);
        try (Peer peer = Peer.to(listener.address())) {
            int count = 5_000;
            Thread.ofVirtual().start(() -> {
                try {
                    peer.write("GET /x HTTP/1.1\r\nHost: x\r\n\r\n".repeat(count - 1)
                            + "GET /last HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
                } catch (IOException _) {
                    // the answers say that something is wrong
                }
            });
            String all = peer.readAll();
            assertThat(all.split("hello /x", -1)).hasSize(count);
            assertThat(all).endsWith("hello /last");
        }
    }

    @Test
    void headIsAnsweredWithoutABody() throws Exception {
        Listeners.Listener listener = net.listen(ListenerTest::hello);
        try (Peer peer = Peer.to(listener.address())) {
            peer.write("HEAD /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertThat(peer.readAll())
                    .contains("Content-Length: 8\r\n", "Connection: close\r\n")
                    .endsWith("\r\n\r\n");
        }
    }

    @Test
    void anOldClientGetsAnEndOrKeepAliveAsItAsks() throws Exception {
        Listeners.Listener listener = net.listen(ListenerTest::hello);
        try (Peer peer = Peer.to(listener.address())) {
            peer.write("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
            assertThat(peer.readHead()).contains("Connection: keep-alive\r\n");
            assertThat(peer.read(8).utf8()).isEqualTo("hello /a");
            peer.write("GET /b HTTP/1.0\r\n\r\n");
            assertThat(peer.readAll()).endsWith("hello /b");
        }
    }

    @Test
    void aBodyComesByLengthOrByChunks() throws Exception {
        Listeners.Listener listener =
                net.listen(exchange -> exchange.body(100, body -> exchange.answer(answer(200, "got " + body.utf8()))));
        try (Peer peer = Peer.to(listener.address())) {
            peer.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\n")
                    .write("ab")
                    .write("c");
            peer.readHead();
            assertThat(peer.read(7).utf8()).isEqualTo("got abc");
            peer.write(
                    "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nde\r\n1\r\nf\r\n0\r\n\r\n");
            peer.readHead();
            assertThat(peer.read(7).utf8()).isEqualTo("got def");
            peer.write("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n");
            assertThat(peer.readHead()).startsWith("HTTP/1.1 100 ");
            peer.write("g");
            peer.readHead();
            assertThat(peer.read(5).utf8()).isEqualTo("got g");
        }
    }

    @Test
    void aBodyOverTheLimitIsRefused() throws Exception {
        Listeners.Listener listener =
                net.listen(exchange -> exchange.body(4, body -> exchange.answer(answer(200, body.utf8()))));
        for (String body :
                List.of("Content-Length: 5\r\n\r\nabcde", "Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n")) {
            try (Peer peer = Peer.to(listener.address())) {
                peer.write("POST / HTTP/1.1\r\nHost: x\r\n" + body);
                assertThat(peer.readAll()).startsWith("HTTP/1.1 413 ").contains("body over 4 bytes");
            }
        }
    }

    @Test
    void aBodyThatNobodyReadEndsTheConnectionAfterTheAnswer() throws Exception {
        Listeners.Listener listener = net.listen(ListenerTest::hello);
        try (Peer peer = Peer.to(listener.address())) {
            peer.write("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\nabc");
            assertThat(peer.readAll()).contains("Connection: close\r\n").endsWith("hello /a");
        }
    }

    @Test
    void garbageIsAnsweredWithAnErrorAndAnEnd() throws Exception {
        Listeners.Listener listener = net.listen(ListenerTest::hello);
        for (String garbage : List.of(
                "\u0016\u0003\u0001",
                "\u0016\u0003\u0001\u0002\u0000\r\n\r\n",
                "hello\r\n\r\n",
                "GET / HTTP/1.1\r\nA B: x\r\n\r\n")) {
            try (Peer peer = Peer.to(listener.address())) {
                peer.write(garbage);
                assertThat(peer.readAll()).startsWith("HTTP/1.1 400 Bad Request\r\n");
            }
        }
        try (Peer peer = Peer.to(listener.address())) {
            peer.write("GET / HTTP/1.1\r\nX: " + "a".repeat(70_000));
            assertThat(peer.readAll()).startsWith("HTTP/1.1 431 ");
        }
    }

    @Test
    void aListenerGivesAHandshakeTenSeconds() {
        assertThat(HttpTimes.DEFAULT.head()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aSlowDripOfAHeadIsEnded() throws Exception {
        net.times = new HttpTimes(Duration.ofMillis(300), GRACE, GRACE);
        Listeners.Listener listener = net.listen(ListenerTest::hello);
        try (Peer drip = Peer.to(listener.address());
                Peer blank = Peer.to(listener.address());
                Peer silent = Peer.to(listener.address())) {
            CountDownLatch over = new CountDownLatch(1);
            Thread.ofVirtual().start(() -> drip(over, drip, "GET / HTTP/1.1\r\nX: " + "a".repeat(10_000)));
            Thread.ofVirtual().start(() -> drip(over, blank, "\r\n".repeat(10_000)));
            assertThat(drip.readAll()).startsWith("HTTP/1.1 408 ");
            assertThat(blank.ended()).isTrue();
            assertThat(silent.ended()).isTrue();
            over.countDown();
        }
    }

    private static void drip(CountDownLatch over, Peer peer, String text) {
        try {
            for (int i = 0; i < text.length() && over.getCount() > 0; i++) {
                peer.write(text.substring(i, i + 1));
                over.await(5, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        } catch (IOException | InterruptedException _) {
            // the listener has had enough
        }
    }

    @Test
    void anIdleConnectionIsClosed() throws Exception {
        net.times = new HttpTimes(GRACE, GRACE, Duration.ofMillis(100));
        Listeners.Listener listener = net.listen(ListenerTest::hello);
        try (Peer peer = Peer.to(listener.address())) {
            peer.write("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(peer.readAll()).endsWith("hello /a");
        }
    }

    @Test
    void aMistakeOfTheProgramIsA500() throws Exception {
        Listeners.Listener listener = net.listen(_ -> {
            throw new IllegalStateException("on purpose");
        });
        java.util.logging.Logger.getLogger(HttpChannel.class.getName()).setLevel(java.util.logging.Level.OFF);
        try (Peer peer = Peer.to(listener.address())) {
            peer.write("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(peer.readHead()).startsWith("HTTP/1.1 500 ");
        }
    }

    @Test
    void aStreamIsWrittenInChunksWithBoundedMemory() throws Exception {
        int size = 64 << 10;
        int count = 512;
        AtomicLong written = new AtomicLong();
        CompletableFuture<Void> done = new CompletableFuture<>();
        CountDownLatch reading = new CountDownLatch(1);
        Listeners.Listener listener = net.listen(exchange -> {
            AnswerStream stream = exchange.stream(answer(200, "begin"));
            Thread.ofVirtual().start(() -> {
                try (stream) {
                    Bytes piece = Bytes.wrap(new byte[size]);
                    for (int i = 0; i < count && stream.write(piece); i++) {
                        written.addAndGet(size);
                    }
                    done.complete(null);
                } catch (InterruptedException e) {
                    done.completeExceptionally(e);
                }
            });
        });
        try (Peer peer = Peer.to(listener.address())) {
            peer.write("GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertThat(peer.readHead()).contains("Transfer-Encoding: chunked\r\n");
            peer.read(4 << 20);
            assertThat(written.get()).as("what is ahead of the reader").isLessThan(4L * (4 << 20) + (12 << 20));
            reading.countDown();
            assertThat(peer.readAll()).endsWith("\r\n0\r\n\r\n");
            done.join();
            assertThat(written).hasValue((long) size * count);
        }
    }

    @Test
    void aStreamToAPeerThatLeavesEnds() throws Exception {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Listeners.Listener listener = net.listen(exchange -> {
            AnswerStream stream = exchange.stream(answer(200, ""));
            Thread.ofVirtual().start(() -> {
                try (stream) {
                    while (stream.write(Bytes.wrap(new byte[100_000]))) {
                        // until the peer is gone
                    }
                    done.complete(true);
                } catch (InterruptedException _) {
                    done.complete(false);
                }
            });
        });
        try (Peer peer = Peer.to(listener.address())) {
            peer.write("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
            peer.readHead();
            peer.reset();
        }
        assertThat(done.join()).isTrue();
    }

    @Test
    void aStreamToHeadHasNoBody() throws Exception {
        Listeners.Listener listener = net.listen(exchange -> {
            AnswerStream stream = exchange.stream(answer(200, "begin"));
            Thread.ofVirtual().start(stream::close);
        });
        try (Peer peer = Peer.to(listener.address())) {
            peer.write("HEAD /a HTTP/1.1\r\nHost: x\r\n\r\nHEAD /b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertThat(peer.readAll().split("HTTP/1.1 200 OK", -1)).hasSize(3);
        }
    }

    @Test
    void aLargeAnswerToAClientThatHasSaidAllIsWhole() throws Exception {
        String large = "x".repeat(20 << 20);
        Listeners.Listener listener = net.listen(exchange -> exchange.answer(answer(200, large)));
        try (Peer peer = Peer.to(listener.address())) {
            peer.write("GET / HTTP/1.0\r\n\r\n");
            peer.socket.shutdownOutput();
            assertThat(peer.readAll()).hasSizeGreaterThan(large.length());
        }
    }

    @Test
    void aLargeAnswerThatBeginsLongAfterItsClientHasSaidAllIsWhole() throws Exception {
        String large = "x".repeat(20 << 20);
        AtomicReference<InboundExchange> open = new AtomicReference<>();
        try (Net oneLoop = new Net(1)) {
            Listeners.Listener listener = oneLoop.listen(exchange -> {
                if (exchange.head().path().equals("/late")) {
                    open.set(exchange);
                } else {
                    hello(exchange);
                }
            });
            try (Peer late = Peer.to(listener.address());
                    Peer other = Peer.to(listener.address())) {
                late.write("GET /late HTTP/1.0\r\n\r\n");
                late.socket.shutdownOutput();
                for (int i = 0; i < 3; i++) { // when the loop answers, it has seen what came before
                    other.write("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
                    other.readHead();
                    assertThat(other.read(8).utf8()).isEqualTo("hello /a");
                }
                open.get().answer(answer(200, large));
                assertThat(late.readAll()).hasSizeGreaterThan(large.length());
            }
        }
    }

    @Test
    void aPortInUseIsToldSo() throws Exception {
        Listeners.Listener listener = net.listen(ListenerTest::hello);
        assertThatThrownBy(() -> net.network().listen(listener.address(), ListenerTest::hello))
                .isInstanceOf(BindException.class)
                .hasMessage("Port " + listener.address().getPort() + " of 127.0.0.1 is in use");
        assertThatThrownBy(() -> net.network().listen(new InetSocketAddress("192.0.2.1", 0), ListenerTest::hello))
                .isInstanceOf(BindException.class)
                .hasMessage("192.0.2.1 is no address of this machine");
    }

    @Test
    void anAnswerOnItsWayIsFinishedBeforeTheEnd() throws Exception {
        AtomicReference<InboundExchange> open = new AtomicReference<>();
        CountDownLatch asked = new CountDownLatch(1);
        Listeners.Listener listener = net.listen(exchange -> {
            open.set(exchange);
            asked.countDown();
        });
        try (Peer peer = Peer.to(listener.address());
                Peer idle = Peer.to(listener.address())) {
            peer.write("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
            asked.await();
            CompletableFuture<Void> closed = CompletableFuture.runAsync(() -> close(listener, GRACE));
            assertThat(idle.ended()).isTrue();
            hello(open.get());
            assertThat(peer.readAll()).startsWith("HTTP/1.1 200 ").endsWith("hello /a");
            closed.join();
        }
        assertThatThrownBy(() -> Peer.to(listener.address())).isInstanceOf(IOException.class);
    }

    @Test
    void aWebSocketIsClosedWithGoingAway() throws Exception {
        Listeners.Listener listener = net.echo(Policy.DEFAULT);
        try (Peer peer = Peer.upgraded(listener.address())) {
            CompletableFuture<Void> closed = CompletableFuture.runAsync(() -> close(listener, GRACE));
            Bytes head = peer.read(2);
            assertThat(head.at(0)).isEqualTo((byte) 0x88);
            assertThat(peer.read(head.unsigned(1)).slice(0, 2).hex()).isEqualTo("03e9");
            peer.hex("888237fa213d3413");
            assertThat(peer.ended()).isTrue();
            peer.socket.shutdownOutput();
            closed.join();
        }
    }

    @Test
    void whoeverDoesNotLeaveWithinTheGraceIsDropped() throws Exception {
        Listeners.Listener listener = net.echo(Policy.DEFAULT);
        try (Peer peer = Peer.upgraded(listener.address())) {
            long began = System.nanoTime();
            close(listener, Duration.ofMillis(200));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(1_500));
            assertThat(peer.readAll()).isNotEmpty();
        }
    }

    private static void close(Listeners.Listener listener, Duration grace) {
        try {
            listener.close(grace);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
