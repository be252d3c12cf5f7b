package dev.parley.transport;

import dev.parley.engine.link.TlsDetails;
import dev.parley.engine.time.Clock;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/** A connection of HTTP/1.1 that may serve another exchange when the one at hand is over. It belongs to the loop. */
record KeptConnection(
        Channel channel, @Nullable TlsDetails tls, IdleConnections idle, IdleConnections.Place place, Clock clock) {

    /** The exchange is over; it waits for another one. */
    void rest(Http1Exchange over) {
        IdleWatch watch = new IdleWatch(idle, place, channel);
        channel.pipeline().remove(over);
        channel.config().setAutoRead(true);
        idle.give(place, new IdleConnections.Idle(channel, watch, tls, clock.nanos()));
        channel.pipeline().addLast(watch);
    }

    /** The peer had left it: it will have left those as well that wait for longer. */
    void forgetOthers() {
        idle.clear(place);
    }
}
