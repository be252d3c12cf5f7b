package dev.parley.transport;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.Destination;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.Proxy;
import dev.parley.engine.link.Stage;
import dev.parley.engine.time.Clock;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.handler.proxy.ProxyHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.NetUtil;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The way to a peer, stage by stage until TLS is up, on a thread that may block. */
final class Reaching {

    private final Dialling dialling;
    private final Clock clock;
    private final Tls tls;
    private final Destination request;
    private final Consumer<LinkEvent.OnTheWay> heard;
    private final Opening opening;

    Reaching(Dialling dialling, Clock clock, Tls tls, Destination request, Consumer<LinkEvent.OnTheWay> heard) {
        this.dialling = dialling;
        this.clock = clock;
        this.tls = tls;
        this.request = request;
        this.heard = heard;
        this.opening = new Opening(request, heard, clock);
    }

    /** Its course, with the time that is left. */
    Opening opening() {
        return opening;
    }

    /** Connects to the peer, if need be through a proxy. */
    Channel connected() throws LinkFailure, InterruptedException {
        return connected(false);
    }

    /** Connects to the peer, or, where it is forwarded what is said, to the proxy only. */
    Channel connected(boolean forwarded) throws LinkFailure, InterruptedException {
        Channel connected = reach(forwarded);
        secure(connected);
        return connected;
    }

    private Channel reach(boolean forwarded) throws LinkFailure, InterruptedException {
        Path socket = request.unixSocket();
        if (socket != null) {
            return unix(socket);
        }
        Proxy proxy = request.proxy();
        String host = proxy == null ? request.host() : proxy.host();
        int port = proxy == null ? request.port() : proxy.port();
        Proxy through = forwarded ? null : proxy;
        List<InetAddress> addresses = lookup(host);
        boolean here = proxy == null && dialling.leadHere(host, addresses, port);
        if (!here) {
            dialling.check(host, addresses, port);
        }
        InetSocketAddress behind = through == null ? null : behindProxy();
        AddressRace race = new AddressRace(opening, (address, began) -> start(address, port, through, behind, began));
        AddressRace.Attempt won = race.win(addresses, port);
        if (won.proxy() != null) {
            pass(won.proxy(), won.channel());
        }
        if (here) {
            dialling.own().opened(won.channel());
        }
        return won.channel();
    }

    /** What a proxy is asked to connect to: a name as it is, or one of its addresses where all of them had to be checked. */
    private InetSocketAddress behindProxy() throws LinkFailure, InterruptedException {
        if (!dialling.policy().restricts()) {
            InetAddress literal = NetUtil.createInetAddressFromIpAddressString(request.host());
            return literal == null
                    ? InetSocketAddress.createUnresolved(request.host(), request.port())
                    : Proxies.target(literal, request.port());
        }
        List<InetAddress> addresses = checkable(request.host());
        dialling.check(request.host(), addresses, request.port());
        return Proxies.target(addresses.getFirst(), request.port());
    }

    private List<InetAddress> checkable(String host) throws LinkFailure, InterruptedException {
        try {
            return lookup(host);
        } catch (LinkFailure failure) {
            throw failure.problem().code().equals("unknown-host") ? ProxyFailures.uncheckable(host) : failure;
        }
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
        if (dialling.policy().restricts()) {
            throw new LinkFailure(
                    Problem.of("outbound-refused", "The outbound policy does not let this server connect to " + shown),
                    0,
                    List.of(),
                    false);
        }
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
        PeerChain chain = new PeerChain(tls.trust(request.tls()));
        long began = opening.begin(Stage.TLS, request.host());
        try {
            SslHandler handler = Tls.handler(request, chain, connected.alloc());
            handler.setHandshakeTimeoutMillis(0);
            EarlyArrivals.handOver(connected, handler, new EarlyArrivals());
            opening.await(handler.handshakeFuture(), connected, request.host());
            heard.accept(new LinkEvent.Secured(clock.nanos(), Tls.details(handler, request, chain)));
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
}
