package dev.parley.transport;

import io.netty.channel.Channel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The connections of a listener that are open. Thread-safe. */
final class OpenConnections {

    private final Set<Channel> channels = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition fewer = lock.newCondition();

    void add(Channel channel) {
        channels.add(channel);
        channel.closeFuture().addListener(_ -> {
            channels.remove(channel);
            lock.lock();
            try {
                fewer.signalAll();
            } finally {
                lock.unlock();
            }
        });
    }

    /** Tells all that the listener ends, then waits for them to be gone; closes those that are left. */
    void end(long graceNanos) throws InterruptedException {
        channels.forEach(channel -> channel.pipeline().fireUserEventTriggered(GoingAway.NOW));
        long left = graceNanos;
        lock.lockInterruptibly();
        try {
            while (!channels.isEmpty() && left > 0) {
                left = fewer.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
        for (Channel channel : channels) {
            channel.close().await(200, TimeUnit.MILLISECONDS);
        }
    }
}
