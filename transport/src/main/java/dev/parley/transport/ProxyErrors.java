package dev.parley.transport;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.proxy.ProxyConnectException;

/** Keeps a proxy's refusal to whoever waits for its outcome: it would be logged otherwise as nobody's. */
final class ProxyErrors extends ChannelInboundHandlerAdapter {

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!(cause instanceof ProxyConnectException)) {
            context.fireExceptionCaught(cause);
        }
    }
}
