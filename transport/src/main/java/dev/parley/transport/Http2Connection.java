package dev.parley.transport;

import dev.parley.engine.link.TlsDetails;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Flow;
import dev.parley.protocol.http.HttpLimits;
import dev.parley.protocol.http2.Http2Frame;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http2.Http2ChannelDuplexHandler;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2FrameStreamException;
import io.netty.handler.codec.http2.Http2GoAwayFrame;
import io.netty.handler.codec.http2.Http2SettingsFrame;
import io.netty.handler.codec.http2.Http2StreamFrame;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection that speaks HTTP/2 and carries many exchanges at once, each as a stream (RFC 9113 §5). It belongs to its loop. */
final class Http2Connection extends Http2ChannelDuplexHandler implements FrameWatch.Listener {

    private static final Duration LONGEST_IDLE = Duration.ofSeconds(20);

    private final Channel channel;
    private final Http2FrameCodec codec;
    private final @Nullable TlsDetails tls;
    private final Http2Exchange first;
    private final Clock clock;
    private final Consumer<Http2Connection> left;
    private final Room room = new Room();
    private final Patience idle;
    private final Http2Streams streams = new Http2Streams();
    private final List<Http2Frame> opening = new ArrayList<>();
    private @Nullable LinkFailure farewell;
    private boolean begun;
    private final CompletableFuture<Void> settled = new CompletableFuture<>();
    private volatile boolean leaving;

    /**
     * One that begins when its handlers are added.
     *
     * @param tls what TLS agreed on, if it is secured
     * @param first exchange, which takes the first place
     * @param left is told once, when it takes no other exchange
     */
    Http2Connection(
            Channel channel,
            HttpLimits limits,
            @Nullable TlsDetails tls,
            Http2Exchange first,
            Clock clock,
            Consumer<Http2Connection> left) {
        this.channel = channel;
        this.tls = tls;
        this.first = first;
        this.clock = clock;
        this.left = left;
        this.idle = new Patience(channel.eventLoop(), this::leave);
        this.codec = Http2Codec.of(limits);
    }

    /** What the pipeline of a new one needs, in this order. */
    ChannelHandler[] handlers() {
        return new ChannelHandler[] {new FrameWatch(this), codec, this};
    }

    Channel channel() {
        return channel;
    }

    /** How many exchanges it has room for; of any thread. */
    Room room() {
        return room;
    }

    /** What TLS agreed on; of any thread. */
    @Nullable
    TlsDetails tls() {
        return tls;
    }

    /** Done once the peer has said how many streams it takes, or none is taken any more. */
    CompletableFuture<Void> settled() {
        return settled;
    }

    /** Whether it takes no other exchange; of any thread. */
    boolean isLeaving() {
        return leaving;
    }

    @Override
    protected void handlerAdded0(ChannelHandlerContext context) {
        context.write(Http2Codec.wide());
        start(first);
        if (!channel.isActive()) {
            channel.eventLoop().execute(() -> lost(null)); // after what has come before, such as an alert
        }
    }

    /** Begins an exchange for which room was taken; tells whether it could. */
    boolean begin(Http2Exchange exchange) {
        if (leaving || !channel.isActive()) {
            room.give(clock.nanos());
            return false;
        }
        start(exchange);
        return true;
    }

    private void start(Http2Exchange exchange) {
        idle.end();
        streams.add(exchange);
        opening.forEach(frame -> exchange.framed(Flow.SENT, frame)); // those that opened the connection
        opening.clear();
        begun = true;
        exchange.begin(new Http2Stream(this, channel.pipeline().context(this), newStream()));
    }

    /** An exchange is over, and its stream closed or reset; {@code last} where it wants no other behind it. */
    void over(Http2Exchange exchange, boolean last) {
        if (!streams.remove(exchange)) {
            return;
        }
        room.give(clock.nanos());
        if (last || leaving) {
            leave();
        } else if (streams.isEmpty()) {
            idle.give(LONGEST_IDLE);
        }
    }

    /** Takes no more exchanges, and ends with the last one. */
    private void leave() {
        if (!leaving) {
            leaving = true;
            left.accept(this);
            settled.complete(null);
        }
        if (streams.isEmpty()) {
            idle.end();
            channel.close();
        }
    }

    @Override
    public void framed(Flow flow, Http2Frame frame) {
        int number = frame.stream();
        if (number == 0 && !begun) {
            opening.add(frame);
            return;
        }
        if (number == 0) {
            streams.all().forEach(each -> each.framed(flow, frame));
            return;
        }
        Http2Exchange exchange = flow == Flow.SENT ? streams.sending(number) : streams.of(number);
        if (exchange != null) {
            exchange.framed(flow, frame);
        }
    }

    @Override
    public void moved(int stream) {
        Http2Exchange exchange = streams.of(stream);
        if (exchange != null) {
            exchange.course().moved();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object frame) {
        try {
            switch (frame) {
                case Http2StreamFrame ofStream -> of(ofStream);
                case Http2SettingsFrame settings -> {
                    room.of(settings.settings().maxConcurrentStreams());
                    settled.complete(null);
                }
                case Http2GoAwayFrame away -> goneAway(away);
                default -> {} // pings are the codec's
            }
        } finally {
            ReferenceCountUtil.release(frame);
        }
    }

    private void of(Http2StreamFrame frame) {
        Http2Exchange exchange =
                frame.stream() == null ? null : streams.of(frame.stream().id());
        if (exchange != null) {
            exchange.received(frame);
        }
    }

    /** A stream that the peer has not seen is sent elsewhere; others may still be answered, or end with the connection. */
    private void goneAway(Http2GoAwayFrame away) {
        LinkFailure told =
                Http2Failures.goneAway(away.errorCode(), away.content().toString(StandardCharsets.UTF_8));
        if (farewell == null || away.errorCode() != Http2Error.NO_ERROR.code()) {
            farewell = told; // what was wrong is said once, and a plain farewell may follow it
        }
        for (Http2Exchange each : streams.all()) {
            if (each.number() > away.lastStreamId()) {
                each.end(told, true);
            }
        }
        leave();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            lost(null);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        lost(null);
    }

    private void lost(@Nullable Throwable cause) {
        LinkFailure told = farewell;
        end(each -> each.lost(told, cause));
    }

    private void end(Consumer<Http2Exchange> how) {
        leave();
        streams.all().forEach(how);
        channel.close();
    }

    /** What is wrong with one stream ends that one; anything else ends all. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LinkFailure told = Http2Failures.of(cause);
        Http2Exchange one = cause instanceof Http2FrameStreamException wrong
                ? streams.of(wrong.stream().id())
                : null;
        if (one != null && told != null) {
            one.fail(told);
        } else if (cause instanceof Http2FrameStreamException) {
            return; // of a stream that is over
        } else if (told == null) {
            lost(cause);
        } else {
            end(each -> each.fail(told));
        }
    }
}
