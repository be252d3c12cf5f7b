package dev.parley.transport;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Where threads wait while a peer does not read. */
final class Gate {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile boolean open = true;
    private volatile boolean closed;

    /** Waits until more may be written; returns whether the connection is still there. */
    boolean await() throws InterruptedException {
        if (open && !closed) {
            return true;
        }
        lock.lockInterruptibly();
        try {
            while (!open && !closed) {
                changed.await();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** More may be written, or not. */
    void open(boolean now) {
        change(() -> open = now);
    }

    /** The connection is gone: nobody waits any more. */
    void close() {
        change(() -> closed = true);
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
