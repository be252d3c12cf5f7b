package dev.parley.engine.imports;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Work that blocks its thread and that another thread may cancel, each by a name. Thread-safe. */
final class Cancellable {

    /** What may be interrupted. */
    @FunctionalInterface
    interface Work<T> {

        T run() throws InterruptedException;
    }

    private final Map<String, Thread> running = new ConcurrentHashMap<>();

    /** What came of the work; nothing where it was cancelled. An interruption by anybody else goes on. */
    <T> @Nullable T run(String name, Work<T> work) throws InterruptedException {
        Thread own = Thread.currentThread();
        running.put(name, own);
        T result = null;
        InterruptedException interrupted = null;
        try {
            result = work.run();
        } catch (InterruptedException e) {
            interrupted = e;
        } finally {
            // Whoever cancels takes the name away first: behind this line the thread is interrupted no more.
            if (!running.remove(name, own)) {
                Thread.interrupted();
                interrupted = null;
                result = null;
            }
        }
        if (interrupted != null) {
            throw interrupted;
        }
        return result;
    }

    void cancel(String name) {
        running.computeIfPresent(name, (_, thread) -> {
            thread.interrupt();
            return null;
        });
    }
}
