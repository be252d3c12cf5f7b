package dev.parley.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.description.request.HttpVersion;
import dev.parley.engine.exchange.Exchange;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.exchange.OutgoingBody;
import dev.parley.engine.link.TlsOptions;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HttpLimits;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2GoAwayFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.DefaultHttp2WindowUpdateFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2FrameStream;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class Http2Test {

    private static final TlsOptions UNVERIFIED = new TlsOptions(false, null, null, null);

    private final Net net = new Net();
    private final Heard heard = new Heard();
    private @Nullable Http2Peer server;

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
        net.close();
    }

    private Http2Peer server(Http2Peer.Part part) {
        Http2Peer started = new Http2Peer(null, part);
        server = started;
        return started;
    }

    private static ExchangeRequest request(
            boolean secure, int port, HttpVersion version, OutgoingBody body, String... lines) {
        return new ExchangeRequest(
                body.equals(OutgoingBody.NONE) ? "GET" : "POST",
                secure,
                "localhost",
                port,
                null,
                "/a?b=c",
                Stream.of(lines)
                        .map(line -> new HeaderField(line.split(": ")[0], line.split(": ")[1]))
                        .toList(),
                body,
                version,
                Duration.ofSeconds(9),
                Duration.ofSeconds(5),
                new HttpLimits(64 << 10, 100, Long.MAX_VALUE),
                UNVERIFIED,
                null);
    }

    private Exchange send(int port, OutgoingBody body, String... lines) {
        return net.network().begin(request(false, port, HttpVersion.HTTP_2, body, lines), heard);
    }

    private static Heard get(Network network, int port) {
        Heard each = new Heard();
        network.begin(request(false, port, HttpVersion.HTTP_2, OutgoingBody.NONE, "Host: x"), each);
        return each;
    }

    private String failure() throws InterruptedException {
        return ((ExchangeEvent.Failed) heard.awaitEnd()).problem().code();
    }

    private static Http2Headers status(String status) {
        return new DefaultHttp2Headers().status(status);
    }

    private static void head(
            ChannelHandlerContext context, Http2FrameStream stream, Http2Headers headers, boolean last) {
        context.writeAndFlush(new DefaultHttp2HeadersFrame(headers, last).stream(stream));
    }

    private static void data(ChannelHandlerContext context, Http2FrameStream stream, byte[] bytes, boolean last) {
        context.writeAndFlush(new DefaultHttp2DataFrame(Unpooled.wrappedBuffer(bytes), last).stream(stream));
    }

    private static Http2FrameStream stream(Http2HeadersFrame frame) {
        return Objects.requireNonNull(frame.stream());
    }

    private byte[] content() {
        return heard.all(ExchangeEvent.BodyReceived.class).stream()
                .map(ExchangeEvent.BodyReceived::content)
                .reduce(Bytes.EMPTY, Bytes::plus)
                .toArray();
    }

    @Test
    void aRequestGoesOutInFramesAndItsAnswerComesBackWithTrailers() throws Exception {
        Http2Peer peer = server((context, frame) -> {
            if (frame instanceof Http2HeadersFrame asked) {
                Http2Headers headers = asked.headers();
                head(context, stream(asked), status("103").add("link", "</a.css>"), false);
                head(
                        context,
                        stream(asked),
                        status("200")
                                .add(
                                        "x-asked",
                                        headers.method() + " " + headers.scheme() + " " + headers.authority() + " "
                                                + headers.path() + " " + headers.get("x-own") + " "
                                                + headers.get("connection")),
                        false);
                data(context, stream(asked), "hello".getBytes(StandardCharsets.UTF_8), false);
                head(context, stream(asked), new DefaultHttp2Headers().add("x-trailer", "end"), true);
            }
        });
        send(peer.port(), OutgoingBody.NONE, "Host: example.org", "X-Own: value", "Connection: keep-alive");
        ExchangeEvent.Ended ended = heard.await(ExchangeEvent.Ended.class);
        assertThat(ended.trailers().first("x-trailer")).isEqualTo("end");
        assertThat(ended.sent()).isGreaterThan(30);
        assertThat(ended.received()).isGreaterThan(30);
        assertThat(heard.await(ExchangeEvent.RequestSent.class).head().utf8())
                .isEqualTo("GET /a?b=c HTTP/2\r\nhost: example.org\r\nx-own: value\r\n\r\n");
        assertThat(heard.await(ExchangeEvent.Remarked.class).problem().message())
                .isEqualTo("HTTP/2 has no Connection: not sent (RFC 9113 §8.2.2)");
        assertThat(heard.await(ExchangeEvent.InterimReceived.class).head().status())
                .isEqualTo(103);
        var head = heard.await(ExchangeEvent.ResponseBegan.class).head();
        assertThat(head.version()).isEqualTo("HTTP/2");
        assertThat(head.fields().first("X-Asked")).isEqualTo("GET http example.org /a?b=c value null");
        assertThat(content()).isEqualTo("hello".getBytes(StandardCharsets.UTF_8));
        assertThat(heard.twoAtOnce()).isFalse();
    }

    @Test
    void aBodyLargerThanEveryWindowGoesOutAndComesBack() throws Exception {
        byte[] body = new byte[5 << 20];
        for (int i = 0; i < body.length; i++) {
            body[i] = (byte) (i * 31);
        }
        Http2Peer peer = server((context, frame) -> {
            if (frame instanceof Http2HeadersFrame asked) {
                head(context, stream(asked), status("200"), false);
            } else if (frame instanceof Http2DataFrame part) {
                Http2FrameStream stream = Objects.requireNonNull(part.stream());
                byte[] bytes = new byte[part.content().readableBytes()];
                part.content().readBytes(bytes);
                data(context, stream, bytes, part.isEndStream());
                context.writeAndFlush(
                        new DefaultHttp2WindowUpdateFrame(part.initialFlowControlledBytes()).stream(stream));
            }
        });
        send(peer.port(), OutgoingBody.of(body), "Host: x", "Content-Length: " + body.length);
        heard.await(ExchangeEvent.Ended.class);
        assertThat(content()).isEqualTo(body);
    }

    @Test
    void aPausedExchangeTakesNoMoreThanItsWindow() throws Exception {
        byte[] piece = new byte[1 << 20];
        Http2Peer peer = server((context, frame) -> {
            if (frame instanceof Http2HeadersFrame asked) {
                head(context, stream(asked), status("200"), false);
                for (int i = 0; i < 8; i++) {
                    data(context, stream(asked), piece, i == 7);
                }
            }
        });
        Exchange exchange = send(peer.port(), OutgoingBody.NONE, "Host: x");
        exchange.pause();
        heard.await(ExchangeEvent.ResponseBegan.class);
        await().during(Duration.ofMillis(200)).until(() -> content().length <= 3 << 20);
        exchange.resume();
        heard.await(ExchangeEvent.Ended.class);
        assertThat(content()).hasSize(8 << 20);
    }

    @Test
    void aConnectionServesOneExchangeBehindTheOther() throws Exception {
        List<String> channels = new CopyOnWriteArrayList<>();
        Http2Peer peer = server((context, frame) -> {
            if (frame instanceof Http2HeadersFrame asked) {
                channels.add(context.channel().id().asShortText() + " "
                        + stream(asked).id());
                head(context, stream(asked), status("200"), false);
                data(context, stream(asked), new byte[200_000], true);
            }
        });
        Network network = net.network();
        for (int i = 0; i < 12; i++) {
            Heard each = new Heard();
            network.begin(request(false, peer.port(), HttpVersion.HTTP_2, OutgoingBody.NONE, "Host: x"), each);
            ExchangeEvent.Ended ended = each.await(ExchangeEvent.Ended.class);
            assertThat(ended.received()).isBetween(200_000L, 201_000L);
        }
        assertThat(channels).hasSize(12);
        assertThat(channels.stream().map(each -> each.split(" ")[0]).distinct()).hasSize(1);
    }

    @Test
    void aKeptConnectionThatThePeerLeavesIsToBeTriedAgain() throws Exception {
        Http2Peer peer = server((context, frame) -> {
            if (frame instanceof Http2HeadersFrame asked) {
                if (stream(asked).id() > 3) {
                    context.channel().pipeline().firstContext().close();
                } else {
                    head(context, stream(asked), status("204"), true);
                }
            }
        });
        Network network = net.network();
        get(network, peer.port()).await(ExchangeEvent.Ended.class);
        get(network, peer.port())
                .await(
                        ExchangeEvent.Failed.class,
                        failed -> failed.retry() && failed.problem().code().equals("lost"));
        get(network, peer.port()).await(ExchangeEvent.Ended.class);
    }

    private static SslContext tls(String... protocols) throws Exception {
        try (InputStream chain = Objects.requireNonNull(Http2Test.class.getResourceAsStream("localhost.pem"));
                InputStream key = Objects.requireNonNull(Http2Test.class.getResourceAsStream("localhost.key"))) {
            return SslContextBuilder.forServer(chain, key)
                    .sslProvider(SslProvider.JDK)
                    .applicationProtocolConfig(new ApplicationProtocolConfig(
                            ApplicationProtocolConfig.Protocol.ALPN,
                            ApplicationProtocolConfig.SelectorFailureBehavior.NO_ADVERTISE,
                            ApplicationProtocolConfig.SelectedListenerFailureBehavior.ACCEPT,
                            protocols))
                    .build();
        }
    }

    @Test
    void tlsAgreesOnHttp2WhereBothSpeakIt() throws Exception {
        try (Http2Peer secure = new Http2Peer(tls("h2", "http/1.1"), (context, frame) -> {
            if (frame instanceof Http2HeadersFrame asked) {
                head(context, stream(asked), status("204"), true);
            }
        })) {
            net.network()
                    .begin(request(true, secure.port(), HttpVersion.AUTO, OutgoingBody.NONE, "Host: localhost"), heard);
            heard.await(ExchangeEvent.Ended.class);
            assertThat(heard.await(ExchangeEvent.ResponseBegan.class).head().version())
                    .isEqualTo("HTTP/2");
        }
    }

    @Test
    void whoWantsHttp2OfAServerThatDoesNotSpeakItIsTold() throws Exception {
        try (Http2Peer old = new Http2Peer(tls("http/1.1"), (_, _) -> {})) {
            net.network()
                    .begin(request(true, old.port(), HttpVersion.HTTP_2, OutgoingBody.NONE, "Host: localhost"), heard);
            assertThat(failure()).isEqualTo("http2-unsupported");
        }
        Heard plain = new Heard();
        try (Peer.Server first = Peer.Server.of(peer -> {
            peer.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            peer.ended();
        })) {
            net.network().begin(request(false, first.port(), HttpVersion.HTTP_2, OutgoingBody.NONE, "Host: x"), plain);
            assertThat(((ExchangeEvent.Failed) plain.awaitEnd()).problem().code())
                    .isEqualTo("not-http");
        }
    }

    @Test
    void aStreamThatIsResetBeforeOrWithinTheAnswerIsTold() throws Exception {
        Http2Peer peer = server((context, frame) -> {
            if (frame instanceof Http2HeadersFrame asked) {
                context.writeAndFlush(new DefaultHttp2ResetFrame(Http2Error.REFUSED_STREAM).stream(stream(asked)));
            }
        });
        send(peer.port(), OutgoingBody.NONE, "Host: x");
        ExchangeEvent.Failed failed = (ExchangeEvent.Failed) heard.awaitEnd();
        assertThat(failed.problem().code()).isEqualTo("reset");
        assertThat(failed.problem().message()).contains("REFUSED_STREAM");
        assertThat(failed.retry()).isTrue();
        Heard within = new Heard();
        try (Http2Peer cutting = new Http2Peer(null, (context, frame) -> {
            if (frame instanceof Http2HeadersFrame asked) {
                head(context, stream(asked), status("200"), false);
                context.writeAndFlush(new DefaultHttp2ResetFrame(Http2Error.INTERNAL_ERROR).stream(stream(asked)));
            }
        })) {
            net.network()
                    .begin(request(false, cutting.port(), HttpVersion.HTTP_2, OutgoingBody.NONE, "Host: x"), within);
            assertThat(((ExchangeEvent.Failed) within.awaitEnd()).problem().code())
                    .isEqualTo("cut-short");
        }
    }

    @Test
    void aServerThatGoesAwayIsTold() throws Exception {
        Http2Peer peer = server((context, frame) -> {
            if (frame instanceof Http2HeadersFrame) {
                context.writeAndFlush(new DefaultHttp2GoAwayFrame(
                                Http2Error.ENHANCE_YOUR_CALM, Unpooled.copiedBuffer("too many", StandardCharsets.UTF_8))
                        .setExtraStreamIds(0));
                context.channel().pipeline().firstContext().close();
            }
        });
        send(peer.port(), OutgoingBody.NONE, "Host: x");
        assertThat(failure()).isEqualTo("gone-away");
    }

    @Test
    void aServerThatLeavesIsTold() throws Exception {
        Http2Peer peer = server((context, frame) -> {
            if (frame instanceof Http2HeadersFrame asked) {
                head(context, stream(asked), status("200"), false);
                context.channel().pipeline().firstContext().close();
            }
        });
        send(peer.port(), OutgoingBody.NONE, "Host: x");
        assertThat(failure()).isIn("cut-short", "lost");
    }

    @Test
    void aFloodOfFieldsIsStopped() throws Exception {
        Http2Peer peer = server((context, frame) -> {
            if (frame instanceof Http2HeadersFrame asked) {
                Http2Headers flood = status("200");
                for (int i = 0; i < 1_000; i++) {
                    flood.add("x-flood-" + i, "y");
                }
                head(context, stream(asked), flood, true);
            }
        });
        send(peer.port(), OutgoingBody.NONE, "Host: x");
        assertThat(failure()).isEqualTo("headers-too-large");
    }

    @Test
    void aSilentServerIsGivenUpAndACancelledExchangeEnds() throws Exception {
        Http2Peer peer = server((_, _) -> {});
        ExchangeRequest hasty = request(false, peer.port(), HttpVersion.HTTP_2, OutgoingBody.NONE, "Host: x");
        net.network()
                .begin(
                        new ExchangeRequest(
                                hasty.method(),
                                false,
                                hasty.host(),
                                hasty.port(),
                                null,
                                hasty.target(),
                                hasty.headers(),
                                hasty.body(),
                                hasty.version(),
                                hasty.connectTimeout(),
                                Duration.ofMillis(100),
                                hasty.limits(),
                                hasty.tls(),
                                null),
                        heard);
        assertThat(failure()).isEqualTo("timeout");
        Heard cancelled = new Heard();
        Exchange exchange = net.network().begin(hasty, cancelled);
        cancelled.await(ExchangeEvent.RequestEnded.class);
        exchange.cancel();
        assertThat(((ExchangeEvent.Failed) cancelled.awaitEnd()).problem().code())
                .isEqualTo("cancelled");
        await().until(() -> peer.seen.contains("DefaultHttp2ResetFrame"));
        assertThat(List.copyOf(peer.seen)).contains("DefaultHttp2HeadersFrame");
    }
}
