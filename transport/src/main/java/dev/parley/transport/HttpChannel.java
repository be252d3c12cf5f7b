package dev.parley.transport;

import dev.parley.engine.listen.Answer;
import dev.parley.engine.listen.InboundHandler;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.BodyLength;
import dev.parley.protocol.http.BodyReader;
import dev.parley.protocol.http.HeadReader;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HeaderFields;
import dev.parley.protocol.http.Heads;
import dev.parley.protocol.http.HttpFault;
import dev.parley.protocol.http.HttpLimits;
import dev.parley.protocol.http.Parsed;
import dev.parley.protocol.http.RequestHead;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection of a listener while it speaks HTTP/1.1: one request after the other, each answered before the next is read. */
final class HttpChannel extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = System.getLogger(HttpChannel.class.getName());
    private static final HttpLimits LIMITS = HttpLimits.DEFAULT;
    private static final Bytes CONTINUE = Bytes.latin1("HTTP/1.1 100 Continue\r\n\r\n");
    private static final int LOOK_AT = 16 << 10;

    private final InboundHandler handler;
    private final Channel channel;
    private final Clock clock;
    private final MessageBudget budget;
    private final HttpTimes times;
    private @Nullable HeadReader head;
    private ByteBuf kept = Unpooled.EMPTY_BUFFER;
    private @Nullable Exchange exchange;
    private @Nullable BodyReader body;
    private @Nullable Consumer<Bytes> bodyConsumer;
    private @Nullable Future<?> patience;
    private boolean first = true;
    private boolean proceeding;
    private boolean lastRequest;
    private boolean over;
    private boolean ending;
    private @Nullable Uptake uptake;

    HttpChannel(InboundHandler handler, Channel channel, Clock clock, MessageBudget budget, HttpTimes times) {
        this.handler = handler;
        this.channel = channel;
        this.clock = clock;
        this.budget = budget;
        this.times = times;
    }

    MessageBudget budget() {
        return budget;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        patience(times.head());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        if (over) {
            bytes.release();
        } else if (kept.isReadable()) {
            kept = Unpooled.wrappedBuffer(kept, bytes);
        } else {
            kept.release();
            kept = bytes;
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
            while (!over && kept.isReadable()) {
                if (body != null) {
                    readBody(body);
                } else if (exchange == null) {
                    readHead();
                } else {
                    channel.config().setAutoRead(false);
                    return;
                }
            }
        } finally {
            proceeding = false;
        }
    }

    private void readHead() {
        HeadReader reader = head;
        if (reader == null) {
            reader = new HeadReader(LIMITS);
            head = reader;
            if (!first) {
                patience(times.head());
            }
        }
        byte[] array = peek();
        kept.skipBytes(reader.receive(array, 0, array.length));
        HttpFault fault = reader.fault();
        if (fault != null) {
            refuse(fault);
        } else if (reader.complete()) {
            head = null;
            first = false;
            patience(Duration.ZERO);
            switch (Heads.request(reader, LIMITS)) {
                case Parsed.Bad<RequestHead>(HttpFault wrong) -> refuse(wrong);
                case Parsed.Good<RequestHead>(RequestHead request) -> begin(request);
            }
        }
    }

    private void begin(RequestHead request) {
        BodyLength length = BodyLength.of(request);
        if (length instanceof BodyLength.Doubtful(HttpFault fault)) {
            refuse(fault);
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
        BodyReader reader = new BodyReader(length, limit);
        body = reader;
        bodyConsumer = consumer;
        if ("100-continue".equalsIgnoreCase(asking.head().fields().first("Expect"))
                && !reader.complete()
                && reader.fault() == null) {
            channel.writeAndFlush(
                    channel.alloc().ioBuffer(CONTINUE.size()).writeBytes(CONTINUE.buffer()), channel.voidPromise());
        }
        patience(times.body());
        readBody(reader);
        proceed();
        channel.config().setAutoRead(true);
    }

    private void readBody(BodyReader reader) {
        byte[] array = peek();
        kept.skipBytes(reader.receive(array, 0, array.length));
        HttpFault fault = reader.fault();
        Consumer<Bytes> consumer = bodyConsumer;
        if (fault != null) {
            body = null;
            refuse(fault);
        } else if (reader.complete() && consumer != null) {
            body = null;
            bodyConsumer = null;
            patience(Duration.ZERO);
            consumer.accept(reader.body());
        }
    }

    private byte[] peek() {
        byte[] array = new byte[Math.min(kept.readableBytes(), LOOK_AT)];
        kept.getBytes(kept.readerIndex(), array);
        return array;
    }

    private void refuse(HttpFault fault) {
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
        patience(times.idle());
        channel.config().setAutoRead(true);
        proceed();
    }

    /** Whether bytes came behind the head that is answered now. */
    boolean early() {
        return kept.isReadable();
    }

    /** Bytes that came behind the head of an upgrade; the caller owns them. */
    ByteBuf rest() {
        ByteBuf rest = kept;
        kept = Unpooled.EMPTY_BUFFER;
        over = true;
        return rest;
    }

    /** Nothing that comes is looked at any more. */
    void stop() {
        over = true;
        patience(Duration.ZERO);
        kept.release();
        kept = Unpooled.EMPTY_BUFFER;
        channel.config().setAutoRead(true);
    }

    private void patience(Duration time) {
        if (patience != null) {
            patience.cancel(false);
            patience = null;
        }
        if (time.isPositive()) {
            patience = channel.eventLoop().schedule(this::lost, time.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void lost() {
        HeadReader reader = head;
        if ((reader != null && !reader.empty()) || body != null) {
            refuse(new HttpFault("the request took too long", 0, 408));
        } else {
            channel.close();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof GoingAway || event instanceof ChannelInputShutdownEvent) {
            lastRequest = true;
            boolean cutShort = event instanceof ChannelInputShutdownEvent && body != null;
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
        patience(Duration.ZERO);
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
        if (!(cause instanceof IOException)) {
            LOG.log(Level.ERROR, "A connection ends for a mistake of the program", cause);
        }
        channel.close();
    }
}
