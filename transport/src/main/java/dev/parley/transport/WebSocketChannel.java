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
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * An open WebSocket on its event loop, client or server: bytes read go through the machine, what it answers goes out in one
 * write for each read. Reading stops while the peer does not read, and while the owner asks for it.
 */
final class WebSocketChannel extends PlainHandler implements Output {

    private static final Logger LOG = System.getLogger(WebSocketChannel.class.getName());
    private static final int FLUSH_AT = 64 << 10;

    private final LinkListener listener;
    private final Clock clock;
    private final MessageBudget.Share share;
    private final LoopMemory memory;
    private final WebSocketMachine machine;
    private final Channel channel;
    private final Outbox outbox = new Outbox();
    private final ChannelLink link;
    private final Pen pen;
    private final Alarm alarm;
    private @Nullable ByteBuf early;
    private boolean paused;
    private boolean working;
    /** When the bytes came that are being worked on: all that one read causes bears its time. */
    private long now;

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
        this.share = budget.share();
        this.channel = channel;
        this.early = early;
        this.memory = LoopMemory.current();
        this.link = new ChannelLink(this, channel, outbox, clock);
        this.pen = new Pen(channel, memory);
        this.alarm = new Alarm(channel.eventLoop(), clock, this::ring);
        this.machine = new WebSocketMachine(role, policy, negotiated, memory, memory.output, this, clock.nanos());
    }

    /** The connection as its owner has it. */
    Link link() {
        return link;
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

    /** Carries out a command of the loop itself; what it wrote goes out at once, or with the answer to what was read. */
    boolean performHere(Command command) {
        boolean done = carryOut(command);
        if (!working) {
            flush();
        }
        return done;
    }

    /** Carries out a command, in whosever name the loop is at work. */
    boolean carryOut(Command command) {
        if (ended) {
            return false;
        }
        Pen interrupted = pen.take();
        boolean done = machine.perform(working ? now : clock.nanos(), command);
        if (!working) {
            settle();
        }
        pen.giveBack(interrupted);
        return done;
    }

    /** Drops the connection, also what has ended, but waits for a peer that does not take the last bytes, or does not end TCP. */
    void drop() {
        if (ended) {
            ChannelEnd.end(channel, true);
        } else {
            performHere(new Command.Drop(true));
        }
    }

    /** The owner wants no more for a while, or wants it again. */
    void hold(boolean now) {
        paused = now;
        read();
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
        pen.take();
        while (bytes.isReadable() && !ended) {
            int size = Math.min(bytes.readableBytes(), LoopMemory.READ_SIZE);
            bytes.readBytes(memory.read, 0, size);
            machine.receive(now, memory.read, 0, size);
            account();
        }
        if (pen.written() >= FLUSH_AT) {
            pen.send();
        }
    }

    /** The messages that are being put together share one budget. */
    private void account() {
        if (!share.hold(machine.held())) {
            machine.fail(now, CloseCode.TRY_AGAIN_LATER, share.refusal());
            share.hold(machine.held());
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
        listener.allTold();
        settle();
        flush();
    }

    @Override
    public void event(Event event) {
        listener.on(event);
        if (!working) {
            listener.allTold();
        }
    }

    @Override
    public void endStream(boolean reset) {
        endByReset = reset;
    }

    void flush() {
        Pen interrupted = pen.take();
        pen.send();
        pen.giveBack(interrupted);
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
        pen.take();
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
        pen.drop();
        if (early != null) {
            early.release();
            early = null;
        }
        machine.close();
        share.hold(0);
        listener.on(new LinkEvent.Ended(clock.nanos()));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (Mistakes.ours(cause)) {
            LOG.log(Level.ERROR, "A connection ends for a mistake of the program", cause);
        }
        streamEnded(cause instanceof IOException && !(cause instanceof SSLException));
        channel.close();
    }

    private void streamEnded(boolean reset) {
        if (!ended && machine.phase() != Phase.ENDED) {
            pen.take();
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
