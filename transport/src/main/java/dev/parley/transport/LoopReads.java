package dev.parley.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.DefaultMaxMessagesRecvByteBufAllocator;

/** Where reads go: into the one large receive buffer of the loop. */
final class LoopReads extends DefaultMaxMessagesRecvByteBufAllocator {

    @Override
    @SuppressWarnings("deprecation") // the interface demands the type
    public Handle newHandle() {
        return new MaxMessageHandle() {
            @Override
            public int guess() {
                return LoopMemory.READ_SIZE;
            }

            @Override
            public ByteBuf allocate(ByteBufAllocator allocator) {
                return LoopMemory.current().received.lend();
            }
        };
    }
}
