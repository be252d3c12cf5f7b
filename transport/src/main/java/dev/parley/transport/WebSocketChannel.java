package dev.parley.transport;

import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.Event;
import dev.parley.protocol.websocket.Negotiated;
import dev.parley.protocol.websocket.Output;
import dev.parley.protocol.websocket.OutputBuffer;
import dev.parley.protocol.websocket.Phase;
import dev.parley.protocol.websocket.Policy;
import dev.parley.protocol.websocket.Role;
import dev.parley.protocol.websocket.WebSocketMachine;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An open WebSocket on its event loop, client or server: bytes read go through the machine, what it answers goes out in one
 * write for each read. Reading stops while the peer does not read, and while the owner asks for it.
 */
final class WebSocketChannel extends ChannelInboundHandlerAdapter implements Link, Output {

    private static final int FLUSH_AT = 64 << 10;

    private final LinkListener listener;
    private final Clock clock;
    private final LoopMemory memory;
    private final WebSocketMachine machine;
    private final ChannelHandlerContext context;
    private final Gate gate = new Gate();
    private @Nullable Future<?> alarm;
    private long alarmAt = Long.MAX_VALUE;
    private boolean paused;
    private boolean working;
    /** When the bytes came that are being worked on: all that one read causes bears its time. */
    private long now;

    private boolean ended;
    private @Nullable Boolean endByReset;

    /** Takes over a channel on its loop, at the moment in which the opening is over. */
    WebSocketChannel(
            Role role,
            Policy policy,
            Negotiated negotiated,
            LinkListener listener,
            Clock clock,
            ChannelHandlerContext context) {
        this.listener = listener;
        this.clock = clock;
        this.context = context;
        this.memory = LoopMemory.current();
        this.machine = new WebSocketMachine(role, policy, negotiated, memory, memory.output, this, clock.nanos());
    }

    /** Sets the first alarm; to be called once the listener knows that the connection is open. */
    void start() {
        settle();
    }

    @Override
    public boolean perform(Command command) throws InterruptedException {
        if (context.executor().inEventLoop()) {
            return performHere(command);
        }
        if (!gate.await()) {
            return false;
        }
        context.executor().execute(() -> performHere(command));
        return true;
    }

    @Override
    public void answer(Command command) {
        onLoop(() -> performHere(command));
    }

    private boolean performHere(Command command) {
        if (ended) {
            return false;
        }
        memory.writer(this);
        boolean done = machine.perform(working ? now : clock.nanos(), command);
        settle();
        if (!working) {
            flush();
        }
        return done;
    }

    @Override
    public void drop() {
        onLoop(() -> performHere(new Command.Drop(true)));
    }

    @Override
    public void pause() {
        onLoop(() -> {
            paused = true;
            read();
        });
    }

    @Override
    public void resume() {
        onLoop(() -> {
            paused = false;
            read();
        });
    }

    private void onLoop(Runnable action) {
        if (context.executor().inEventLoop()) {
            action.run();
        } else {
            context.executor().execute(action);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext channel, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        try {
            receive(bytes);
        } finally {
            bytes.release();
        }
    }

    /** Takes bytes that were read. */
    void receive(ByteBuf bytes) {
        working = true;
        now = clock.nanos();
        memory.writer(this);
        while (bytes.isReadable() && !ended) {
            int size = Math.min(bytes.readableBytes(), LoopMemory.READ_SIZE);
            bytes.readBytes(memory.read, 0, size);
            machine.receive(now, memory.read, 0, size);
        }
        if (memory.output.size() >= FLUSH_AT) {
            drain();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext channel) {
        working = false;
        memory.writer(this);
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

    /** Hands what is in the loop's buffer to the channel. */
    void drain() {
        int size = memory.output.size();
        if (size > 0) {
            LentBuffer own = memory.sent;
            ByteBuf bytes =
                    size <= own.capacity() ? own.lend() : context.alloc().ioBuffer(size);
            memory.output.drain(new Into(bytes));
            context.write(bytes, context.voidPromise());
        }
    }

    private void flush() {
        drain();
        context.flush();
        end();
    }

    private void end() {
        Boolean byReset = endByReset;
        if (byReset != null && !ended) {
            ended = true;
            gate.close();
            ChannelEnd.end(context, byReset);
        }
    }

    /** Sets the alarm to the machine's next deadline. */
    private void settle() {
        long next = ended ? Long.MAX_VALUE : machine.deadline();
        if (next != alarmAt) {
            alarmAt = next;
            if (alarm != null) {
                alarm.cancel(false);
                alarm = null;
            }
            if (next != Long.MAX_VALUE) {
                long delay = Math.max(0, next - clock.nanos());
                alarm = context.executor().schedule(this::ring, delay, TimeUnit.NANOSECONDS);
            }
        }
    }

    private void ring() {
        alarmAt = Long.MAX_VALUE;
        memory.writer(this);
        machine.tick(clock.nanos());
        settle();
        flush();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext channel) {
        gate.open(channel.channel().isWritable());
        read();
    }

    private void read() {
        context.channel()
                .config()
                .setAutoRead(ended || (!paused && context.channel().isWritable()));
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext channel, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            streamEnded(false);
            channel.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext channel) {
        streamEnded(false);
        memory.forget(this);
        gate.close();
        if (alarm != null) {
            alarm.cancel(false);
        }
        machine.close();
        listener.on(new LinkEvent.Ended(clock.nanos()));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext channel, Throwable cause) {
        streamEnded(true);
        channel.close();
    }

    private void streamEnded(boolean reset) {
        if (!ended && machine.phase() != Phase.ENDED) {
            memory.writer(this);
            SslHandler tls = context.pipeline().get(SslHandler.class);
            if (tls != null && !reset && !tls.engine().isInboundDone()) {
                machine.tlsCutOff(clock.nanos());
            }
            machine.endOfStream(clock.nanos(), reset);
            settle();
            flush();
        }
    }

    /** Fills a buffer with what the machine wrote. */
    private record Into(ByteBuf target) implements OutputBuffer.Sink {

        @Override
        public void take(byte[] bytes, int from, int size) {
            target.writeBytes(bytes, from, size);
        }

        @Override
        public void take(ByteBuffer bytes) {
            target.writeBytes(bytes);
        }
    }
}
