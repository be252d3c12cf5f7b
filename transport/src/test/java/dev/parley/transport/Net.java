package dev.parley.transport;

import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.link.LinkRequest;
import dev.parley.engine.link.OutboundPolicy;
import dev.parley.engine.link.Proxy;
import dev.parley.engine.link.TlsOptions;
import dev.parley.engine.listen.InboundHandler;
import dev.parley.engine.listen.Listeners;
import dev.parley.engine.listen.Upgrade;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.Event;
import dev.parley.protocol.websocket.Policy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A network of two loops for one test, with the parts in it that a test wants to be otherwise. */
final class Net implements AutoCloseable {

    static final Clock CLOCK = new Clock() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }
    };
    static final Tasks TASKS = (name, work) -> Thread.ofVirtual().name(name).start(work);

    final Loops loops;
    NameLookup names = NameLookup.OF_THE_SYSTEM;
    OutboundPolicy policy = OutboundPolicy.laptop();
    Tls tls = Tls.trustingTheSystem();
    MessageBudget budget = new MessageBudget(1L << 30);
    HttpTimes times = HttpTimes.DEFAULT;

    Net() {
        this(2);
    }

    Net(int threads) {
        loops = new Loops(threads);
    }

    Network network() {
        return network(CLOCK);
    }

    Network network(Clock clock) {
        return new Network(loops, clock, TASKS, policy, names, tls, budget, times);
    }

    Link open(LinkRequest request, LinkListener heard) {
        return network().open(request, heard);
    }

    Listeners.Listener listen(InboundHandler handler) throws IOException {
        return network().listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), handler);
    }

    /** A listener that upgrades whoever asks, and sends every message back. */
    Listeners.Listener echo(Policy policyOfIt) throws IOException {
        return listen(exchange -> {
            AtomicReference<@Nullable Link> link = new AtomicReference<>();
            Heard heard = new Heard(event -> {
                if (event instanceof Event.Message message && message.flow() == dev.parley.protocol.Flow.RECEIVED) {
                    Objects.requireNonNull(link.get())
                            .answer(
                                    message.text()
                                            ? new Command.SendText(message.payload())
                                            : new Command.SendBinary(message.payload()));
                }
            });
            link.set(exchange.upgrade(upgrade(policyOfIt), heard));
        });
    }

    static Upgrade upgrade(Policy policy) {
        return new Upgrade(List.of("echo"), true, policy, List.of(), false, false);
    }

    @Override
    public void close() {
        loops.close();
    }

    static LinkRequest request(int port) {
        return new Wanted().port(port).request();
    }

    static Wanted to(int port) {
        return new Wanted().port(port);
    }

    /** A request in the making. */
    static final class Wanted {
        private boolean secure;
        private String host = "127.0.0.1";
        private int port;
        private @Nullable Path unix;
        private String target = "/";
        private List<HeaderField> headers = List.of();
        private List<String> subprotocols = List.of();
        private @Nullable String deflate;
        private Policy policy = Policy.DEFAULT;
        private Duration connect = Duration.ofSeconds(10);
        private Duration handshake = Duration.ofSeconds(10);
        private TlsOptions tls = TlsOptions.DEFAULT;
        private @Nullable Proxy proxy;

        Wanted secure(TlsOptions options) {
            secure = true;
            tls = options;
            return this;
        }

        Wanted host(String value) {
            host = value;
            return this;
        }

        Wanted port(int value) {
            port = value;
            return this;
        }

        Wanted unix(Path value) {
            unix = value;
            return this;
        }

        Wanted target(String value) {
            target = value;
            return this;
        }

        Wanted headers(HeaderField... rows) {
            headers = List.of(rows);
            return this;
        }

        Wanted subprotocols(String... names) {
            subprotocols = List.of(names);
            return this;
        }

        Wanted deflate(String value) {
            deflate = value;
            return this;
        }

        Wanted policy(Policy value) {
            policy = value;
            return this;
        }

        Wanted connect(Duration value) {
            connect = value;
            return this;
        }

        Wanted handshake(Duration value) {
            handshake = value;
            return this;
        }

        Wanted proxy(Proxy value) {
            proxy = value;
            return this;
        }

        LinkRequest request() {
            return new LinkRequest(
                    secure,
                    host,
                    port,
                    unix,
                    target,
                    headers,
                    subprotocols,
                    deflate,
                    policy,
                    connect,
                    handshake,
                    tls,
                    proxy);
        }
    }
}
