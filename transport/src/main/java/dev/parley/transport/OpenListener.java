package dev.parley.transport;

import dev.parley.engine.listen.Listeners;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.time.Duration;

/** An open port of the network. */
record OpenListener(Channel channel, OpenConnections connections) implements Listeners.Listener {

    @Override
    public InetSocketAddress address() {
        return (InetSocketAddress) channel.localAddress();
    }

    @Override
    public void close(Duration grace) throws InterruptedException {
        channel.close().await();
        connections.end(grace.toNanos());
    }
}
