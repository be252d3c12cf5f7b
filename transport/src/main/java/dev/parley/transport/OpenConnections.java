package dev.parley.transport;

import io.netty.channel.Channel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The connections of a listener that are open. Thread-safe. */
final class OpenConnections {

    private static final long CLOSING_NANOS = 300_000_000;

    private final Set<Channel> channels = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition fewer = lock.newCondition();
    private volatile boolean ending;

    void add(Channel channel) {
        channels.add(channel);
        channel.closeFuture().addListener(_ -> remove(channel));
        if (ending) {
            channel.close();
        }
    }

    private void remove(Channel channel) {
        channels.remove(channel);
        lock.lock();
        try {
            fewer.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Tells all that the listener ends, then waits for them to be gone; closes those that are left. */
    void end(long graceNanos) throws InterruptedException {
        ending = true;
        channels.forEach(channel -> channel.pipeline().fireUserEventTriggered(GoingAway.NOW));
        await(graceNanos);
        channels.forEach(Channel::close);
        await(CLOSING_NANOS);
    }

    private void await(long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (!channels.isEmpty() && left > 0) {
                left = fewer.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** How many there are. */
    int count() {
        return channels.size();
    }
}
