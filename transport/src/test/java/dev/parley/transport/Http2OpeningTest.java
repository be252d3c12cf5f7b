package dev.parley.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.HttpVersion;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.exchange.OutgoingBody;
import dev.parley.engine.link.TlsOptions;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HttpLimits;
import io.netty.channel.Channel;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who finds no connection of HTTP/2 at just the time when another's is opened. */
class Http2OpeningTest {

    private final CountDownLatch opened = new CountDownLatch(1);
    private final CountDownLatch looked = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final Net net = new Net();
    private final Network network = net.network(new Clock() {
        @Override
        public Instant now() {
            return Net.CLOCK.now();
        }

        // the late one asks twice before it takes its turn to open: when it looks for a connection to share, and for an
        // idle one
        @Override
        public long nanos() {
            if (Thread.currentThread().getName().startsWith("DELETE") && asked.incrementAndGet() == 2) {
                looked.countDown();
                awaitOpened();
            }
            return Net.CLOCK.nanos();
        }
    });
    private final Set<Channel> connections = ConcurrentHashMap.newKeySet();
    private final Http2Peer server = new Http2Peer(null, (context, frame) -> {
        if (frame instanceof Http2HeadersFrame head) {
            connections.add(context.channel());
            context.writeAndFlush(new DefaultHttp2HeadersFrame(new DefaultHttp2Headers().status("200"), true)
                    .stream(Objects.requireNonNull(head.stream())));
        }
    });

    @AfterEach
    void close() {
        server.close();
        net.close();
    }

    private void awaitOpened() {
        try {
            opened.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Heard send(String method) {
        Heard heard = new Heard();
        network.begin(
                new ExchangeRequest(
                        method,
                        false,
                        "127.0.0.1",
                        server.port(),
                        null,
                        "/",
                        List.of(new HeaderField("Host", "x")),
                        OutgoingBody.NONE,
                        HttpVersion.HTTP_2,
                        Duration.ofSeconds(9),
                        Duration.ofSeconds(9),
                        HttpLimits.DEFAULT,
                        TlsOptions.DEFAULT,
                        null),
                heard);
        return heard;
    }

    @Test
    void aConnectionThatWasOpenedJustBeforeOnesOwnTurnIsShared() throws Exception {
        Heard late = send("DELETE");
        looked.await();
        send("GET").await(ExchangeEvent.Ended.class);
        opened.countDown();
        late.await(ExchangeEvent.Ended.class);
        assertThat(connections).hasSize(1);
    }
}
