package dev.parley.app;

import dev.parley.cli.serve.Serving;
import dev.parley.engine.link.OutboundPolicy;
import dev.parley.engine.listen.Listeners;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import dev.parley.server.demo.Demos;
import dev.parley.transport.Network;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;

/** The server and all that it is made of, wired by constructors. */
final class RunningServer implements Serving.Running {

    private final Network network;
    private final ThreadTimers timers;
    private final Listeners.Listener listener;

    private RunningServer(Network network, ThreadTimers timers, Listeners.Listener listener) {
        this.network = network;
        this.timers = timers;
        this.listener = listener;
    }

    static RunningServer start(String host, int port, Path data, Clock clock, Tasks tasks) throws IOException {
        Network network =
                new Network(Runtime.getRuntime().availableProcessors(), clock, tasks, OutboundPolicy.laptop());
        ThreadTimers timers = new ThreadTimers();
        try {
            Demos demos = new Demos(clock, timers);
            Listeners.Listener listener = network.listen(new InetSocketAddress(host, port), demos);
            return new RunningServer(network, timers, listener);
        } catch (BindException e) {
            network.close();
            timers.close();
            throw new IOException(
                    "port " + port + " of " + host + " is in use; another Parley may run there, or use --port", e);
        }
    }

    @Override
    public String url() {
        InetSocketAddress address = listener.address();
        String host = address.getAddress().getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }

    @Override
    public void close() {
        try {
            listener.close(Duration.ofMillis(1_200));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        timers.close();
        network.close();
    }
}
