package dev.parley.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import org.jspecify.annotations.Nullable;

/**
 * A direct buffer of an event loop that is lent again as soon as nobody holds it any more, so that reading and writing allocate
 * nothing. Whoever keeps it longer keeps it: the next one gets another.
 */
final class LentBuffer {

    /** Without pool and leak detector: the loop itself holds the buffer for as long as it lives. */
    private static final ByteBufAllocator MEMORY = new UnpooledByteBufAllocator(true, true);

    private final int capacity;
    private @Nullable ByteBuf buffer;

    LentBuffer(int capacity) {
        this.capacity = capacity;
    }

    /** The buffer, empty; to be released. */
    ByteBuf lend() {
        ByteBuf mine = buffer;
        if (mine == null || mine.refCnt() != 1) {
            free();
            mine = MEMORY.directBuffer(capacity, capacity);
            buffer = mine;
        }
        return mine.clear().retain();
    }

    int capacity() {
        return capacity;
    }

    /** Gives up the loop's hold. */
    void free() {
        if (buffer != null) {
            buffer.release();
            buffer = null;
        }
    }
}
