package dev.parley.transport;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.OutboundPolicy;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.handler.proxy.ProxyHandler;
import io.netty.resolver.NoopAddressResolverGroup;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What opening connections takes: names looked up, addresses checked by the policy, sockets connected to a checked one. */
record Dialling(Loops loops, Clock clock, Tasks tasks, NameLookup names, OutboundPolicy policy, OwnListeners own) {

    /** Looks a name up beside the caller, since a lookup can neither be given a time nor be ended. */
    CompletableFuture<List<InetAddress>> lookup(String host) {
        CompletableFuture<List<InetAddress>> found = new CompletableFuture<>();
        tasks.start("look up " + host, () -> {
            try {
                found.complete(AddressOrder.of(names.addresses(host)));
            } catch (UnknownHostException | RuntimeException e) {
                found.completeExceptionally(e);
            }
        });
        return found;
    }

    /** Whether all of them lead to a listener of this program, and to nothing that the policy would let through anyway. */
    boolean leadHere(String host, List<InetAddress> addresses, int port) {
        return addresses.stream()
                .allMatch(address -> own.leadsTo(host, address, port) && policy.refusal(host, address, port) != null);
    }

    /** Refuses all if one of them is forbidden. */
    void check(String host, List<InetAddress> addresses, int port) throws LinkFailure {
        for (InetAddress address : addresses) {
            Problem refusal = policy.refusal(host, address, port);
            if (refusal != null) {
                throw new LinkFailure(refusal, 0, List.of(), false);
            }
        }
    }

    /** Begins to connect to an address; through a proxy, its handler connects to the proxy's. */
    ChannelFuture connect(SocketAddress address, @Nullable ProxyHandler proxy) {
        ChannelHandler first = proxy == null ? new EarlyArrivals() : through(proxy);
        return bootstrap(loops.clients(), first)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.AUTO_READ, proxy != null)
                .connect(address);
    }

    private static ChannelHandler through(ProxyHandler proxy) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline().addLast(proxy, new EarlyArrivals());
            }
        };
    }

    /** Begins to connect to a Unix domain socket. */
    ChannelFuture connect(Path socket) {
        return bootstrap(loops.unixClients(), new EarlyArrivals())
                .option(ChannelOption.AUTO_READ, false)
                .connect(loops.unixAddress(socket));
    }

    private Bootstrap bootstrap(ChannelFactory<? extends Channel> factory, ChannelHandler first) {
        return new Bootstrap()
                .group(loops.group())
                .channelFactory(factory)
                .option(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 0)
                .option(ChannelOption.WRITE_BUFFER_WATER_MARK, Loops.WATER_MARK)
                .option(ChannelOption.RECVBUF_ALLOCATOR, new LoopReads())
                .resolver(NoopAddressResolverGroup.INSTANCE)
                .handler(first);
    }
}
