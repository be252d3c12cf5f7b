package dev.parley.transport;

import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.link.LinkRequest;
import dev.parley.engine.link.Proxy;
import dev.parley.engine.link.Stage;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.websocket.Command;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.handler.proxy.ProxyHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens one connection, stage by stage, on a thread that may block; then it is the link that forwards to the open channel. */
final class Connector implements Link {

    private static final Logger LOG = System.getLogger(Connector.class.getName());

    private final Dialling dialling;
    private final Clock clock;
    private final Tls tls;
    private final MessageBudget budget;
    private final LinkRequest request;
    private final LinkListener listener;
    private final Opening opening;
    private volatile @Nullable Link open;
    private volatile boolean paused;

    Connector(
            Dialling dialling, Clock clock, Tls tls, MessageBudget budget, LinkRequest request, LinkListener listener) {
        this.dialling = dialling;
        this.clock = clock;
        this.tls = tls;
        this.budget = budget;
        this.request = request;
        this.listener = listener;
        this.opening = new Opening(request, listener, clock);
    }

    /** Goes through all stages; what happens is told to the listener. */
    void connect() {
        try {
            Channel connected = reach();
            secure(connected);
            upgrade(connected);
        } catch (LinkFailure failure) {
            fail(failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(Failures.cancelled());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A connection could not be opened for a mistake of the program", e);
            fail(Failures.internal());
        }
    }

    private Channel reach() throws LinkFailure, InterruptedException {
        Path socket = request.unixSocket();
        if (socket != null) {
            return unix(socket);
        }
        Proxy proxy = request.proxy();
        String host = proxy == null ? request.host() : proxy.host();
        int port = proxy == null ? request.port() : proxy.port();
        InetSocketAddress behind = proxy == null ? null : behindProxy();
        List<InetAddress> addresses = lookup(host);
        dialling.check(addresses, port);
        AddressRace race = new AddressRace(opening, (address, began) -> start(address, port, proxy, behind, began));
        AddressRace.Attempt won = race.win(addresses, port);
        if (won.proxy() != null) {
            pass(won.proxy(), won.channel());
        }
        return won.channel();
    }

    /** What a proxy is asked to connect to: a name as it is, or one of its addresses where all of them had to be checked. */
    private InetSocketAddress behindProxy() throws LinkFailure, InterruptedException {
        if (!dialling.policy().restricts()) {
            return InetSocketAddress.createUnresolved(request.host(), request.port());
        }
        List<InetAddress> addresses = lookup(request.host());
        dialling.check(addresses, request.port());
        return Proxies.target(addresses.getFirst(), request.port());
    }

    private List<InetAddress> lookup(String host) throws LinkFailure, InterruptedException {
        long began = opening.begin(Stage.LOOKUP, host);
        try {
            List<InetAddress> found = opening.await(dialling.lookup(host), host);
            String shown = found.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
            opening.ended(Stage.LOOKUP, began, shown, null);
            return found;
        } catch (LinkFailure failure) {
            opening.ended(Stage.LOOKUP, began, host, failure.problem());
            throw failure;
        }
    }

    private AddressRace.Attempt start(
            InetAddress address, int port, @Nullable Proxy proxy, @Nullable SocketAddress behind, long began) {
        SocketAddress at = new InetSocketAddress(address, port);
        ProxyHandler handler = proxy == null ? null : Proxies.handler(proxy, address);
        ChannelFuture connecting = dialling.connect(behind == null ? at : behind, handler);
        opening.owns(connecting.channel());
        return new AddressRace.Attempt(Failures.shown(at), began, connecting, handler);
    }

    private Channel unix(Path socket) throws LinkFailure, InterruptedException {
        String shown = socket.toString();
        long began = opening.begin(Stage.TCP, shown);
        ChannelFuture connecting = dialling.connect(socket);
        opening.owns(connecting.channel());
        await(Stage.TCP, began, connecting, connecting.channel(), shown);
        opening.ended(Stage.TCP, began, shown, null);
        return connecting.channel();
    }

    private void pass(ProxyHandler proxy, Channel channel) throws LinkFailure, InterruptedException {
        String shown = Failures.shown(proxy.proxyAddress());
        long began = opening.begin(Stage.PROXY, shown);
        await(Stage.PROXY, began, proxy.connectFuture(), channel, shown);
        opening.ended(Stage.PROXY, began, shown, null);
    }

    private void secure(Channel connected) throws LinkFailure, InterruptedException {
        if (!request.secure()) {
            return;
        }
        long began = opening.begin(Stage.TLS, request.host());
        PeerChain chain = new PeerChain(tls.trust(request.tls().verify()));
        try {
            SslHandler handler = Tls.handler(request, chain, connected.alloc());
            handler.setHandshakeTimeoutMillis(0);
            EarlyArrivals.handOver(connected, handler, new EarlyArrivals());
            opening.await(handler.handshakeFuture(), connected, request.host());
            listener.on(new LinkEvent.Secured(clock.nanos(), Tls.details(handler, request, chain)));
            opening.ended(Stage.TLS, began, handler.engine().getSession().getProtocol(), null);
        } catch (LinkFailure failure) {
            LinkFailure told = TlsFailures.explained(failure, chain, request);
            opening.ended(Stage.TLS, began, request.host(), told.problem());
            throw told;
        }
    }

    private void await(Stage stage, long began, Future<?> future, Channel channel, String shown)
            throws LinkFailure, InterruptedException {
        try {
            opening.await(future, channel, shown);
        } catch (LinkFailure failure) {
            opening.ended(stage, began, shown, failure.problem());
            throw failure;
        }
    }

    private void upgrade(Channel connected) throws LinkFailure, InterruptedException {
        long began = opening.begin(Stage.UPGRADE, request.target());
        ClientUpgrade upgrade = new ClientUpgrade(request, listener, clock, budget, this, began);
        try {
            EarlyArrivals.handOver(connected, upgrade);
            upgrade.await(connected, request.handshakeTimeout());
        } catch (LinkFailure failure) {
            opening.ended(Stage.UPGRADE, began, upgrade.detail(), failure.problem());
            throw failure;
        }
    }

    /** The upgrade was accepted; called on the loop, before anything else is read. */
    void opened(Link link) {
        open = link;
        if (paused) {
            link.pause();
        }
        if (opening.cancelled()) {
            link.drop();
        }
    }

    private void fail(LinkFailure failure) {
        opening.close();
        LinkFailure told = opening.cancelled() ? Failures.cancelled() : failure;
        listener.on(
                new LinkEvent.Failed(clock.nanos(), opening.stage(), told.status(), told.problem(), told.reasons()));
    }

    @Override
    public Taken perform(Command command, Duration patience) throws InterruptedException {
        Link link = open;
        return link == null ? Taken.NOT_OPEN : link.perform(command, patience);
    }

    @Override
    public void answer(Command command) {
        Link link = open;
        if (link != null) {
            link.answer(command);
        }
    }

    @Override
    public boolean backedUp() {
        Link link = open;
        return link != null && link.backedUp();
    }

    @Override
    public long waiting() {
        Link link = open;
        return link == null ? 0 : link.waiting();
    }

    @Override
    public void drop() {
        Link link = open;
        if (link != null) {
            link.drop();
        } else {
            opening.cancel();
        }
    }

    @Override
    public void pause() {
        paused = true;
        Link link = open;
        if (link != null) {
            link.pause();
        }
    }

    @Override
    public void resume() {
        paused = false;
        Link link = open;
        if (link != null) {
            link.resume();
        }
    }
}
