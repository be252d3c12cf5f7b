package dev.parley.transport;

import dev.parley.engine.exchange.Exchange;
import dev.parley.engine.exchange.ExchangeListener;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.exchange.Exchanges;
import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.link.LinkRequest;
import dev.parley.engine.link.Links;
import dev.parley.engine.link.OutboundPolicy;
import dev.parley.engine.listen.InboundHandler;
import dev.parley.engine.listen.Listeners;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** The network, on Netty: the one way out and the way in. Thread-safe. */
public final class Network implements Links, Exchanges, Listeners, AutoCloseable {

    private final Loops loops;
    private final Clock clock;
    private final Tasks tasks;
    private final OutboundPolicy policy;
    private final NameLookup names;
    private final Tls tls;
    private final MessageBudget budget;
    private final HttpTimes times;
    private final IdleConnections idle = new IdleConnections();
    private final Http2Connections shared = new Http2Connections();
    private final OwnListeners own = new OwnListeners();

    /**
     * A network that is up at once.
     *
     * @param threads event loops; one is enough for a terminal
     */
    public Network(int threads, Clock clock, Tasks tasks, OutboundPolicy policy) {
        this(
                new Loops(threads),
                clock,
                tasks,
                policy,
                NameLookup.OF_THE_SYSTEM,
                Tls.trustingTheSystem(),
                MessageBudget.ofTheProcess(),
                HttpTimes.DEFAULT);
    }

    Network(
            Loops loops,
            Clock clock,
            Tasks tasks,
            OutboundPolicy policy,
            NameLookup names,
            Tls tls,
            MessageBudget budget,
            HttpTimes times) {
        this.loops = loops;
        this.clock = clock;
        this.tasks = tasks;
        this.policy = policy;
        this.names = names;
        this.tls = tls;
        this.budget = budget;
        this.times = times;
    }

    @Override
    public Link open(LinkRequest request, LinkListener listener) {
        Dialling dialling = new Dialling(loops, clock, tasks, names, policy, own);
        Connector connector = new Connector(dialling, clock, tls, budget, request, listener);
        tasks.start("connect " + request.host(), connector::connect);
        return connector;
    }

    @Override
    public Exchange begin(ExchangeRequest request, ExchangeListener listener) {
        Dialling dialling = new Dialling(loops, clock, tasks, names, policy, own);
        OutgoingExchange exchange = new OutgoingExchange(dialling, clock, tls, idle, shared, request, listener);
        Runnable whole = () -> tasks.start(request.method() + " " + request.host(), exchange::run);
        if (!exchange.begin(whole)) {
            whole.run();
        }
        return exchange;
    }

    @Override
    public Listener listen(InetSocketAddress address, InboundHandler handler) throws IOException {
        OpenConnections connections = new OpenConnections();
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(loops.group())
                .channelFactory(loops.servers())
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.SO_BACKLOG, 4_096)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, Loops.WATER_MARK)
                .childOption(ChannelOption.RECVBUF_ALLOCATOR, new LoopReads())
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        connections.add(channel);
                        SocketAddress remote = channel.remoteAddress();
                        channel.closeFuture().addListener(_ -> own.left(remote));
                        channel.pipeline().addLast(new HttpChannel(handler, channel, clock, budget, times, own));
                    }
                });
        ChannelFuture bound = bootstrap.bind(address).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw BindFailures.of(address, bound.cause());
        }
        own.listens(bound.channel());
        return new OpenListener(bound.channel(), connections);
    }

    @Override
    public void close() {
        loops.close();
    }
}
