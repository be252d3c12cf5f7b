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
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A request at a listener, and its answer. */
final class Exchange implements InboundExchange {

    private final HttpChannel owner;
    private final Channel channel;
    private final RequestHead head;
    private final BodyLength length;
    private final Clock clock;
    private final Outbox outbox = new Outbox();
    private final AtomicBoolean answered = new AtomicBoolean();
    private boolean bodyRead;

    Exchange(HttpChannel owner, Channel channel, RequestHead head, BodyLength length, Clock clock) {
        this.owner = owner;
        this.channel = channel;
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
        return (InetSocketAddress) channel.remoteAddress();
    }

    @Override
    public InetSocketAddress local() {
        return (InetSocketAddress) channel.localAddress();
    }

    @Override
    public boolean fromHere() {
        return owner.fromHere();
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
            owner.readBody(this, length, limit, bytes -> {
                bodyRead = true;
                consumer.accept(bytes);
            });
        });
    }

    @Override
    public void answer(Answer answer) {
        if (claim()) {
            onLoop(() -> {
                boolean keep = keepAlive();
                new AnswerHeads(clock, head, keep).write(channel, answer);
                owner.finished(keep);
            });
        }
    }

    @Override
    public AnswerStream stream(Answer answer) {
        Chunks chunks = new Chunks(answer.status());
        if (claim()) {
            onLoop(() -> chunks.begin(answer));
        } else {
            outbox.close();
        }
        return chunks;
    }

    @Override
    public @Nullable Link upgrade(Upgrade upgrade, LinkListener listener) {
        ServerOpening.Wish wish = new ServerOpening.Wish(
                upgrade.subprotocols(),
                upgrade.deflate(),
                upgrade.policy().strict(),
                upgrade.headers(),
                upgrade.wrongAccept());
        return switch (ServerOpening.answer(head, wish, owner.early())) {
            case ServerOpening.Answer.Refused(int status, var headers, String body, var _) -> {
                answer(new Answer(status, headers, Bytes.utf8(body)));
                yield null;
            }
            case ServerOpening.Answer.Failed _ -> {
                abort(false);
                yield null;
            }
            case ServerOpening.Answer.Accepted accepted -> claim() ? open(upgrade, accepted, listener) : null;
        };
    }

    private Link open(Upgrade upgrade, ServerOpening.Answer.Accepted accepted, LinkListener listener) {
        if (!channel.eventLoop().inEventLoop()) {
            throw new IllegalStateException("An upgrade is answered on the connection's loop");
        }
        write(accepted.response());
        ByteBuf early = owner.rest();
        WebSocketChannel opened = new WebSocketChannel(
                Role.SERVER, upgrade.policy(), accepted.negotiated(), listener, clock, owner.budget(), channel, early);
        String remote = Failures.shown(channel.remoteAddress());
        channel.pipeline().replace(owner, "websocket", opened);
        listener.on(new LinkEvent.Opened(clock.nanos(), accepted.negotiated(), accepted.extensions(), remote));
        // reading begins once the handler has its link
        channel.eventLoop().execute(opened::start);
        return opened.link();
    }

    private void write(Bytes bytes) {
        channel.writeAndFlush(channel.alloc().ioBuffer(bytes.size()).writeBytes(bytes.buffer()), channel.voidPromise());
    }

    @Override
    public void raw(Bytes bytes) {
        if (claim()) {
            onLoop(() -> {
                write(bytes);
                owner.end(false);
            });
        }
    }

    @Override
    public void stall() {
        if (claim()) {
            onLoop(owner::stop);
        }
    }

    @Override
    public void abort(boolean reset) {
        if (claim()) {
            onLoop(() -> owner.end(reset));
        }
    }

    /** The connection is lost. */
    void gone() {
        outbox.close();
    }

    void writable(boolean now) {
        outbox.writable(now);
    }

    /** Whether the answer is the caller's to give: the first one counts. */
    boolean claim() {
        return answered.compareAndSet(false, true);
    }

    private boolean keepAlive() {
        boolean old = head.version().equals("HTTP/1.0");
        return bodyRead
                && !owner.lastRequest()
                && (old
                        ? head.fields().hasToken("Connection", "keep-alive")
                        : !head.fields().hasToken("Connection", "close"));
    }

    private void onLoop(Runnable action) {
        if (channel.eventLoop().inEventLoop()) {
            action.run();
            return;
        }
        try {
            channel.eventLoop().execute(action);
        } catch (RejectedExecutionException _) {
            outbox.close(); // the network was closed
        }
    }

    /** A body on its way out; its state belongs to the loop. */
    private final class Chunks implements AnswerStream {

        private final int status;
        private boolean ended;
        private @Nullable AnswerHeads heads;

        Chunks(int status) {
            this.status = status;
        }

        void begin(Answer answer) {
            boolean keep = keepAlive() && !head.version().equals("HTTP/1.0");
            AnswerHeads begun = new AnswerHeads(clock, head, keep);
            heads = begun;
            begun.begin(channel, answer);
            part(answer.body());
        }

        @Override
        public boolean write(Bytes bytes) throws InterruptedException {
            if (outbox.enter(bytes.size(), Link.FOR_EVER, clock) != Link.Taken.YES) {
                return false;
            }
            onLoop(() -> {
                outbox.arrived(bytes.size());
                part(bytes);
            });
            return true;
        }

        private void part(Bytes bytes) {
            AnswerHeads begun = heads;
            if (begun != null && !ended && !bytes.isEmpty() && begun.hasBody(status)) {
                begun.part(channel, bytes);
            }
        }

        @Override
        public void abort() {
            onLoop(() -> {
                if (heads != null && !ended) {
                    ended = true;
                    owner.end(true);
                }
            });
        }

        @Override
        public void close() {
            onLoop(() -> {
                AnswerHeads begun = heads;
                if (begun != null && !ended) {
                    ended = true;
                    if (begun.hasBody(status)) {
                        begun.end(channel);
                    }
                    owner.finished(begun.keepAlive());
                }
            });
        }
    }
}
