package dev.parley.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;

/** Counts the bytes of a connection, within TLS, and tells of each movement. It belongs to the loop. */
final class WireTally extends ChannelDuplexHandler {

    private Runnable moved = () -> {};
    private long sent;
    private long received;

    /** Who is told of movements from now on. */
    void tell(Runnable listener) {
        moved = listener;
    }

    long sent() {
        return sent;
    }

    long received() {
        return received;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof ByteBuf bytes) {
            received += bytes.readableBytes();
            moved.run();
        }
        super.channelRead(context, message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof ByteBuf bytes) {
            sent += bytes.readableBytes();
        }
        super.write(context, message, promise.unvoid().addListener(_ -> moved.run()));
    }
}
