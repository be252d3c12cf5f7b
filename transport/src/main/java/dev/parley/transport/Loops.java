package dev.parley.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollDomainSocketChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioDomainSocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.TimeUnit;

/** The event loops, and the kinds of channels that run on them: epoll where there is epoll, else NIO. */
final class Loops implements AutoCloseable {

    private final boolean epoll = Epoll.isAvailable();
    private final EventLoopGroup group;

    Loops(int threads) {
        DefaultThreadFactory factory = new DefaultThreadFactory("parley-loop", true);
        group = new MultiThreadIoEventLoopGroup(
                threads, factory, epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
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

    ChannelFactory<? extends ServerChannel> servers() {
        return epoll ? EpollServerSocketChannel::new : NioServerSocketChannel::new;
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(1_500);
    }
}
