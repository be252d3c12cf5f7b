package dev.parley.transport;

import dev.parley.description.problem.Problem;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.exchange.ExchangeListener;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderFields;
import dev.parley.transport.ExchangeFailures.Progress;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.DefaultHttp2WindowUpdateFrame;
import io.netty.handler.codec.http2.Http2ChannelDuplexHandler;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2FrameStream;
import io.netty.handler.codec.http2.Http2GoAwayFrame;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2ResetFrame;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One exchange by HTTP/2 (RFC 9113) on its connection's loop. */
final class Http2Exchange extends Http2ChannelDuplexHandler implements OpenExchange {

    private static final int USUAL_WINDOW = 65_535;

    private final ExchangeRequest request;
    private final RequestPlan plan;
    private final ExchangeListener listener;
    private final Clock clock;
    private final Channel channel;
    private final WireTally tally;
    private final Runnable whole;
    private final boolean reused;
    private final CompletableFuture<Boolean> met = new CompletableFuture<>();
    private final Outbox outbox = new Outbox();
    private final Leave leave = new Leave();
    private final Silence silence;
    private @Nullable Http2FrameStream stream;
    private @Nullable LinkFailure farewell;
    private long firstByte;
    private long content;
    private long sentBefore;
    private long receivedBefore;
    private int unsent;
    private int withheld;
    private boolean paused;
    private boolean requestEnded;
    private boolean answered;
    private boolean over;

