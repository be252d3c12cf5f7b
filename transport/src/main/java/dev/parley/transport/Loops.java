package dev.parley.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollDomainSocketChannel;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioDomainSocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.channel.unix.DomainSocketAddress;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.JdkLoggerFactory;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The event loops, and the kinds of channels that run on them: epoll where there is epoll, else NIO. */
final class Loops implements AutoCloseable {

    /** Bytes that wait for a peer from which on reading stops, and down to which it goes on. */
    static final WriteBufferWaterMark WATER_MARK = new WriteBufferWaterMark(64 << 10, 256 << 10);

    static {
        // what SLF4J would lead to, without looking for it in all that there is
        InternalLoggerFactory.setDefaultFactory(JdkLoggerFactory.INSTANCE);
    }

    private final boolean epoll;
    private final EventLoopGroup group;

    Loops(int threads) {
        this(threads, Epoll.isAvailable());
    }

    Loops(int threads, boolean epoll) {
        this.epoll = epoll;
        DefaultThreadFactory factory = new DefaultThreadFactory("parley-loop", true);
        group = new MultiThreadIoEventLoopGroup(
                threads, factory, epoll ? new LastingEpoll.PerLoop() : NioIoHandler.newFactory());
    }

    EventLoopGroup group() {
        return group;
    }

    ChannelFactory<? extends Channel> clients() {
        return epoll ? EpollSocketChannel::new : NioSocketChannel::new;
    }

    ChannelFactory<? extends Channel> unixClients() {
        return epoll ? EpollDomainSocketChannel::new : NioDomainSocketChannel::new;
    }

    SocketAddress unixAddress(Path socket) {
        return epoll ? new DomainSocketAddress(socket.toString()) : UnixDomainSocketAddress.of(socket);
    }

    ChannelFactory<? extends ServerChannel> servers() {
        return epoll ? EpollServerSocketChannel::new : NioServerSocketChannel::new;
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 500, TimeUnit.MILLISECONDS).awaitUninterruptibly(700);
    }
}
