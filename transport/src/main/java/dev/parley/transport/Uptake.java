package dev.parley.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Watches whether a peer takes what waits to be written to it, and closes the channel of one that takes nothing for a time. */
final class Uptake {

    private final Channel channel;
    private final Duration patience;
    private long left;
    private Future<?> next;

    private Uptake(Channel channel, Duration patience) {
        this.channel = channel;
        this.patience = patience;
        this.left = waiting(channel);
        this.next = plan();
        channel.closeFuture().addListener(_ -> next.cancel(false));
    }

    /** Watches from now on, on the channel's loop, until {@link #end}. */
    static Uptake watch(Channel channel, Duration patience) {
        return new Uptake(channel, patience);
    }

    void end() {
        next.cancel(false);
    }

    private Future<?> plan() {
        return channel.eventLoop().schedule(this::look, patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void look() {
        long now = waiting(channel);
        if (now > 0 && now == left) {
            channel.close();
        } else {
            left = now;
            next = plan();
        }
    }

    private static long waiting(Channel channel) {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes() - buffer.currentProgress();
    }
}
