package dev.parley.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;

/** Stands in a connection that waits for its next exchange: whatever happens on it meanwhile ends it, and so does time. */
final class IdleWatch extends PlainHandler {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final IdleConnections connections;
    private final IdleConnections.Place place;
    private final Channel channel;
    private final Patience patience;
    private boolean ended;

    IdleWatch(IdleConnections connections, IdleConnections.Place place, Channel channel) {
        this.connections = connections;
        this.place = place;
        this.channel = channel;
        this.patience = new Patience(channel.eventLoop(), this::end);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        patience.give(LONGEST);
        if (!channel.isActive()) {
            end();
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        patience.end();
    }

    private void end() {
        ended = true;
        connections.remove(place, channel);
        channel.close();
    }

    /** Whether the connection still is what it was; on its loop. */
    boolean sound() {
        return !ended && channel.isActive();
    }

    /** Whatever comes unasked ends it. */
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ReferenceCountUtil.release(message);
        end();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        end(); // the peer has ended its half, or TLS
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        end();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        end();
    }
}
