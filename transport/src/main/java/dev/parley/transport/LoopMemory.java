package dev.parley.transport;

import dev.parley.protocol.websocket.MaskKeys;
import dev.parley.protocol.websocket.OutputBuffer;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.unix.UnixChannel;
import io.netty.util.concurrent.FastThreadLocal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * The memory that all connections of an event loop share: one array to read into, one buffer to write from, one store of
 * random masking keys. A connection keeps memory only for a message that is not complete.
 */
final class LoopMemory implements MaskKeys {

    static final int READ_SIZE = 64 << 10;

    private static final FastThreadLocal<LoopMemory> OF_LOOP = new FastThreadLocal<>() {
        @Override
        protected LoopMemory initialValue() {
            return new LoopMemory();
        }

        @Override
        protected void onRemoval(LoopMemory memory) {
            memory.received.free();
            memory.sent.free();
        }
    };

    final LentBuffer received = new LentBuffer(READ_SIZE);
    final LentBuffer sent = new LentBuffer(READ_SIZE + 1024);
    final byte[] read = new byte[READ_SIZE];
    final OutputBuffer output = new OutputBuffer(READ_SIZE + 1024);
    private final SecureRandom random = new SecureRandom();
    private final byte[] randomBytes = new byte[4096];
    private final ByteBuffer keys = ByteBuffer.wrap(randomBytes).limit(0);
    private @Nullable WebSocketChannel writer;

    /** That of the calling loop. */
    static LoopMemory current() {
        return OF_LOOP.get();
    }

    /**
     * From now on the connection writes to {@link #output}; what another one left there goes out first.
     *
     * @return the one that wrote before: whoever interrupts it by a command to another connection hands the pen back
     */
    @Nullable
    WebSocketChannel writer(@Nullable WebSocketChannel next) {
        WebSocketChannel before = writer;
        if (before != null && before != next) {
            before.drain();
        }
        writer = next;
        return before;
    }

    /**
     * Sends what is in {@link #output}, which the channel's connection wrote.
     *
     * @param straight whether the channel does nothing to bytes but write them: then they go to the socket past its queue
     *     where that is empty, which spares a good part of what a small message costs
     */
    void sendTo(Channel channel, boolean straight) {
        int size = output.size();
        boolean quick = quick(channel, size);
        if (quick && size == 0) {
            return;
        }
        if (quick && straight) {
            ByteBuf bytes = sent.lend();
            output.drain(new Into(bytes));
            if (written((UnixChannel) channel, bytes)) {
                bytes.release();
                return;
            }
            channel.write(bytes, channel.voidPromise());
        } else {
            drainTo(channel);
        }
        channel.flush();
    }

    /** Whether the socket took all. What is wrong with it shows again when the channel writes. */
    private static boolean written(UnixChannel channel, ByteBuf bytes) {
        try {
            bytes.skipBytes(channel.fd().writeAddress(bytes.memoryAddress(), bytes.readerIndex(), bytes.writerIndex()));
        } catch (IOException _) {
            return false;
        }
        return !bytes.isReadable();
    }

    /** Hands what is in {@link #output} to the channel of the connection that wrote it. */
    void drainTo(Channel channel) {
        int size = output.size();
        if (size > 0) {
            ByteBuf bytes = lend(channel, size);
            output.drain(new Into(bytes));
            channel.write(bytes, channel.voidPromise());
        }
    }

    /** The loop's buffer, unless it would wait for a slow peer: then memory is taken by what really waits. */
    private ByteBuf lend(Channel channel, int size) {
        return quick(channel, size) ? sent.lend() : channel.alloc().ioBuffer(size);
    }

    private boolean quick(Channel channel, int size) {
        ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
        return size <= sent.capacity() && waiting != null && waiting.totalPendingWriteBytes() == 0;
    }

    /** The connection is gone. */
    void forget(WebSocketChannel gone) {
        if (writer == gone) {
            output.clear();
            writer = null;
        }
    }

    @Override
    public int next() {
        if (keys.remaining() < 4) {
            random.nextBytes(randomBytes);
            keys.clear();
        }
        return keys.getInt();
    }
}
