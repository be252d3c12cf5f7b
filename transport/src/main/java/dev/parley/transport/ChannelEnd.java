package dev.parley.transport;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import java.util.concurrent.TimeUnit;

/**
 * The end of TCP. By FIN: what is written goes out, our half is shut, and what the peer still sends is read and thrown away for
 * a while, since closing on unread bytes would send RST and could destroy our last frame on its way.
 */
final class ChannelEnd {

    private static final int LINGER_MILLIS = 1_000;

    private ChannelEnd() {}

    static void end(ChannelHandlerContext context, boolean reset) {
        Channel channel = context.channel();
        if (reset) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            context.close();
            return;
        }
        channel.config().setAutoRead(true);
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        if (tls != null) {
            tls.closeOutbound();
        }
        context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener((ChannelFutureListener) _ -> shutOutput(channel));
        channel.eventLoop().schedule(() -> channel.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void shutOutput(Channel channel) {
        if (channel instanceof DuplexChannel duplex && !duplex.isInputShutdown()) {
            duplex.shutdownOutput();
        } else {
            channel.close();
        }
    }
}
