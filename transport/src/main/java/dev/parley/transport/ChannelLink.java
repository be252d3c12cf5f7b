package dev.parley.transport;

import dev.parley.engine.link.Link;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.websocket.Command;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;

/** An open WebSocket as its owner has it, from any thread: what is asked of it is done on its loop. Thread-safe. */
final class ChannelLink implements Link {

    private final WebSocketChannel open;
    private final Channel channel;
    private final Outbox outbox;
    private final Clock clock;
    private boolean flushing;

    ChannelLink(WebSocketChannel open, Channel channel, Outbox outbox, Clock clock) {
        this.open = open;
        this.channel = channel;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Taken perform(Command command, Duration patience) throws InterruptedException {
        if (channel.eventLoop().inEventLoop()) {
            return open.performHere(command) ? Taken.YES : Taken.NOT_OPEN;
        }
        long size = Commands.size(command);
        Taken taken = outbox.enter(size, patience, clock);
        boolean handedOn = taken == Taken.YES
                && later(() -> {
                    outbox.arrived(size);
                    open.carryOut(command);
                    flushSoon();
                });
        return taken == Taken.YES && !handedOn ? Taken.NOT_OPEN : taken;
    }

    @Override
    public void answer(Command command) {
        if (channel.eventLoop().inEventLoop()) {
            open.performHere(command);
        } else {
            later(() -> {
                open.carryOut(command);
                flushSoon();
            });
        }
    }

    /** On the loop: commands that other threads have handed over by now go out in one write. */
    private void flushSoon() {
        if (!flushing) {
            flushing = true;
            later(() -> {
                flushing = false;
                open.flush();
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
        onLoop(open::drop);
    }

    @Override
    public void pause() {
        onLoop(() -> open.hold(true));
    }

    @Override
    public void resume() {
        onLoop(() -> open.hold(false));
    }

    private void onLoop(Runnable action) {
        if (channel.eventLoop().inEventLoop()) {
            action.run();
        } else {
            later(action);
        }
    }

    /** Does something later on the loop; returns whether the loop is still there. */
    private boolean later(Runnable action) {
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
}
