package dev.parley.engine.imports;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Work that blocks its thread and that another thread may cancel by a name; several threads may work under one name. Thread-safe. */
final class Cancellable {

    /** What may be interrupted. */
    @FunctionalInterface
    interface Work<T> {

        T run() throws InterruptedException;
    }

    private record Running(String name, Thread thread) {}

    private final Map<Running, Thread> running = new ConcurrentHashMap<>();

    /** What came of the work; nothing where it was cancelled. An interruption by anybody else goes on. */
    <T> @Nullable T run(String name, Work<T> work) throws InterruptedException {
        Running own = new Running(name, Thread.currentThread());
        running.put(own, own.thread());
        T result = null;
        InterruptedException interrupted = null;
        try {
            result = work.run();
        } catch (InterruptedException e) {
            interrupted = e;
        } finally {
            // Whoever cancels takes it away first: behind this line the thread is interrupted no more.
            if (running.remove(own) == null) {
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

    /** Cancels all that runs under a name. */
    void cancel(String name) {
        running.keySet().stream().filter(each -> each.name().equals(name)).forEach(each -> {
            running.computeIfPresent(each, (_, thread) -> {
                thread.interrupt();
                return null;
            });
        });
    }
}
