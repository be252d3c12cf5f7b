package dev.parley.app;

import dev.parley.engine.link.OutboundPolicy;
import dev.parley.engine.listen.Listeners;
import dev.parley.server.demo.Demos;
import dev.parley.transport.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;

/** The demo services at a free port. */
final class DemoServer implements AutoCloseable {

    final SystemClock clock = new SystemClock();
    final VirtualTasks tasks = new VirtualTasks();
    final Network network = new Network(2, clock, tasks, OutboundPolicy.laptop());
    private final ThreadTimers timers = new ThreadTimers();
    private final Listeners.Listener listener;

    DemoServer() throws IOException {
        listener = network.listen(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new Demos(clock, timers, tasks, new SecureRandom()));
    }

    InetSocketAddress address() {
        return listener.address();
    }

    String url(String target) {
        return "ws://127.0.0.1:" + address().getPort() + target;
    }

    @Override
    public void close() {
        try {
            listener.close(Duration.ofMillis(300));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        timers.close();
        network.close();
    }
}
