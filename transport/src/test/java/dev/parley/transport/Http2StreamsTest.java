package dev.parley.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.description.request.HttpVersion;
import dev.parley.engine.exchange.Exchange;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.exchange.OutgoingBody;
import dev.parley.engine.link.TlsOptions;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HttpLimits;
import dev.parley.protocol.http2.Http2Words;
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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many exchanges at once on a connection of HTTP/2. */
class Http2StreamsTest {

    private final Net net = new Net();
    private final AtomicLong ahead = new AtomicLong();
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
    private final Set<Channel> connections = ConcurrentHashMap.newKeySet();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private @Nullable Http2Peer server;
    private int port;

    /** A request as the server has it. */
    private record Asked(ChannelHandlerContext context, Http2FrameStream stream, String path) {

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
    private void serve(Http2Settings settings, List<Long> resets) {
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

    private void serve() {
        serve(Http2Settings.defaultSettings(), new CopyOnWriteArrayList<>());
    }

    private Exchange send(String path, Heard heard) {
        return send(path, heard, Duration.ofSeconds(9));
    }

    private Exchange send(String path, Heard heard, Duration patience) {
        return send("GET", path, heard, patience);
    }

    private Exchange send(String method, String path, Heard heard, Duration patience) {
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

    private void open() throws InterruptedException {
        open("GET");
    }

    private void open(String method) throws InterruptedException {
        Heard first = new Heard();
        send(method, "/open", first, Duration.ofSeconds(9));
        first.await(ExchangeEvent.Ended.class);
    }

    private List<Heard> send(int many) {
        List<Heard> all = begun(many);
        await().until(() -> asked.size() == many);
        return all;
    }

    private List<Heard> begun(int many) {
        List<Heard> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Heard heard = new Heard();
            all.add(heard);
            send("/" + i, heard);
        }
        return all;
    }

    private static ExchangeEvent.Failed failure(Heard heard) throws InterruptedException {
        return heard.await(ExchangeEvent.Failed.class);
    }

    @Test
    void manyExchangesShareOneConnectionAndAreAnsweredInAnyOrder() throws Exception {
        serve();
        open();
        List<Heard> all = send(60);
        asked.reversed().forEach(Asked::answer);
        for (int i = 0; i < all.size(); i++) {
            Heard heard = all.get(i);
            heard.await(ExchangeEvent.Ended.class);
            assertThat(heard.await(ExchangeEvent.ResponseBegan.class)
                            .head()
                            .fields()
                            .first("x-path"))
                    .isEqualTo("/" + i);
            assertThat(heard.twoAtOnce()).isFalse();
        }
        assertThat(connections).hasSize(1);
    }

    @Test
    void requestsThatBeginWhileTheFirstConnectionIsOpenedShareIt() throws Exception {
        serve();
        List<Heard> all = send(60);
        asked.forEach(Asked::answer);
        for (Heard heard : all) {
            heard.await(ExchangeEvent.Ended.class);
        }
        assertThat(connections).hasSize(1);
    }

    @Test
    void thoseThatWaitForAConnectionTakeNoMoreStreamsThanThePeerSays() throws Exception {
        List<Long> resets = new CopyOnWriteArrayList<>();
        serve(Http2Settings.defaultSettings().maxConcurrentStreams(5), resets);
        List<Heard> all = send(20);
        asked.forEach(Asked::answer);
        for (Heard heard : all) {
            heard.await(ExchangeEvent.Ended.class);
        }
        assertThat(connections).hasSize(4);
        assertThat(resets).isEmpty();
    }

    @Test
    void anOpeningThatFailsFailsForEachOfThoseThatWaitForIt() throws Exception {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        for (Heard heard : begun(20)) {
            assertThat(failure(heard).problem().code()).isEqualTo("refused");
        }
    }

    @Test
    void whoCancelsTheRequestThatOpensLeavesItToTheNext() throws Exception {
        serve();
        Heard first = new Heard();
        Exchange opener = send("/first", first);
        List<Heard> all = begun(20);
        opener.cancel();
        first.awaitEnd();
        for (Heard heard : all) {
            String path = "/" + all.indexOf(heard);
            await().until(() -> asked.stream().anyMatch(each -> each.path().equals(path)));
        }
        asked.forEach(Asked::answer);
        for (Heard heard : all) {
            heard.await(ExchangeEvent.Ended.class);
        }
        assertThat(connections).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void oneThatNobodyReadsDoesNotHoldUpTheOthers() throws Exception {
        serve();
        open();
        Heard slow = new Heard();
        Exchange exchange = send("/slow", slow);
        exchange.pause();
        await().until(() -> asked.size() == 1);
        asked.getFirst().head(new DefaultHttp2Headers().status("200"), false);
        asked.getFirst().data(4 << 20, true);
        slow.await(ExchangeEvent.ResponseBegan.class);
        Heard quick = new Heard();
        send("/quick", quick);
        await().until(() -> asked.size() == 2);
        asked.getLast().head(new DefaultHttp2Headers().status("200"), false);
        asked.getLast().data(4 << 20, true);
        quick.await(ExchangeEvent.Ended.class);
        assertThat(slow.all(ExchangeEvent.Ended.class)).isEmpty();
        exchange.resume();
        slow.await(ExchangeEvent.Ended.class);
        assertThat(connections).hasSize(1);
    }

    @Test
    void noMoreStreamsAreOpenedThanThePeerTakes() throws Exception {
        serve(Http2Settings.defaultSettings().maxConcurrentStreams(3), new CopyOnWriteArrayList<>());
        open();
        List<Heard> all = send(7);
        asked.forEach(Asked::answer);
        for (Heard heard : all) {
            heard.await(ExchangeEvent.Ended.class);
        }
        assertThat(connections).hasSizeBetween(3, 5);
    }

    @Test
    void aCancelledExchangeEndsItsStreamAndNoOther() throws Exception {
        List<Long> resets = new CopyOnWriteArrayList<>();
        serve(Http2Settings.defaultSettings(), resets);
        open();
        Heard cancelled = new Heard();
        Exchange exchange = send("/cancelled", cancelled);
        Heard other = new Heard();
        send("/other", other);
        await().until(() -> asked.size() == 2);
        exchange.cancel();
        assertThat(failure(cancelled).problem().code()).isEqualTo("cancelled");
        await().until(() -> resets.contains(Http2Error.CANCEL.code()));
        asked.stream().filter(each -> each.path().equals("/other")).forEach(Asked::answer);
        other.await(ExchangeEvent.Ended.class);
        open();
        assertThat(connections).hasSize(1);
    }

    @Test
    void whatAServerThatGoesAwayHasNotSeenIsToBeSentAgainAndTheRestIsAnswered() throws Exception {
        serve();
        open();
        Map<Integer, Heard> all = new HashMap<>();
        List<Heard> heard = send(3);
        asked.forEach(each -> all.put(
                each.stream().id(), heard.get(Integer.parseInt(each.path().substring(1)))));
        List<Integer> streams = all.keySet().stream().sorted().toList();
        asked.getFirst().goAway(streams.get(1));
        ExchangeEvent.Failed unseen = failure(Objects.requireNonNull(all.get(streams.get(2))));
        assertThat(unseen.retry()).isTrue();
        assertThat(unseen.problem().code()).isEqualTo("gone-away");
        open();
        assertThat(connections).hasSize(2);
        asked.stream().filter(each -> each.stream().id() <= streams.get(1)).forEach(Asked::answer);
        for (int seen : streams.subList(0, 2)) {
            Objects.requireNonNull(all.get(seen)).await(ExchangeEvent.Ended.class);
        }
    }

    @Test
    void aConnectionThatRefusedAStreamTakesNoOtherAndEndsBehindThoseThatItHas() throws Exception {
        serve();
        open();
        List<Heard> all = send(2);
        asked.get(0).refuse();
        Heard refused = all.get(Integer.parseInt(asked.get(0).path().substring(1)));
        assertThat(failure(refused).retry()).isTrue();
        open();
        assertThat(connections).hasSize(2);
        asked.get(1).answer();
        all.get(Integer.parseInt(asked.get(1).path().substring(1))).await(ExchangeEvent.Ended.class);
    }

    @Test
    void whatMustGoOutOnceTakesNoConnectionThatThePeerMayHaveLeft() throws Exception {
        serve();
        open();
        ahead.addAndGet(Duration.ofSeconds(2).toNanos());
        open();
        assertThat(connections).hasSize(1);
        ahead.addAndGet(Duration.ofSeconds(2).toNanos());
        open("POST");
        assertThat(connections).hasSize(2);
        open("POST");
        assertThat(connections).hasSize(2);
    }

    @Test
    void aWiderWindowOfTheConnectionIsNoAnswer() throws Exception {
        serve();
        Heard hung = new Heard();
        send("/hung", hung, Duration.ofMillis(600));
        await().until(() -> asked.size() == 1);
        asked.getFirst().keepWidening();
        assertThat(failure(hung).problem().message()).isEqualTo("No answer within 600 ms");
    }

    @Test
    void anAnswerThatLiesAboutItsLengthHarmsNoOther() throws Exception {
        serve();
        open();
        List<Heard> all = send(3);
        asked.get(1).head(new DefaultHttp2Headers().status("200").add("content-length", "10"), false);
        asked.get(1).data(3, true);
        String path = asked.get(1).path();
        Heard lied = all.get(Integer.parseInt(path.substring(1)));
        assertThat(failure(lied).problem().code()).isEqualTo("cut-short");
        assertThat(failure(lied).problem().message())
                .isEqualTo("The answer is not whole: Content-Length says 10 bytes, but 3 came");
        asked.get(0).answer();
        asked.get(2).answer();
        for (Heard heard : all) {
            heard.awaitEnd();
        }
        assertThat(all.stream()
                        .filter(heard -> !heard.all(ExchangeEvent.Ended.class).isEmpty()))
                .hasSize(2);
        assertThat(connections).hasSize(1);
    }

    @Test
    void theFramesOfAnExchangeAreToldInBothDirections() throws Exception {
        serve();
        Heard heard = new Heard();
        send("/a", heard);
        await().until(() -> asked.size() == 1);
        asked.getFirst().head(new DefaultHttp2Headers().status("200"), false);
        asked.getFirst().data(5, true);
        heard.await(ExchangeEvent.Ended.class);
        List<String> sent = frames(heard, Flow.SENT);
        assertThat(sent)
                .containsSubsequence("SETTINGS 0", "WINDOW_UPDATE 0", "HEADERS 3 END_STREAM END_HEADERS")
                .contains("SETTINGS 0 ACK");
        assertThat(frames(heard, Flow.RECEIVED))
                .contains("SETTINGS 0")
                .endsWith("HEADERS 3 END_HEADERS", "DATA 3 END_STREAM");
    }

    private static List<String> frames(Heard heard, Flow flow) {
        return heard.all(ExchangeEvent.Framed.class).stream()
                .filter(event -> event.flow() == flow)
                .map(ExchangeEvent.Framed::frame)
                .map(frame -> Http2Words.type(frame) + " " + frame.stream()
                        + Http2Words.flags(frame).stream()
                                .map(flag -> " " + flag)
                                .reduce("", String::concat))
                .toList();
    }
}
