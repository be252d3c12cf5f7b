package dev.parley.transport;

import dev.parley.protocol.websocket.MaskKeys;
import dev.parley.protocol.websocket.OutputBuffer;
import io.netty.util.concurrent.FastThreadLocal;
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
    private @Nullable Pen writer;

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
    Pen writer(@Nullable Pen next) {
        Pen before = writer;
        if (before != null && before != next) {
            before.drain();
        }
        writer = next;
        return before;
    }

    /** The connection is gone. */
    void forget(Pen gone) {
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
