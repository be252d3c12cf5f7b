package dev.parley.transport;

import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.websocket.CloseCode;
import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.Event;
import dev.parley.protocol.websocket.Negotiated;
import dev.parley.protocol.websocket.Output;
import dev.parley.protocol.websocket.Phase;
import dev.parley.protocol.websocket.Policy;
import dev.parley.protocol.websocket.Role;
import dev.parley.protocol.websocket.WebSocketMachine;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * An open WebSocket on its event loop, client or server: bytes read go through the machine, what it answers goes out in one
 * write for each read. Reading stops while the peer does not read, and while the owner asks for it.
 */
final class WebSocketChannel extends ChannelInboundHandlerAdapter implements Link, Output {

    private static final Logger LOG = System.getLogger(WebSocketChannel.class.getName());
    private static final int FLUSH_AT = 64 << 10;

    private final LinkListener listener;
    private final Clock clock;
    private final MessageBudget budget;
    private final LoopMemory memory;
    private final WebSocketMachine machine;
    private final Channel channel;
    private final Outbox outbox = new Outbox();
    private final Alarm alarm;
    private @Nullable ByteBuf early;
    private long held;
    private boolean paused;
    private boolean working;
    /** When the bytes came that are being worked on: all that one read causes bears its time. */
    private long now;

    private boolean flushing;
    private boolean ended;
    private @Nullable Boolean endByReset;

    /**
     * Takes over a channel on its loop, at the moment in which the opening is over. Until {@link #start} it only keeps what
     * comes.
     *
     * @param early bytes that came behind the opening; given away
     */
    WebSocketChannel(
            Role role,
            Policy policy,
            Negotiated negotiated,
            LinkListener listener,
            Clock clock,
            MessageBudget budget,
            Channel channel,
            ByteBuf early) {
        this.listener = listener;
        this.clock = clock;
        this.budget = budget;
        this.channel = channel;
        this.early = early;
        this.memory = LoopMemory.current();
        this.alarm = new Alarm(channel.eventLoop(), clock, this::ring);
        this.machine = new WebSocketMachine(role, policy, negotiated, memory, memory.output, this, clock.nanos());
    }

    /** Begins to read; to be called once the listener knows that the connection is open. */
    void start() {
        ByteBuf first = early;
        early = null;
        if (first != null) {
            receive(first);
            first.release();
        }
        read();
        channelReadComplete();
    }

    @Override
    public Taken perform(Command command, Duration patience) throws InterruptedException {
        if (channel.eventLoop().inEventLoop()) {
            return performHere(command) ? Taken.YES : Taken.NOT_OPEN;
        }
        long size = Commands.size(command);
        Taken taken = outbox.enter(size, patience, clock);
        boolean handedOn = taken == Taken.YES
                && onLoop(() -> {
                    outbox.arrived(size);
                    carryOut(command);
                    flushSoon();
                });
        return taken == Taken.YES && !handedOn ? Taken.NOT_OPEN : taken;
    }

    @Override
    public void answer(Command command) {
        if (channel.eventLoop().inEventLoop()) {
            performHere(command);
        } else {
            onLoop(() -> {
                carryOut(command);
                flushSoon();
            });
        }
    }

    private boolean performHere(Command command) {
        boolean done = carryOut(command);
        if (!working) {
            flush();
        }
        return done;
    }

    /** One connection's event may be another's command: the pen goes back to whom it was taken from. */
    private boolean carryOut(Command command) {
        if (ended) {
            return false;
        }
        WebSocketChannel interrupted = memory.writer(this);
        boolean done = machine.perform(working ? now : clock.nanos(), command);
        settle();
        if (interrupted != null && interrupted != this) {
            memory.writer(interrupted);
        }
        return done;
    }

    /** Commands that other threads have handed over by now go out in one write. */
    private void flushSoon() {
        if (!flushing) {
            flushing = true;
            onLoop(() -> {
                flushing = false;
                flush();
            });
        }
    }

    @Override
    public boolean backedUp() {
        return outbox.full();
    }

    @Override
    public long waiting() {
        ChannelOutboundBuffer written = channel.unsafe().outboundBuffer();
        return outbox.underWay() + (written == null ? 0 : written.totalPendingWriteBytes());
    }

    @Override
    public void drop() {
        if (channel.eventLoop().inEventLoop()) {
            dropHere();
        } else {
            onLoop(this::dropHere);
        }
    }

    /** Also what has ended, but waits for a peer that does not take the last bytes, or does not end TCP. */
    private void dropHere() {
        if (ended) {
            ChannelEnd.end(channel, true);
        } else {
            performHere(new Command.Drop(true));
        }
    }

    @Override
    public void pause() {
        hold(true);
    }

    @Override
    public void resume() {
        hold(false);
    }

