package dev.parley.transport;

import static org.awaitility.Awaitility.await;

import dev.parley.description.request.HttpVersion;
import dev.parley.engine.exchange.Exchange;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.exchange.OutgoingBody;
import dev.parley.engine.link.TlsOptions;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HttpLimits;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2FrameStream;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2ResetFrame;
import io.netty.handler.codec.http2.Http2Settings;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A server of HTTP/2 that keeps what it is asked until a test has it answered. */
abstract class Http2StreamsWorld {

    private final Net net = new Net();
    final AtomicLong ahead = new AtomicLong();
    private final Network network = net.network(new Clock() {
        @Override
        public Instant now() {
            return Net.CLOCK.now();
        }

        @Override
        public long nanos() {
            return Net.CLOCK.nanos() + ahead.get();
        }
    });
    final Set<Channel> connections = ConcurrentHashMap.newKeySet();
    final List<Asked> asked = new CopyOnWriteArrayList<>();
    private @Nullable Http2Peer server;
    int port;

    /** A request as the server has it. */
    record Asked(ChannelHandlerContext context, Http2FrameStream stream, String path) {

        void head(Http2Headers headers, boolean last) {
            context.writeAndFlush(new DefaultHttp2HeadersFrame(headers, last).stream(stream));
        }

        void answer() {
            head(new DefaultHttp2Headers().status("200").add("x-path", path), true);
        }

        void data(int size, boolean last) {
            context.writeAndFlush(
                    new DefaultHttp2DataFrame(Unpooled.wrappedBuffer(new byte[size]), last).stream(stream));
        }

        void refuse() {
            context.writeAndFlush(new DefaultHttp2ResetFrame(Http2Error.REFUSED_STREAM).stream(stream));
        }

        /** Widens the window of the connection by a byte, again and again. */
        void keepWidening() {
            ChannelHandlerContext first = context.pipeline().firstContext();
            context.executor()
                    .scheduleAtFixedRate(
                            () -> first.writeAndFlush(Unpooled.wrappedBuffer(
                                    Bytes.hex("00000408000000000000000001").toArray())),
                            0,
                            50,
                            TimeUnit.MILLISECONDS);
        }

        /** Says by hand which stream is the last that was seen, as the codec would name the newest. */
        void goAway(int last) {
            context.pipeline()
                    .firstContext()
                    .writeAndFlush(Unpooled.wrappedBuffer(
                            Bytes.hex("000008070000000000").toArray(),
                            ByteBuffer.allocate(8).putInt(last).putInt(0).array()));
        }
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
        net.close();
    }

    /** A server that keeps what is asked, but answers {@code /open} at once. */
    void serve(Http2Settings settings, List<Long> resets) {
        server = new Http2Peer(null, settings, (context, frame) -> {
            connections.add(context.channel());
            if (frame instanceof Http2HeadersFrame head) {
                Asked one = new Asked(
                        context,
                        Objects.requireNonNull(head.stream()),
                        head.headers().path().toString());
                if (one.path().equals("/open")) {
                    one.answer();
                } else {
                    asked.add(one);
                }
            } else if (frame instanceof Http2ResetFrame reset) {
                resets.add(reset.errorCode());
            }
        });
        port = server.port();
    }

    void serve() {
        serve(Http2Settings.defaultSettings(), new CopyOnWriteArrayList<>());
    }

    Exchange send(String path, Heard heard) {
        return send(path, heard, Duration.ofSeconds(9));
    }

    Exchange send(String path, Heard heard, Duration patience) {
        return send("GET", path, heard, patience);
    }

    Exchange send(String method, String path, Heard heard, Duration patience) {
        ExchangeRequest request = new ExchangeRequest(
                method,
                false,
                "127.0.0.1",
                port,
                null,
                path,
                List.of(new HeaderField("Host", "x")),
                OutgoingBody.NONE,
                HttpVersion.HTTP_2,
                Duration.ofSeconds(9),
                patience,
                HttpLimits.DEFAULT.withBody(Long.MAX_VALUE),
                TlsOptions.DEFAULT,
                null);
        return network.begin(request, heard);
    }

    void open() throws InterruptedException {
        open("GET");
    }

    void open(String method) throws InterruptedException {
        Heard first = new Heard();
        send(method, "/open", first, Duration.ofSeconds(9));
        first.await(ExchangeEvent.Ended.class);
    }

    List<Heard> send(int many) {
        List<Heard> all = begun(many);
        await().until(() -> asked.size() == many);
        return all;
    }

    List<Heard> begun(int many) {
        List<Heard> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Heard heard = new Heard();
            all.add(heard);
            send("/" + i, heard);
        }
        return all;
    }

    static ExchangeEvent.Failed failure(Heard heard) throws InterruptedException {
        return heard.await(ExchangeEvent.Failed.class);
    }
}
