package dev.parley.transport;

import dev.parley.engine.listen.Answer;
import dev.parley.engine.listen.InboundHandler;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.BodyLength;
import dev.parley.protocol.http.BodyReader;
import dev.parley.protocol.http.HeadReader;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.Heads;
import dev.parley.protocol.http.HttpFault;
import dev.parley.protocol.http.HttpLimits;
import dev.parley.protocol.http.Parsed;
import dev.parley.protocol.http.RequestHead;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.util.concurrent.Future;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection of a listener while it speaks HTTP/1.1: one request after the other, each answered before the next is read. */
final class HttpChannel extends ChannelInboundHandlerAdapter {

    private static final HttpLimits LIMITS = HttpLimits.DEFAULT;
    private static final int HEAD_SECONDS = 10;
    private static final int IDLE_SECONDS = 75;

    private final InboundHandler handler;
    private final Clock clock;
    private HeadReader head = new HeadReader(LIMITS);
    private ByteBuf kept = Unpooled.EMPTY_BUFFER;
    private @Nullable Exchange exchange;
    private @Nullable BodyReader body;
    private @Nullable Consumer<Bytes> bodyConsumer;
    private @Nullable Future<?> patience;
    private boolean goingAway;
    private boolean stalled;

    HttpChannel(InboundHandler handler, Clock clock) {
        this.handler = handler;
        this.clock = clock;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        patience(context, HEAD_SECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        if (stalled) {
            bytes.release();
            return;
        }
        kept = kept.isReadable() ? Unpooled.wrappedBuffer(kept, bytes) : replace(bytes);
        proceed(context);
    }

    private ByteBuf replace(ByteBuf bytes) {
        kept.release();
        return bytes;
    }

    private void proceed(ChannelHandlerContext context) {
        while (kept.isReadable() && context.channel().isOpen()) {
            if (body != null) {
                readBody(context, body);
            } else if (exchange == null) {
                readHead(context);
            } else {
                context.channel().config().setAutoRead(false);
                return;
            }
        }
    }

    private void readHead(ChannelHandlerContext context) {
        if (head.empty()) {
            patience(context, HEAD_SECONDS);
        }
        byte[] array = peek();
        kept.skipBytes(head.receive(array, 0, array.length));
        HttpFault fault = head.fault();
        if (fault != null) {
            refuse(context, fault);
        } else if (head.complete()) {
            switch (Heads.request(head, LIMITS)) {
                case Parsed.Bad<RequestHead>(HttpFault wrong) -> refuse(context, wrong);
                case Parsed.Good<RequestHead>(RequestHead request) -> begin(context, request);
            }
        }
    }

    private void begin(ChannelHandlerContext context, RequestHead request) {
        head = new HeadReader(LIMITS);
        patience(context, 0);
        BodyLength length = BodyLength.of(request);
        if (length instanceof BodyLength.Doubtful(HttpFault fault)) {
            refuse(context, fault);
            return;
        }
        Exchange next = new Exchange(this, context, request, length, clock);
        exchange = next;
        handler.handle(next);
    }

    /** The handler asks for the body. */
    void readBody(
            ChannelHandlerContext context, Exchange asking, BodyLength length, int limit, Consumer<Bytes> consumer) {
        BodyReader reader = new BodyReader(length, limit);
        body = reader;
        bodyConsumer = consumer;
        if ("100-continue".equalsIgnoreCase(asking.head().fields().first("Expect")) && !reader.complete()) {
            context.writeAndFlush(
                    Unpooled.copiedBuffer("HTTP/1.1 100 Continue\r\n\r\n", java.nio.charset.StandardCharsets.US_ASCII));
        }
        patience(context, 60);
        readBody(context, reader);
        context.channel().config().setAutoRead(true);
    }

    private void readBody(ChannelHandlerContext context, BodyReader reader) {
        byte[] array = peek();
        kept.skipBytes(reader.receive(array, 0, array.length));
        HttpFault fault = reader.fault();
        if (fault != null) {
            body = null;
            refuse(context, fault);
        } else if (reader.complete()) {
            body = null;
            patience(context, 0);
            Consumer<Bytes> consumer = Objects.requireNonNull(bodyConsumer);
            bodyConsumer = null;
            consumer.accept(reader.body());
        }
    }

    private byte[] peek() {
        byte[] array = new byte[kept.readableBytes()];
        kept.getBytes(kept.readerIndex(), array);
        return array;
    }

    private void refuse(ChannelHandlerContext context, HttpFault fault) {
        Answer answer = new Answer(
                fault.status(),
                List.of(new HeaderField("Content-Type", "text/plain; charset=utf-8")),
                Bytes.utf8(fault.message() + "\n"));
        stalled = true;
        drop();
        AnswerHeads.write(context, answer, false, true);
        ChannelEnd.end(context, false);
    }

    /** The exchange is over; whether the connection stays open for another. */
    void finished(ChannelHandlerContext context, boolean keepAlive) {
        exchange = null;
        if (!keepAlive || goingAway) {
            stalled = true;
            drop();
            ChannelEnd.end(context, false);
            return;
        }
        patience(context, IDLE_SECONDS);
        context.channel().config().setAutoRead(true);
        proceed(context);
    }

    /** Whether bytes came behind the head already. */
    boolean hasRest() {
        return kept.isReadable();
    }

    /** Bytes that came behind the head of an upgrade; the caller releases them. */
    ByteBuf rest() {
        ByteBuf rest = kept;
        kept = Unpooled.EMPTY_BUFFER;
        return rest;
    }

    /** Nothing that comes is looked at any more. */
    void stall(ChannelHandlerContext context) {
        stalled = true;
        patience(context, 0);
        drop();
    }

    private void drop() {
        kept.release();
        kept = Unpooled.EMPTY_BUFFER;
    }

    private void patience(ChannelHandlerContext context, int seconds) {
        if (patience != null) {
            patience.cancel(false);
            patience = null;
        }
        if (seconds > 0) {
            patience = context.executor().schedule(() -> lost(context), seconds, TimeUnit.SECONDS);
        }
    }

    private void lost(ChannelHandlerContext context) {
        if (!head.empty() || body != null) {
            refuse(context, new HttpFault("the request took too long", 0, 408));
        } else {
            context.close();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof GoingAway) {
            goingAway = true;
            if (exchange == null || stalled) {
                context.close();
            }
        } else if (event instanceof ChannelInputShutdownEvent && (exchange == null || stalled || body != null)) {
            context.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        drop();
        patience(context, 0);
        Exchange open = exchange;
        if (open != null) {
            open.gone();
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        patience(context, 0);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        Exchange open = exchange;
        if (open != null) {
            open.writable(context.channel().isWritable());
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