    private void hold(boolean now) {
        Runnable change = () -> {
            paused = now;
            read();
        };
        if (channel.eventLoop().inEventLoop()) {
            change.run();
        } else {
            onLoop(change);
        }
    }

    /** Does something later on the loop; returns whether the loop is still there. */
    private boolean onLoop(Runnable action) {
        try {
            channel.eventLoop().execute(() -> {
                try {
                    action.run();
                } catch (RuntimeException e) {
                    channel.pipeline().fireExceptionCaught(e);
                }
            });
            return true;
        } catch (RejectedExecutionException _) {
            return false; // the network was closed
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        ByteBuf waiting = early;
        if (waiting != null) {
            early = Unpooled.wrappedBuffer(waiting, bytes);
            return;
        }
        try {
            receive(bytes);
        } finally {
            bytes.release();
        }
    }

    private void receive(ByteBuf bytes) {
        working = true;
        now = clock.nanos();
        memory.writer(this);
        while (bytes.isReadable() && !ended) {
            int size = Math.min(bytes.readableBytes(), LoopMemory.READ_SIZE);
            bytes.readBytes(memory.read, 0, size);
            machine.receive(now, memory.read, 0, size);
            account();
        }
        if (memory.output.size() >= FLUSH_AT) {
            drain();
            channel.flush();
        }
    }

    /** The messages that are being put together share one budget. */
    private void account() {
        long more = machine.held() - held;
        if (more != 0) {
            held += more;
            if (!budget.change(more)) {
                machine.fail(
                        now,
                        CloseCode.TRY_AGAIN_LATER,
                        "incomplete messages take more than " + (budget.limit() >> 20) + " MiB here");
                account();
            }
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (early == null) {
            channelReadComplete();
        }
    }

    private void channelReadComplete() {
        working = false;
        settle();
        flush();
    }

    @Override
    public void event(Event event) {
        listener.on(event);
    }

    @Override
    public void endStream(boolean reset) {
        endByReset = reset;
    }

    /** Hands what is in the loop's buffer to the channel; only for the one who writes to it. */
    void drain() {
        int size = memory.output.size();
        if (size > 0) {
            ByteBuf bytes = lend(size);
            memory.output.drain(new Into(bytes));
            channel.write(bytes, channel.voidPromise());
        }
    }

    /** The loop's buffer, unless it would wait for a slow peer: then memory is taken by what really waits. */
    private ByteBuf lend(int size) {
        ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
        boolean quick = size <= memory.sent.capacity() && waiting != null && waiting.totalPendingWriteBytes() == 0;
        return quick ? memory.sent.lend() : channel.alloc().ioBuffer(size);
    }

    private void flush() {
        WebSocketChannel interrupted = memory.writer(this);
        drain();
        if (interrupted != null && interrupted != this) {
            memory.writer(interrupted);
        }
        channel.flush();
        Boolean byReset = endByReset;
        if (byReset != null && !ended) {
            ended = true;
            outbox.close();
            settle();
            ChannelEnd.end(channel, byReset);
        }
    }

    /** Sets the alarm to the machine's next deadline. */
    private void settle() {
        alarm.at(ended ? Alarm.NEVER : machine.deadline());
    }

    private void ring() {
        memory.writer(this);
        machine.tick(clock.nanos());
        settle();
        flush();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        outbox.writable(channel.isWritable());
        read();
    }

    private void read() {
        channel.config().setAutoRead(ended || (!paused && channel.isWritable()));
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        switch (event) {
            case GoingAway _ -> performHere(new Command.SendClose(CloseCode.GOING_AWAY, "Parley ends"));
            case SslCloseCompletionEvent tls when tls.isSuccess() -> streamEnded(false);
            case ChannelInputShutdownEvent _ -> {
                if (ended) {
                    ChannelEnd.peerEnded(channel);
                }
                streamEnded(false);
            }
            default -> {}
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        streamEnded(false);
        ended = true;
        settle();
        outbox.close();
        memory.forget(this);
        if (early != null) {
            early.release();
            early = null;
        }
        machine.close();
        budget.change(-held);
        held = 0;
        listener.on(new LinkEvent.Ended(clock.nanos()));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!(cause instanceof IOException) && !(cause.getCause() instanceof SSLException)) {
            LOG.log(Level.ERROR, "A connection ends for a mistake of the program", cause);
        }
        streamEnded(cause instanceof IOException && !(cause instanceof SSLException));
        channel.close();
    }

    private void streamEnded(boolean reset) {
        if (!ended && machine.phase() != Phase.ENDED) {
            memory.writer(this);
            now = clock.nanos();
            SslHandler tls = channel.pipeline().get(SslHandler.class);
            if (tls != null && !reset && !tls.engine().isInboundDone()) {
                machine.tlsCutOff(now);
            }
            machine.endOfStream(now, reset);
            account();
            settle();
            flush();
        }
    }
}
