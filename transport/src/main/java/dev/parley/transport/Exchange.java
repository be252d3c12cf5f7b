package dev.parley.transport;

import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.listen.Answer;
import dev.parley.engine.listen.AnswerStream;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.engine.listen.Upgrade;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.BodyLength;
import dev.parley.protocol.http.RequestHead;
import dev.parley.protocol.opening.ServerOpening;
import dev.parley.protocol.websocket.Role;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A request at a listener, and its answer. */
final class Exchange implements InboundExchange {

    private final HttpChannel channel;
    private final ChannelHandlerContext context;
    private final RequestHead head;
    private final BodyLength length;
    private final Clock clock;
    private final Gate gate = new Gate();
    private final AtomicBoolean answered = new AtomicBoolean();
    private boolean bodyRead;

    Exchange(HttpChannel channel, ChannelHandlerContext context, RequestHead head, BodyLength length, Clock clock) {
        this.channel = channel;
        this.context = context;
        this.head = head;
        this.length = length;
        this.clock = clock;
        this.bodyRead = length instanceof BodyLength.Fixed(long bytes) && bytes == 0;
    }

    @Override
    public RequestHead head() {
        return head;
    }

    @Override
    public InetSocketAddress remote() {
        return (InetSocketAddress) context.channel().remoteAddress();
    }

    @Override
    public InetSocketAddress local() {
        return (InetSocketAddress) context.channel().localAddress();
    }

    @Override
    public boolean asksForWebSocket() {
        return head.fields().hasToken("Upgrade", "websocket");
    }

    @Override
    public void body(int limit, Consumer<Bytes> consumer) {
        onLoop(() -> {
            if (bodyRead) {
                consumer.accept(Bytes.EMPTY);
                return;
            }
            bodyRead = true;
            channel.readBody(context, this, length, limit, consumer);
        });
    }

    @Override
    public void answer(Answer answer) {
        if (first()) {
            onLoop(() -> {
                boolean keep = keepAlive();
                AnswerHeads.write(context, answer, head.method().equals("HEAD"), !keep);
                channel.finished(context, keep);
            });
        }
    }

    @Override
    public AnswerStream stream(Answer answer) {
        boolean mine = first();
        onLoop(() -> {
            if (mine) {
                AnswerHeads.writeChunked(context, answer, !keepAlive());
                if (!answer.body().isEmpty()) {
                    AnswerHeads.writeChunk(context, answer.body());
                }
            }
        });
        return new Chunks();
    }

    @Override
    public @Nullable Link upgrade(Upgrade upgrade, LinkListener listener) {
        ServerOpening.Wish wish = new ServerOpening.Wish(
                upgrade.subprotocols(),
                upgrade.deflate(),
                upgrade.policy().strict(),
                upgrade.headers(),
                upgrade.wrongAccept());
        return switch (ServerOpening.answer(head, wish, channel.hasRest())) {
            case ServerOpening.Answer.Refused(int status, var headers, String body, var _) -> {
                answer(new Answer(status, headers, Bytes.utf8(body)));
                yield null;
            }
            case ServerOpening.Answer.Failed _ -> {
                abort(false);
                yield null;
            }
            case ServerOpening.Answer.Accepted accepted -> first() ? open(upgrade, accepted, listener) : null;
        };
    }

    private Link open(Upgrade upgrade, ServerOpening.Answer.Accepted accepted, LinkListener listener) {
        if (!context.executor().inEventLoop()) {
            throw new IllegalStateException("An upgrade is answered on the connection's loop");
        }
        context.write(context.alloc().ioBuffer().writeBytes(accepted.response().buffer()));
        WebSocketChannel opened =
                new WebSocketChannel(Role.SERVER, upgrade.policy(), accepted.negotiated(), listener, clock, context);
        String remote = Failures.shown(context.channel().remoteAddress());
        ByteBuf rest = channel.rest();
        context.pipeline().replace(channel, "websocket", opened);
        listener.on(new LinkEvent.Opened(clock.nanos(), accepted.negotiated(), accepted.extensions(), remote));
        opened.start();
        // what came behind the head is taken once the handler has its link
        context.executor().execute(() -> {
            context.channel().config().setAutoRead(true);
            opened.channelRead(context, rest);
            opened.channelReadComplete(context);
        });
        context.flush();
        return opened;
    }

    @Override
    public void raw(Bytes bytes) {
        if (first()) {
            onLoop(() -> {
                context.writeAndFlush(context.alloc().ioBuffer().writeBytes(bytes.buffer()));
                channel.finished(context, false);
            });
        }
    }

    @Override
    public void stall() {
        if (first()) {
            onLoop(() -> channel.stall(context));
        }
    }

    @Override
    public void abort(boolean reset) {
        if (first()) {
            onLoop(() -> {
                channel.stall(context);
                ChannelEnd.end(context, reset);
            });
        }
    }

    /** The connection is lost. */
    void gone() {
        gate.close();
    }

    void writable(boolean now) {
        gate.open(now);
    }

    private boolean first() {
        return answered.compareAndSet(false, true);
    }

    private boolean keepAlive() {
        boolean old = head.version().equals("HTTP/1.0");
        return bodyRead
                && (old
                        ? head.fields().hasToken("Connection", "keep-alive")
                        : !head.fields().hasToken("Connection", "close"));
    }

    private void onLoop(Runnable action) {
        if (context.executor().inEventLoop()) {
            action.run();
        } else {
            context.executor().execute(action);
        }
    }

    private final class Chunks implements AnswerStream {

        private boolean closed;

        @Override
        public boolean write(Bytes bytes) throws InterruptedException {
            if (bytes.isEmpty()) {
                return true;
            }
            boolean there = gate.await();
            if (there) {
                onLoop(() -> AnswerHeads.writeChunk(context, bytes));
            }
            return there;
        }

        @Override
        public void abort() {
            if (!closed) {
                closed = true;
                onLoop(() -> {
                    channel.stall(context);
                    ChannelEnd.end(context, true);
                });
            }
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                onLoop(() -> {
                    AnswerHeads.writeChunk(context, Bytes.EMPTY);
                    channel.finished(context, keepAlive());
                });
            }
        }
    }
}
