package dev.parley.transport;

import dev.parley.protocol.websocket.OutputBuffer;
import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;

/** Fills a buffer with what a machine wrote. */
record Into(ByteBuf target) implements OutputBuffer.Sink {

    @Override
    public void take(byte[] bytes, int from, int size) {
        target.writeBytes(bytes, from, size);
    }

    @Override
    public void take(ByteBuffer bytes) {
        target.writeBytes(bytes);
    }
}
