package dev.parley.transport;

import dev.parley.description.problem.Problem;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.exchange.ExchangeListener;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.ResponsePart;
import dev.parley.protocol.http.ResponseReader;
import dev.parley.transport.ExchangeFailures.Progress;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.handler.ssl.SslHandler;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One exchange by HTTP/1.1 on its connection's loop: writes the request as it is handed on, and tells the response as it comes. */
final class Http1Exchange extends ChannelInboundHandlerAdapter {

    private final ExchangeRequest request;
    private final RequestPlan plan;
    private final ExchangeListener listener;
    private final Clock clock;
    private final Channel channel;
    private final ResponseReader reader;
    private final Outbox outbox = new Outbox();
    private final Leave leave = new Leave();
    private final Alarm alarm;
    private final Runnable whole;
    private final boolean mayBeStale;
    private final CompletableFuture<Boolean> met = new CompletableFuture<>();
    private volatile boolean sourceAwaited;
    private long lastMove;
    private long firstByte;
    private long sent;
    private long received;
    private boolean paused;
    private boolean requestEnded;
    private boolean answered;
    private boolean closeNotified;
    private boolean over;

    /**
     * An exchange that begins when its handler is added.
     *
     * @param whole is run when the response has ended and the connection may be used again
     * @param mayBeStale whether the connection was used before, so that the peer may have left it already
     */
    Http1Exchange(
            RequestPlan plan,
            ExchangeListener listener,
            Clock clock,
            Channel channel,
            Runnable whole,
            boolean mayBeStale) {
        this.request = plan.request();
        this.plan = plan;
        this.listener = listener;
        this.clock = clock;
        this.channel = channel;
        this.whole = whole;
        this.mayBeStale = mayBeStale;
        this.reader = new ResponseReader(request.method(), request.limits());
        this.alarm = new Alarm(channel.eventLoop(), clock, this::look);
    }

    /** The room for the body, where its pump waits. */
    Outbox outbox() {
        return outbox;
    }

    /** Whether the peer was there; if not, nothing was told of it, and the request may be sent anew. */
    CompletableFuture<Boolean> met() {
        return met;
    }

    /** Whether the body may go out yet. */
    Leave leave() {
        return leave;
    }

    RequestPlan plan() {
        return plan;
    }

    /** While the body's own source is awaited, the peer is not to blame. */
    void sourceAwaited(boolean now) {
        sourceAwaited = now;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        lastMove = clock.nanos();
        channel.config().setAutoClose(false); // an answer may have come before a write fails
        Bytes head = plan.head();
        listener.on(new ExchangeEvent.RequestSent(clock.nanos(), head));
        write(head);
        if (plan.bodiless()) {
            requestEnded();
        }
        look();
        if (!channel.isActive()) {
            ended();
        }
    }

    /** A stretch of the body, maybe the last one; on the loop. */
    void writeBody(Bytes wire, boolean last) {
        if (over) {
            return;
        }
        if (!wire.isEmpty()) {
            listener.on(new ExchangeEvent.BodySent(clock.nanos(), wire));
            write(wire);
        }
        if (last) {
            requestEnded();
        }
    }

    private void write(Bytes bytes) {
        sent += bytes.size();
        ByteBuf buffer = channel.alloc().ioBuffer(bytes.size()).writeBytes(bytes.buffer());
        channel.writeAndFlush(buffer).addListener(written -> {
            if (written.isSuccess()) {
                moved();
            } else {
                outbox.close(); // why is told by reading, with an answer that came before
            }
        });
    }

    private void requestEnded() {
        requestEnded = true;
        listener.on(new ExchangeEvent.RequestEnded(clock.nanos()));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf buffer = (ByteBuf) message;
        try {
            byte[] bytes = new byte[buffer.readableBytes()];
            buffer.readBytes(bytes);
            if (!over && bytes.length > 0) {
                moved();
                received += bytes.length;
                firstByte = firstByte == 0 ? lastMove : firstByte;
                met.complete(true);
                reader.receive(bytes).forEach(this::tell);
            }
        } finally {
            buffer.release();
        }
    }

