package dev.parley.app;

import dev.parley.cli.serve.Serving;
import dev.parley.engine.link.OutboundPolicy;
import dev.parley.engine.listen.Listeners;
import dev.parley.engine.session.LiveSessions;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import dev.parley.storage.Storage;
import dev.parley.storage.StorageOptions;
import dev.parley.transport.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;

/** The server and all that it is made of, wired by constructors. */
final class RunningServer implements Serving.Running {

    private static final Duration GRACE = Duration.ofMillis(900);

    private final Storage storage;
    private final Network network;
    private final ThreadTimers timers;
    private final LiveSessions sessions;
    private final Listeners.Listener listener;

    private RunningServer(
            Storage storage, Network network, ThreadTimers timers, LiveSessions sessions, Listeners.Listener listener) {
        this.storage = storage;
        this.network = network;
        this.timers = timers;
        this.sessions = sessions;
        this.listener = listener;
    }

    static RunningServer start(Serving.Options options, Clock clock, Tasks tasks) throws IOException {
        Storage storage = Storage.open(new StorageOptions(options.data(), options.databaseUrl()), clock);
        Network network =
                new Network(Runtime.getRuntime().availableProcessors(), clock, tasks, OutboundPolicy.laptop());
        ThreadTimers timers = new ThreadTimers();
        try {
            Product product = new Product(storage, network, clock, timers, tasks);
            InetSocketAddress wanted = new InetSocketAddress(InetAddress.ofLiteral(options.host()), options.port());
            Listeners.Listener listener = network.listen(wanted, product.handler());
            RunningServer server = new RunningServer(storage, network, timers, product.sessions(), listener);
            product.reachableAt(server.address());
            tasks.start("first steps", product::prepare);
            return server;
        } catch (IOException | RuntimeException e) {
            network.close();
            timers.close();
            storage.close();
            throw e;
        }
    }

    @Override
    public String url() {
        return "http://" + address();
    }

    private String address() {
        InetSocketAddress address = listener.address();
        String host = address.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }

    /** How many actions its timers plan. */
    int timers() {
        return timers.planned();
    }

    @Override
    public void close() {
        // both ask their peers to leave and wait for them: at the same time, so that it takes no longer than the slower
        // one
        Thread leaving = Thread.ofVirtual().name("close sessions").start(sessions::close);
        try {
            listener.close(GRACE);
            leaving.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        timers.close();
        network.close();
        try {
            storage.close();
        } catch (IOException e) {
            System.getLogger(RunningServer.class.getName()).log(System.Logger.Level.WARNING, "Not closed properly", e);
        }
    }
}
