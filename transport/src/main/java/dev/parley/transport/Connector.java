package dev.parley.transport;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.link.LinkRequest;
import dev.parley.engine.link.OutboundPolicy;
import dev.parley.engine.link.Proxy;
import dev.parley.engine.link.Stage;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.websocket.Command;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.unix.DomainSocketAddress;
import io.netty.handler.proxy.ProxyHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.resolver.NoopAddressResolverGroup;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens one connection, stage by stage, on a thread that may block; then it is the link that forwards to the open channel. */
final class Connector implements Link {

    private final Loops loops;
    private final Clock clock;
    private final OutboundPolicy policy;
    private final LinkRequest request;
    private final LinkListener listener;
    private final long deadline;
    private volatile @Nullable Channel channel;
    private volatile @Nullable WebSocketChannel open;
    private volatile boolean cancelled;
    private volatile boolean paused;
    private Stage stage = Stage.LOOKUP;

    Connector(Loops loops, Clock clock, OutboundPolicy policy, LinkRequest request, LinkListener listener) {
        this.loops = loops;
        this.clock = clock;
        this.policy = policy;
        this.request = request;
        this.listener = listener;
        this.deadline = clock.nanos() + request.connectTimeout().toNanos();
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
            fail(Failures.internal(e));
        }
    }

    private Channel reach() throws LinkFailure, InterruptedException {
        if (request.unixSocket() != null) {
            return tcp(new DomainSocketAddress(request.unixSocket().toString()), null);
        }
        Proxy proxy = request.proxy();
        String host = proxy == null ? request.host() : proxy.host();
        int port = proxy == null ? request.port() : proxy.port();
        List<InetAddress> addresses = lookup(host);
        refuseForbidden(addresses, port);
        LinkFailure last = null;
        for (InetAddress address : addresses) {
            try {
                return proxy == null
                        ? tcp(new InetSocketAddress(address, port), null)
                        : tcp(
                                InetSocketAddress.createUnresolved(request.host(), request.port()),
                                Proxies.handler(proxy, address));
            } catch (LinkFailure failure) {
                last = failure;
                if (cancelled || failure.timedOut()) {
                    break;
                }
            }
        }
        throw last == null ? Failures.unknownHost(host) : last;
    }

    private List<InetAddress> lookup(String host) throws LinkFailure {
        stage = Stage.LOOKUP;
        long began = begin(host);
        try {
            List<InetAddress> found = Arrays.asList(InetAddress.getAllByName(host));
            String names = found.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
            ended(began, names, null);
            return found;
        } catch (UnknownHostException e) {
            LinkFailure failure = Failures.unknownHost(host);
            ended(began, host, failure.problem());
            throw failure;
        }
    }

    private void refuseForbidden(List<InetAddress> addresses, int port) throws LinkFailure {
        for (InetAddress address : addresses) {
            Problem refusal = policy.refusal(address, port);
            if (refusal != null) {
                throw new LinkFailure(refusal, 0, List.of(), false);
            }
        }
    }

    private Channel tcp(SocketAddress address, @Nullable ProxyHandler proxy) throws LinkFailure, InterruptedException {
        stage = Stage.TCP;
        String shown = proxy == null ? Failures.shown(address) : Failures.shown(proxy.proxyAddress());
        long began = begin(shown);
        ChannelFuture connecting = bootstrap(address, proxy).connect(address);
        channel = connecting.channel();
        try {
            await(connecting, shown);
            ended(began, shown, null);
        } catch (LinkFailure failure) {
            ended(began, shown, failure.problem());
            throw failure;
        }
        if (proxy != null) {
            proxy(proxy);
        }
        return connecting.channel();
    }

    private void proxy(ProxyHandler proxy) throws LinkFailure, InterruptedException {
        stage = Stage.PROXY;
        String shown = Failures.shown(proxy.proxyAddress());
        long began = begin(shown);
        try {
            await(proxy.connectFuture(), shown);
            ended(began, shown, null);
        } catch (LinkFailure failure) {
            ended(began, shown, failure.problem());
            throw failure;
        }
    }

    private Bootstrap bootstrap(SocketAddress address, @Nullable ProxyHandler proxy) {
        ChannelHandler first = proxy == null ? new ChannelInboundHandlerAdapter() : proxy;
        Bootstrap bootstrap = new Bootstrap()
                .group(loops.group())
                .channelFactory(address instanceof DomainSocketAddress ? loops.unixClients() : loops.clients())
                .option(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .option(ChannelOption.AUTO_READ, proxy != null)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) Math.max(1, left() / 1_000_000))
                .option(ChannelOption.RECVBUF_ALLOCATOR, new LoopReads())
                .resolver(NoopAddressResolverGroup.INSTANCE)
                .handler(first);
        return address instanceof DomainSocketAddress ? bootstrap : bootstrap.option(ChannelOption.TCP_NODELAY, true);
    }

    private void secure(Channel connected) throws LinkFailure, InterruptedException {
        if (!request.secure()) {
            return;
        }
        stage = Stage.TLS;
        long began = begin(request.host());
        try {
            SslHandler handler = Tls.handler(request, connected.alloc());
            handler.setHandshakeTimeoutMillis(0);
            connected.pipeline().addLast(handler);
            connected.config().setAutoRead(true);
            await(handler.handshakeFuture(), request.host());
            listener.on(new LinkEvent.Secured(
                    clock.nanos(),
                    Tls.details(
                            handler.engine().getSession(),
                            handler.applicationProtocol(),
                            request.tls().verify())));
            ended(began, handler.engine().getSession().getProtocol(), null);
        } catch (LinkFailure failure) {
            ended(began, request.host(), failure.problem());
            throw failure;
        }
    }

    private void upgrade(Channel connected) throws LinkFailure, InterruptedException {
        stage = Stage.UPGRADE;
        long began = begin(request.target());
        ClientUpgrade upgrade = new ClientUpgrade(request, listener, clock, this, began);
        connected.pipeline().addLast(upgrade);
        connected.config().setAutoRead(true);
        if (cancelled) {
            connected.close();
        }
        Duration patience = request.handshakeTimeout();
        try {
            upgrade.outcome().get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw Failures.timeout(Stage.UPGRADE, patience);
        } catch (java.util.concurrent.ExecutionException e) {
            throw e.getCause() instanceof LinkFailure failure
                    ? failure
                    : Failures.of(e.getCause(), Stage.UPGRADE, request);
        }
    }

    /** The upgrade was accepted; called on the loop, before anything else is read. */
    void opened(WebSocketChannel channel) {
        open = channel;
        if (paused) {
            channel.pause();
        }
    }

    private void await(Future<?> future, String shown) throws LinkFailure, InterruptedException {
        if (!future.await(Math.max(1, left()), TimeUnit.NANOSECONDS)) {
            throw Failures.timeout(stage, request.connectTimeout());
        }
        if (cancelled) {
            throw Failures.cancelled();
        }
        if (!future.isSuccess()) {
            throw Failures.of(future.cause(), stage, shown, request);
        }
    }

    private long left() {
        return deadline - clock.nanos();
    }

    private long begin(String detail) throws LinkFailure {
        if (cancelled) {
            throw Failures.cancelled();
        }
        long now = clock.nanos();
        listener.on(new LinkEvent.StageBegan(now, stage, detail));
        return now;
    }

    private void ended(long began, String detail, @Nullable Problem problem) {
        long now = clock.nanos();
        listener.on(new LinkEvent.StageEnded(now, stage, detail, now - began, problem));
    }

    private void fail(LinkFailure failure) {
        Channel last = channel;
        if (last != null) {
            last.close();
        }
        listener.on(new LinkEvent.Failed(
                clock.nanos(),
                stage,
                failure.status(),
                cancelled ? Failures.cancelled().problem() : failure.problem(),
                failure.reasons()));
    }

    @Override
    public boolean perform(Command command) throws InterruptedException {
        WebSocketChannel channel = open;
        return channel != null && channel.perform(command);
    }

    @Override
    public void answer(Command command) {
        WebSocketChannel channel = open;
        if (channel != null) {
            channel.answer(command);
        }
    }

    @Override
    public void drop() {
        cancelled = true;
        WebSocketChannel opened = open;
        Channel last = channel;
        if (opened != null) {
            opened.drop();
        } else if (last != null) {
            last.close();
        }
    }

    @Override
    public void pause() {
        paused = true;
        WebSocketChannel opened = open;
        if (opened != null) {
            opened.pause();
        }
    }

    @Override
    public void resume() {
        paused = false;
        WebSocketChannel opened = open;
        if (opened != null) {
            opened.resume();
        }
    }
}
