package dev.parley.transport;

import dev.parley.engine.listen.Answer;
import dev.parley.engine.listen.InboundHandler;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.BodyLength;
import dev.parley.protocol.http.BodyReader;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HeaderFields;
import dev.parley.protocol.http.HttpFault;
import dev.parley.protocol.http.RequestHead;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.SocketAddress;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection of a listener while it speaks HTTP/1.1: one request after the other, each answered before the next is read. */
final class HttpChannel extends PlainHandler implements RequestReader.Listener {

    private static final Logger LOG = System.getLogger(HttpChannel.class.getName());
    private static final Bytes CONTINUE = Bytes.latin1("HTTP/1.1 100 Continue\r\n\r\n");

    private final InboundHandler handler;
    private final Channel channel;
    private final Clock clock;
    private final MessageBudget budget;
    private final HttpTimes times;
    private final OwnListeners own;
    private final @Nullable SocketAddress remote;
    private final RequestReader reader = new RequestReader(this);
    private final Patience patience;
    private @Nullable Exchange exchange;
    private boolean first = true;
    private boolean proceeding;
    private boolean lastRequest;
    private boolean over;
    private boolean ending;
    private @Nullable Uptake uptake;

    HttpChannel(
            InboundHandler handler,
            Channel channel,
            Clock clock,
            MessageBudget budget,
            HttpTimes times,
            OwnListeners own) {
        this.handler = handler;
        this.channel = channel;
        this.clock = clock;
        this.budget = budget;
        this.times = times;
        this.own = own;
        this.remote = channel.remoteAddress();
        this.patience = new Patience(channel.eventLoop(), this::lost);
    }

    /** Whether this program itself has opened it, and gets what it gives itself. */
    boolean fromHere() {
        return own.isGuest(remote);
    }

    MessageBudget budget() {
        return budget;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        patience.give(times.head());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        if (over) {
            bytes.release();
        } else {
            reader.add(bytes);
        }
        proceed();
    }

    /** Goes on with what was read; once at a time, however many requests are answered in place. */
    private void proceed() {
        if (proceeding) {
            return;
        }
        proceeding = true;
        try {
            while (!over && reader.more()) {
                if (exchange != null && !reader.inBody()) {
                    channel.config().setAutoRead(false);
                    return;
                }
                reader.step();
            }
        } finally {
            proceeding = false;
        }
    }

    @Override
    public void headBegan() {
        if (!first) {
            patience.give(times.head());
        }
    }

    @Override
    public void request(RequestHead request) {
        first = false;
        patience.end();
        BodyLength length = BodyLength.of(request);
        if (length instanceof BodyLength.Doubtful(HttpFault fault)) {
            fault(fault);
            return;
        }
        Exchange next = new Exchange(this, channel, request, length, clock);
        exchange = next;
        try {
            handler.handle(next);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A request could not be handled: " + request.method() + " " + request.path(), e);
            next.answer(plain(500, "Parley failed; its log says why"));
        }
    }

    /** The handler asks for the body. */
    void readBody(Exchange asking, BodyLength length, int limit, Consumer<Bytes> consumer) {
        BodyReader awaited = new BodyReader(length, limit);
        if ("100-continue".equalsIgnoreCase(asking.head().fields().first("Expect"))
                && !awaited.complete()
                && awaited.fault() == null) {
            channel.writeAndFlush(
                    channel.alloc().ioBuffer(CONTINUE.size()).writeBytes(CONTINUE.buffer()), channel.voidPromise());
        }
        patience.give(times.body());
        reader.expect(awaited, bytes -> {
            patience.end();
            consumer.accept(bytes);
        });
        proceed();
        channel.config().setAutoRead(true);
    }

    /** Answers with the fault, and ends. */
    @Override
    public void fault(HttpFault fault) {
        Exchange asked = exchange;
        if (asked == null || asked.claim()) {
            RequestHead none = new RequestHead("GET", "/", "HTTP/1.1", HeaderFields.NONE, Bytes.EMPTY);
            new AnswerHeads(clock, none, false).write(channel, plain(fault.status(), fault.message()));
        }
        end(false);
    }

    /** Ends the connection, once what is written has gone out or at once by RST. */
    void end(boolean reset) {
        stop();
        ending = true;
        ChannelEnd.end(channel, reset);
    }

    private static Answer plain(int status, String text) {
        return new Answer(
                status, List.of(new HeaderField("Content-Type", "text/plain; charset=utf-8")), Bytes.utf8(text + "\n"));
    }

    /** Whether the listener ends, or the peer has said that nothing more will come. */
    boolean lastRequest() {
        return lastRequest;
    }

    /** The exchange is over; whether the connection stays open for another. */
    void finished(boolean keepAlive) {
        exchange = null;
        if (over) {
            return;
        }
        if (!keepAlive || lastRequest) {
            end(false);
            return;
        }
        patience.give(times.idle());
        channel.config().setAutoRead(true);
        proceed();
    }

    /** Whether bytes came behind the head that is answered now. */
    boolean early() {
        return reader.more();
    }

    /** Bytes that came behind the head of an upgrade; the caller owns them. */
    ByteBuf rest() {
        over = true;
        return reader.rest();
    }

    /** Nothing that comes is looked at any more. */
    void stop() {
        over = true;
        patience.end();
        reader.rest().release();
        channel.config().setAutoRead(true);
    }

    private void lost() {
        if (reader.partly()) {
            fault(new HttpFault("the request took too long", 0, 408));
        } else {
            channel.close();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof GoingAway || event instanceof ChannelInputShutdownEvent) {
            lastRequest = true;
            boolean cutShort = event instanceof ChannelInputShutdownEvent && reader.inBody();
            if (ending) {
                ChannelEnd.peerEnded(channel);
            } else if (exchange == null || over || cutShort) {
                channel.close();
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        Exchange open = exchange;
        if (open != null) {
            open.gone();
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        patience.end();
        if (uptake != null) {
            uptake.end();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        Exchange open = exchange;
        if (open != null) {
            open.writable(channel.isWritable());
        }
        if (channel.isWritable() && uptake != null) {
            uptake.end();
            uptake = null;
        } else if (!channel.isWritable() && uptake == null) {
            uptake = Uptake.watch(channel, times.body());
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (Mistakes.ours(cause)) {
            LOG.log(Level.ERROR, "A connection ends for a mistake of the program", cause);
        }
        channel.close();
    }
}
