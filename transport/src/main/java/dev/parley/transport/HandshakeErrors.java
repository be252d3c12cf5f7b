package dev.parley.transport;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps errors of a TLS handshake to whoever waits for its outcome: they would be logged otherwise as nobody's. What goes wrong
 * between the handshake and the upgrade, such as an alert for a missing client certificate (RFC 8446 §4.4.2.4), is kept for
 * the upgrade.
 */
final class HandshakeErrors extends ChannelInboundHandlerAdapter {

    private final SslHandler tls;
    private boolean taken;
    private @Nullable Throwable late;

    HandshakeErrors(SslHandler tls) {
        this.tls = tls;
    }

    /** From now on errors go to the next handler; returns the one that came before. */
    @Nullable
    Throwable take() {
        taken = true;
        return late;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent) {
            context.channel().config().setAutoRead(false);
        }
        context.fireUserEventTriggered(event);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (taken) {
            context.fireExceptionCaught(cause);
        } else if (tls.handshakeFuture().isSuccess()) {
            late = cause;
        }
    }
}