    private void tell(ResponsePart part) {
        long now = clock.nanos();
        switch (part) {
            case ResponsePart.Interim(var head) -> {
                listener.on(new ExchangeEvent.InterimReceived(now, head));
                leave.give(head.status() == 100);
            }
            case ResponsePart.Head(var head, var _) -> {
                answered = true;
                listener.on(new ExchangeEvent.ResponseBegan(now, firstByte, head));
                leave.give(head.status() < 300);
            }
            case ResponsePart.Data(Bytes wire, Bytes content) ->
                listener.on(new ExchangeEvent.BodyReceived(now, wire, content));
            case ResponsePart.Remark(String code, String words) -> remark(Problem.of(code, words));
            case ResponsePart.End(var trailers, boolean reusable) -> {
                boolean early = !requestEnded;
                if (early && !plan.asksFirst()) {
                    remark(Problem.of("answered-early", "The answer came before the request was sent whole"));
                }
                finish();
                if (reusable && !early && !plan.last()) {
                    whole.run();
                } else {
                    channel.close();
                }
                listener.on(new ExchangeEvent.Ended(now, trailers, sent, received));
            }
            case ResponsePart.Broken broken -> fail(ExchangeFailures.broken(broken, request), broken.received());
        }
    }

    private void remark(Problem problem) {
        listener.on(new ExchangeEvent.Remarked(clock.nanos(), problem.warning()));
    }

    private void finish() {
        over = true;
        alarm.at(Alarm.NEVER);
        outbox.close();
        leave.give(false);
    }

    /** Ends it badly, and the connection with it; on the loop. */
    void fail(LinkFailure failure, Bytes seen) {
        if (!over) {
            finish();
            channel.close();
            met.complete(true);
            listener.on(new ExchangeEvent.Failed(clock.nanos(), failure.problem(), seen, failure.reasons()));
        }
    }

    void fail(LinkFailure failure) {
        fail(failure, Bytes.EMPTY);
    }

    private Progress progress() {
        return answered || firstByte != 0 ? Progress.RECEIVING : requestEnded ? Progress.WAITING : Progress.SENDING;
    }

    private void moved() {
        lastMove = clock.nanos();
    }

    /** Looks whether anything moved, and again later. */
    private void look() {
        long patience = request.silence().toNanos();
        if (over || patience == 0) {
            return;
        }
        if (paused || sourceAwaited) {
            moved();
        }
        long due = lastMove + patience;
        if (clock.nanos() >= due) {
            fail(ExchangeFailures.silence(progress(), request.silence(), request));
        } else {
            alarm.at(due);
        }
    }

    /** Stops reading, or reads on; on the loop. */
    void pause(boolean now) {
        paused = now;
        moved();
        if (!over) {
            channel.config().setAutoRead(!now);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslCloseCompletionEvent end) {
            closeNotified |= end.isSuccess();
        } else if (event instanceof ChannelInputShutdownEvent) {
            ended();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        ended();
    }

    private void ended() {
        if (over) {
            channel.close();
            return;
        }
        if (stale()) {
            return;
        }
        boolean told = channel.pipeline().get(SslHandler.class) == null || closeNotified;
        if (reader.untilEnd() && !told) {
            fail(ExchangeFailures.unconfirmed(received));
            return;
        }
        List<ResponsePart> last = reader.endOfStream();
        last.forEach(this::tell);
    }

    /** The connection had ended before the request went out. */
    void gone() {
        finish();
        met.complete(false);
    }

    /** The peer has left a connection that was used before without a word of an answer: it did not see the request. */
    private boolean stale() {
        if (!mayBeStale || over || firstByte != 0 || !plan.repeatable()) {
            return false;
        }
        finish();
        channel.close();
        met.complete(false);
        return true;
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        outbox.writable(channel.isWritable());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, @Nullable Throwable cause) {
        if (!stale()) {
            fail(ExchangeFailures.lost(cause, progress(), request));
            channel.close();
        }
    }
}
