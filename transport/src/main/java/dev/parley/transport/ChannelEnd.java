package dev.parley.transport;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The end of TCP. By FIN: what is written goes out, our half is shut, and what the peer still sends is read and thrown away for
 * a while, since closing on unread bytes would send RST and could destroy our last frame on its way.
 */
final class ChannelEnd {

    private static final int LINGER_MILLIS = 1_000;
    private static final Duration UPTAKE = Duration.ofSeconds(3);

    private ChannelEnd() {}

    /** Ends a channel whose handler throws away what still comes. To be called on its loop, after what was written was flushed. */
    static void end(Channel channel, boolean reset) {
        if (reset) {
            reset(channel);
            return;
        }
        channel.config().setAutoRead(true);
        Uptake uptake = Uptake.watch(channel, UPTAKE);
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        Future<?> written = tls == null ? channel.writeAndFlush(Unpooled.EMPTY_BUFFER) : tls.closeOutbound();
        written.addListener(_ -> {
            uptake.end();
            shutOutput(channel);
        });
    }

    /** The peer has shut its half: the channel is closed as soon as nothing of ours is on the way. */
    static void peerEnded(Channel channel) {
        if (!(channel instanceof DuplexChannel duplex) || duplex.isOutputShutdown()) {
            channel.close();
        }
    }

    private static void reset(Channel channel) {
        try {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
        } catch (ChannelException _) {
            // it is closed already, or no TCP
        }
        channel.close();
    }

    private static void shutOutput(Channel channel) {
        if (channel.isActive() && channel instanceof DuplexChannel duplex && !duplex.isInputShutdown()) {
            Future<?> linger =
                    channel.eventLoop().schedule(() -> channel.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
            channel.closeFuture().addListener(_ -> linger.cancel(false));
            duplex.shutdownOutput();
        } else {
            channel.close();
        }
    }
}
