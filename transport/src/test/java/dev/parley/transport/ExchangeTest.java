package dev.parley.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.exchange.OutgoingBody;
import dev.parley.engine.link.Stage;
import dev.parley.protocol.http.HeaderField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Requests by HTTP/1.1 as they go out, and their responses. */
class ExchangeTest extends ExchangeWorld {

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
}
