package dev.parley.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.unix.UnixChannel;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a connection writes with into the buffer that all of its loop share: one has it at a time. It belongs to the loop. */
final class Pen {

    private final Channel channel;
    private final LoopMemory memory;
    /** Whether the channel does nothing to bytes but write them. */
    private final boolean straight;

    Pen(Channel channel, LoopMemory memory) {
        this.channel = channel;
        this.memory = memory;
        this.straight = channel instanceof UnixChannel && channel.pipeline().get(SslHandler.class) == null;
    }

    /** From now on this one writes; returns the one that wrote before, to which an interruption gives back. */
    @Nullable
    Pen take() {
        return memory.writer(this);
    }

    /** One connection's event was another's command: whoever was interrupted goes on. */
    void giveBack(@Nullable Pen interrupted) {
        if (interrupted != null && interrupted != this) {
            memory.writer(interrupted);
        }
    }

    /** Bytes that were written and not handed on. */
    int written() {
        return memory.output.size();
    }

    /** Hands what was written to the channel; only for the one that wrote. */
    void drain() {
        int size = written();
        if (size > 0) {
            // memory is taken by what really waits for a slow peer, else the loop's buffer does
            ByteBuf bytes = quick(size) ? memory.sent.lend() : channel.alloc().ioBuffer(size);
            memory.output.drain(new Into(bytes));
            channel.write(bytes, channel.voidPromise());
        }
    }

    /**
     * Sends what was written. Where nothing waits in the channel it goes past its queue to the socket, which spares a good part
     * of what a small message costs.
     */
    void send() {
        int size = written();
        boolean quick = quick(size);
        if (quick && size == 0) {
            return;
        }
        if (quick && straight) {
            ByteBuf bytes = memory.sent.lend();
            memory.output.drain(new Into(bytes));
            if (taken((UnixChannel) channel, bytes)) {
                bytes.release();
                return;
            }
            channel.write(bytes, channel.voidPromise());
        } else {
            drain();
        }
        channel.flush();
    }

    /** Whether the socket took all. What is wrong with it shows again when the channel writes. */
    private static boolean taken(UnixChannel channel, ByteBuf bytes) {
        try {
            bytes.skipBytes(channel.fd().writeAddress(bytes.memoryAddress(), bytes.readerIndex(), bytes.writerIndex()));
        } catch (IOException _) {
            return false;
        }
        return !bytes.isReadable();
    }

    /** Whether so many bytes fit into the loop's buffer, and nothing waits before them. */
    private boolean quick(int size) {
        ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
        return size <= memory.sent.capacity() && waiting != null && waiting.totalPendingWriteBytes() == 0;
    }

    /** The connection is gone: what it wrote is forgotten. */
    void drop() {
        memory.forget(this);
    }
}