    /**
     * An exchange that begins when its handler is added.
     *
     * @param whole is run when the response has ended and the connection may be used again
     * @param reused whether the connection was used before, so that the peer may have left it already
     */
    Http2Exchange(
            RequestPlan plan,
            ExchangeListener listener,
            Clock clock,
            Http2Connection connection,
            Runnable whole,
            boolean reused) {
        this.request = plan.request();
        this.plan = plan;
        this.listener = listener;
        this.clock = clock;
        this.channel = connection.channel();
        this.tally = connection.tally();
        this.whole = whole;
        this.reused = reused;
        this.silence = new Silence(request, clock, channel.eventLoop(), this::progress, this::fail);
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Leave leave() {
        return leave;
    }

    @Override
    public RequestPlan plan() {
        return plan;
    }

    @Override
    public CompletableFuture<Boolean> met() {
        return met;
    }

    @Override
    public void sourceAwaited(boolean now) {
        silence.sourceAwaited(now);
    }

    @Override
    public boolean chunked() {
        return false;
    }

    @Override
    protected void handlerAdded0(ChannelHandlerContext context) {
        Http2FrameStream opened = newStream();
        stream = opened;
        sentBefore = tally.sent();
        receivedBefore = tally.received();
        tally.tell(silence::moved);
        Http2Headers headers = Http2Head.of(request);
        listener.on(new ExchangeEvent.RequestSent(clock.nanos(), Http2Head.written(headers)));
        if (!reused) {
            context.write(new DefaultHttp2WindowUpdateFrame(Http2Connection.WINDOW - USUAL_WINDOW));
        }
        boolean last = plan.bodiless();
        context.writeAndFlush(new DefaultHttp2HeadersFrame(headers, last).stream(opened))
                .addListener(written -> {
                    if (!written.isSuccess()) {
                        outbox.close(); // why is told by what comes, or by the end of the connection
                    }
                });
        if (last) {
            requestEnded();
        }
        silence.begin();
        if (!channel.isActive()) {
            lost(null);
        }
    }

    @Override
    public void writeBody(Bytes bytes, boolean last) {
        Http2FrameStream opened = stream;
        if (over || requestEnded || opened == null) {
            return;
        }
        if (!bytes.isEmpty()) {
            listener.on(new ExchangeEvent.BodySent(clock.nanos(), bytes));
        }
        ByteBuf buffer = channel.alloc().ioBuffer(bytes.size()).writeBytes(bytes.buffer());
        unsent += bytes.size();
        outbox.writable(unsent < Http2Connection.WINDOW);
        ChannelHandlerContext context = channel.pipeline().context(this);
        context.writeAndFlush(new DefaultHttp2DataFrame(buffer, last).stream(opened))
                .addListener(written -> {
                    unsent -= bytes.size();
                    outbox.writable(unsent < Http2Connection.WINDOW);
                    if (!written.isSuccess()) {
                        outbox.close();
                    }
                });
        if (last) {
            requestEnded();
        }
    }

    private void requestEnded() {
        requestEnded = true;
        listener.on(new ExchangeEvent.RequestEnded(clock.nanos()));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object frame) {
        try {
            if (!over) {
                told(context, frame);
            }
        } finally {
            ReferenceCountUtil.release(frame);
        }
    }

    private void told(ChannelHandlerContext context, Object frame) {
        switch (frame) {
            case Http2HeadersFrame head -> head(head);
            case Http2DataFrame data -> data(context, data);
            case Http2ResetFrame reset -> reset(reset.errorCode());
            case Http2GoAwayFrame away -> goneAway(away);
            default -> {} // settings, pings and windows are the codec's
        }
    }

    /** A stream that the peer has seen may still be answered; whether it is, is seen at the latest when the connection ends. */
    private void goneAway(Http2GoAwayFrame away) {
        LinkFailure told =
                Http2Failures.goneAway(away.errorCode(), away.content().toString(StandardCharsets.UTF_8));
        if (away.lastStreamId() < id()) {
            fail(told);
        } else {
            farewell = told;
        }
    }

    private void head(Http2HeadersFrame frame) {
        long now = clock.nanos();
        firstByte = firstByte == 0 ? now : firstByte;
        met.complete(true);
        HeaderFields fields = Http2Head.fields(frame.headers());
        if (fields.lines().size() > request.limits().fields()) {
            fail(Http2Failures.tooManyFields(request.limits().fields()));
            return;
        }
        if (answered) {
            ended(fields);
            return;
        }
        int status = Http2Head.status(frame.headers());
        if (status == 0) {
            fail(Http2Failures.broken("a head without a status"));
        } else if (status < 200 && !frame.isEndStream()) {
            listener.on(new ExchangeEvent.InterimReceived(now, Http2Head.response(status, frame.headers())));
            leave.give(status == 100);
        } else {
            answered = true;
            listener.on(new ExchangeEvent.ResponseBegan(now, firstByte, Http2Head.response(status, frame.headers())));
            leave.give(status < 300);
            if (frame.isEndStream()) {
                ended(HeaderFields.NONE);
            }
        }
    }

    private void data(ChannelHandlerContext context, Http2DataFrame frame) {
        if (!answered) {
            fail(Http2Failures.broken("a body before its head"));
            return;
        }
        byte[] bytes = new byte[frame.content().readableBytes()];
        frame.content().readBytes(bytes);
        content += bytes.length;
        if (content > request.limits().body()) {
            fail(Http2Failures.tooLarge(request.limits().body()));
            return;
        }
        if (bytes.length > 0) {
            Bytes read = Bytes.wrap(bytes);
            listener.on(new ExchangeEvent.BodyReceived(clock.nanos(), read, read));
        }
        withheld += frame.initialFlowControlledBytes();
        if (frame.isEndStream()) {
            ended(HeaderFields.NONE);
        } else {
            takeMore(context);
        }
    }

    /** Tells the peer that it may send more, unless nobody takes it. */
    private void takeMore(ChannelHandlerContext context) {
        Http2FrameStream opened = stream;
        if (!paused && withheld > 0 && !over && opened != null) {
            context.writeAndFlush(new DefaultHttp2WindowUpdateFrame(withheld).stream(opened));
            withheld = 0;
        }
    }

    private void ended(HeaderFields trailers) {
        boolean early = !requestEnded;
        if (early) {
            listener.on(new ExchangeEvent.Remarked(
                    clock.nanos(),
                    Problem.of("answered-early", "The answer came before the request was sent whole")
                            .warning()));
        }
        finish();
        long sent = tally.sent() - sentBefore;
        long received = tally.received() - receivedBefore;
        if (early || farewell != null || plan.last()) {
            channel.close();
        } else {
            takeBack();
            whole.run();
        }
        listener.on(new ExchangeEvent.Ended(clock.nanos(), trailers, sent, received));
    }

    /** What was withheld of the connection's window belongs to the next exchange as well. */
    private void takeBack() {
        ChannelHandlerContext context = channel.pipeline().context(this);
        Http2FrameStream opened = stream;
        if (withheld > 0 && opened != null) {
            context.writeAndFlush(new DefaultHttp2WindowUpdateFrame(withheld).stream(opened));
            withheld = 0;
        }
    }

    /** Without an error after an answer that is whole, a server only wants no more of the request (RFC 9113 §8.1). */
    private void reset(long code) {
        fail(Http2Failures.reset(code, answered));
    }

    /** The stream's number, 0 before there is one. */
    private int id() {
        Http2FrameStream opened = stream;
        return opened == null ? 0 : Math.max(0, opened.id());
    }

    private void finish() {
        over = true;
        silence.end();
        outbox.close();
        leave.give(false);
    }

    @Override
    public void fail(LinkFailure failure) {
        if (!over) {
            finish();
            met.complete(true);
            Http2FrameStream opened = stream;
            if (channel.isActive() && opened != null && id() > 0) {
                channel.pipeline()
                        .context(this)
                        .writeAndFlush(new DefaultHttp2ResetFrame(Http2Error.CANCEL).stream(opened));
            }
            channel.close();
            listener.on(new ExchangeEvent.Failed(clock.nanos(), failure.problem(), Bytes.EMPTY, failure.reasons()));
        }
    }

    private Progress progress() {
        return firstByte != 0 ? Progress.RECEIVING : requestEnded ? Progress.WAITING : Progress.SENDING;
    }

    @Override
    public void pause(boolean now) {
        paused = now;
        silence.pause(now);
        ChannelHandlerContext context = channel.pipeline().context(this);
        if (context != null) {
            takeMore(context);
        }
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

    @Override
    public void gone() {
        finish();
        met.complete(false);
    }

    /** The peer has left a connection that was used before without a word of an answer: it did not see the request. */
    private boolean stale() {
        if (!reused || over || firstByte != 0 || !plan.repeatable()) {
            return false;
        }
        finish();
        channel.close();
        met.complete(false);
        return true;
    }

    private void lost(@Nullable Throwable cause) {
        if (stale()) {
            return;
        }
        LinkFailure told = farewell;
        fail(told != null && !answered ? told : ExchangeFailures.lost(cause, progress(), request));
        channel.close();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LinkFailure told = Http2Failures.of(cause);
        if (told == null) {
            lost(cause);
        } else {
            fail(told);
        }
    }
}
