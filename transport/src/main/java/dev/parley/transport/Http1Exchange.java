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
final class Http1Exchange extends ChannelInboundHandlerAdapter implements OpenExchange {

    private final ExchangeRequest request;
    private final RequestPlan plan;
    private final ExchangeListener listener;
    private final Clock clock;
    private final Channel channel;
    private final ResponseReader reader;
    private final Outbox outbox = new Outbox();
    private final Leave leave = new Leave();
    private final Silence silence;
    private final Runnable whole;
    private final boolean mayBeStale;
    private final CompletableFuture<Boolean> met = new CompletableFuture<>();
    private long firstByte;
    private long sent;
    private long received;
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
        this.silence = new Silence(request, clock, channel.eventLoop(), this::progress, this::fail);
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public CompletableFuture<Boolean> met() {
        return met;
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
    public boolean chunked() {
        return plan.chunked();
    }

    @Override
    public void sourceAwaited(boolean now) {
        silence.sourceAwaited(now);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        channel.config().setAutoClose(false); // an answer may have come before a write fails
        Bytes head = plan.head();
        listener.on(new ExchangeEvent.RequestSent(clock.nanos(), head));
        write(head);
        if (plan.bodiless()) {
            requestEnded();
        }
        silence.begin();
        if (!channel.isActive()) {
            ended();
        }
    }

    @Override
    public void writeBody(Bytes wire, boolean last) {
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
                silence.moved();
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
                long at = silence.moved();
                received += bytes.length;
                firstByte = firstByte == 0 ? at : firstByte;
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
        silence.end();
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

    @Override
    public void fail(LinkFailure failure) {
        fail(failure, Bytes.EMPTY);
    }

    private Progress progress() {
        return answered || firstByte != 0 ? Progress.RECEIVING : requestEnded ? Progress.WAITING : Progress.SENDING;
    }

    @Override
    public void pause(boolean now) {
        silence.pause(now);
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

    @Override
    public void gone() {
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
