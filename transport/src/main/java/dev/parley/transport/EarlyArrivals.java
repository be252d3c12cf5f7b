package dev.parley.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundInvoker;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.proxy.ProxyHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Keeps what comes between two stages of an opening for the next one: bytes of a server that speaks first, the end of its
 * stream, an error such as the alert for a missing client certificate (RFC 8446 §4.4.2.4). Errors that end a stage go no
 * further, as whoever waits for it is told. A channel that closes meanwhile takes all handlers out, so that what was kept is found
 * by the channel and not by its pipeline.
 */
final class EarlyArrivals extends PlainHandler {

    private static final AttributeKey<EarlyArrivals> OF_CHANNEL = AttributeKey.valueOf(EarlyArrivals.class, "latest");

    private final List<Consumer<ChannelInboundInvoker>> kept = new ArrayList<>(0);
    private final Queue<Object> messages = new ArrayDeque<>(0);

    /** Puts the handlers of the next stage behind, and gives them what was kept. */
    static void handOver(Channel channel, ChannelHandler... next) throws LinkFailure {
        Runnable change = () -> {
            EarlyArrivals early = channel.attr(OF_CHANNEL).getAndSet(null);
            channel.pipeline().addLast(next);
            channel.config().setAutoRead(true);
            if (early != null) {
                early.pass(channel.pipeline());
            }
        };
        try {
            channel.eventLoop().execute(change);
        } catch (RejectedExecutionException _) {
            throw Failures.cancelled(); // the network was closed
        }
    }

    private void pass(ChannelPipeline pipeline) {
        ChannelHandlerContext own = pipeline.context(this);
        ChannelInboundInvoker to = own == null ? pipeline : own;
        kept.forEach(each -> each.accept(to));
        kept.clear();
        if (own != null) {
            pipeline.remove(this);
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        context.channel().attr(OF_CHANNEL).set(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        context.channel().config().setAutoRead(false);
        messages.add(message);
        kept.add(to -> {
            if (!messages.isEmpty()) { // else the channel was closed
                to.fireChannelRead(messages.remove());
            }
        });
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        kept.add(ChannelInboundInvoker::fireChannelReadComplete);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent) {
            context.channel().config().setAutoRead(false);
        } else if (event instanceof ChannelInputShutdownEvent) {
            if (waits(context.pipeline())) {
                context.pipeline().firstContext().close(); // neither TLS nor a proxy's handler would notice by itself
            } else {
                kept.add(to -> to.fireUserEventTriggered(event));
            }
        }
    }

    /** Whether the peer's part of this stage is still to come. */
    private static boolean waits(ChannelPipeline pipeline) {
        SslHandler tls = pipeline.get(SslHandler.class);
        ProxyHandler proxy = pipeline.get(ProxyHandler.class);
        return (tls != null && !tls.handshakeFuture().isDone())
                || (proxy != null && !proxy.connectFuture().isDone());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        kept.add(to -> to.fireExceptionCaught(cause));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        kept.add(ChannelInboundInvoker::fireChannelInactive);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        messages.forEach(ReferenceCountUtil::release);
        messages.clear();
    }
}
