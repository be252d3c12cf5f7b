package dev.parley.transport;

import io.netty.channel.IoHandle;
import io.netty.channel.IoHandler;
import io.netty.channel.IoHandlerContext;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.IoOps;
import io.netty.channel.IoRegistration;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollIoOps;
import io.netty.util.concurrent.ThreadAwareExecutor;

/**
 * Epoll that keeps a socket registered while nothing is awaited of it. Netty (4.2.18) takes such a socket out, which is one
 * whose peer has ended its half and for which nothing waits to be written, but goes on as if it was still in: the next write
 * that the socket does not take at once fails with ENOENT, and is cut.
 */
record LastingEpoll(IoHandler epoll) implements IoHandler {

    /** Only errors and the end of both halves are told, and once. */
    private static final EpollIoOps NOTHING = EpollIoOps.EPOLLET;

    /** Makes one for each event loop. */
    record PerLoop(IoHandlerFactory epoll) implements IoHandlerFactory {

        PerLoop() {
            this(EpollIoHandler.newFactory());
        }

        @Override
        public IoHandler newHandler(ThreadAwareExecutor executor) {
            return new LastingEpoll(epoll.newHandler(executor));
        }

        @Override
        public boolean isChangingThreadSupported() {
            return epoll.isChangingThreadSupported();
        }
    }

    @Override
    public void initialize() {
        epoll.initialize();
    }

    @Override
    public int run(IoHandlerContext context) {
        return epoll.run(context);
    }

    @Override
    public void prepareToDestroy() {
        epoll.prepareToDestroy();
    }

    @Override
    public void destroy() {
        epoll.destroy();
    }

    @Override
    public IoRegistration register(IoHandle handle) throws Exception {
        return new Registration(epoll.register(handle));
    }

    @Override
    public void wakeup() {
        epoll.wakeup();
    }

    @Override
    public boolean isCompatible(Class<? extends IoHandle> type) {
        return epoll.isCompatible(type);
    }

    private static final class Registration implements IoRegistration {

        private final IoRegistration inner;
        private boolean in;

        Registration(IoRegistration inner) {
            this.inner = inner;
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the interface has it so
        public <T> T attachment() {
            return inner.attachment();
        }

        @Override
        public long submit(IoOps ops) {
            boolean nothing = ops.equals(EpollIoOps.NONE);
            in |= !nothing;
            return inner.submit(nothing && in ? NOTHING : ops);
        }

        @Override
        public boolean isValid() {
            return inner.isValid();
        }

        @Override
        public boolean cancel() {
            return inner.cancel();
        }
    }
}
