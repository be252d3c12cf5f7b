package dev.parley.app;

import dev.parley.cli.WorkingDirectory;
import dev.parley.cli.serve.AddressFile;
import dev.parley.cli.serve.Serving;
import dev.parley.engine.http.BodyFiles;
import dev.parley.engine.listen.Listeners;
import dev.parley.engine.run.Runs;
import dev.parley.engine.session.LiveSessions;
import dev.parley.engine.store.StoreException;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import dev.parley.scripting.WorkerScripts;
import dev.parley.storage.Opened;
import dev.parley.storage.Storage;
import dev.parley.storage.StorageOptions;
import dev.parley.transport.Network;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server and all that it is made of, wired by constructors. */
final class RunningServer implements Serving.Running {

    private static final Logger LOG = System.getLogger(RunningServer.class.getName());
    private static final Duration GRACE = Duration.ofMillis(900);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** A process for scripts that has had nothing to do for so long ends. */
    private static final Duration IDLE_SCRIPTS = Duration.ofMinutes(5);

    private final Storage storage;
    private final Network network;
    private final ThreadTimers timers;
    private final Runs runs;
    private final LiveSessions sessions;
    private final WorkerScripts scripts;
    private final Listeners.Listener listener;
    private final Future<?> firstSteps;

    private RunningServer(
            Storage storage,
            Network network,
            ThreadTimers timers,
            Runs runs,
            LiveSessions sessions,
            WorkerScripts scripts,
            Listeners.Listener listener,
            Future<?> firstSteps) {
        this.storage = storage;
        this.network = network;
        this.timers = timers;
        this.runs = runs;
        this.sessions = sessions;
        this.scripts = scripts;
        this.listener = listener;
        this.firstSteps = firstSteps;
    }

    /**
     * Starts it.
     *
     * @throws IOException if the port or what is kept cannot be had; nothing is left open then, as after any failure
     */
    static RunningServer start(Serving.Options options, Clock clock, Tasks tasks) throws IOException {
        Opened opened = new Opened();
        try {
            return start(options, clock, tasks, opened);
        } catch (StoreException e) {
            opened.closeAfter(e);
            throw new IOException(e.problem().message(), e);
        } catch (IOException | RuntimeException | Error e) {
            opened.closeAfter(e);
            throw e;
        }
    }

    private static RunningServer start(Serving.Options options, Clock clock, Tasks tasks, Opened opened)
            throws IOException {
        // it takes about as long as opening what is kept: at the same time
        CompletableFuture<Network> comingNetwork = CompletableFuture.supplyAsync(
                () -> new Network(Runtime.getRuntime().availableProcessors(), clock, tasks, options.outbound()),
                work -> tasks.start("network", work));
        opened.with(() -> comingNetwork.join().close());
        Storage storage = opened.with(Storage.open(new StorageOptions(options.data(), options.databaseUrl()), clock));
        ThreadTimers timers = opened.with(new ThreadTimers());
        Network network = comingNetwork.join();
        Product product = new Product(storage, network, files(options), options.maxBody(), clock, timers, tasks);
        timers.every(
                MINUTE,
                () -> tasks.start("idle scripts", () -> product.scripts().rest(IDLE_SCRIPTS)));
        DueImports due = new DueImports(product.importsAgain());
        timers.every(MINUTE, () -> tasks.start("imports", due));
        InetSocketAddress wanted = new InetSocketAddress(InetAddress.ofLiteral(options.host()), options.port());
        Listeners.Listener listener = network.listen(wanted, product.handler());
        product.reachableAt(hostAndPort(listener));
        new AddressFile(storage.directory()).write("http://" + hostAndPort(listener));
        CompletableFuture<Void> firstSteps =
                CompletableFuture.runAsync(product::prepare, work -> tasks.start("first steps", work));
        return new RunningServer(
                storage, network, timers, product.runs(), product.sessions(), product.scripts(), listener, firstSteps);
    }

    private static BodyFiles files(Serving.Options options) {
        Path directory = options.files();
        return new WorkingDirectory(
                directory == null ? options.data().resolve("files") : directory,
                "put it there, or start with parley serve --files DIR");
    }

    @Override
    public String url() {
        return "http://" + hostAndPort(listener);
    }

    private static String hostAndPort(Listeners.Listener listener) {
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
        Thread leaving = Thread.ofVirtual().name("close runs and sessions").start(() -> {
            runs.close();
            sessions.close();
        });
        try {
            listener.close(GRACE);
            leaving.join();
            // they need what is closed next
            firstSteps.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.DEBUG, "The first steps were not made", e);
        }
        leaveNoAddress();
        scripts.close();
        timers.close();
        network.close();
        try {
            storage.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Not closed properly", e);
        }
    }

    private void leaveNoAddress() {
        try {
            new AddressFile(storage.directory()).delete();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The address stays", e);
        }
    }
}
