package dev.parley.app;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a command will need, made on a thread of its own while the command reads its arguments and files; or, where {@link #begin} is not called, when it is
 * asked for. What was made is closed, as a thread that waits for the network keeps a Java program from ending for 0.3 s. Thread-safe.
 */
final class Early<T> implements Supplier<T>, AutoCloseable {

    private final FutureTask<T> making;
    private final Consumer<T> close;
    private boolean begun;

    Early(Supplier<T> make, Consumer<T> close) {
        this.making = new FutureTask<>(make::get);
        this.close = close;
    }

    /** Begins to make it. */
    void begin() {
        if (first()) {
            Thread.ofPlatform().daemon().name("early").start(making);
        }
    }

    private synchronized boolean first() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    @Override
    public T get() {
        if (first()) {
            making.run();
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return making.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        if (!first()) {
            try {
                close.accept(get());
            } catch (IllegalStateException _) {
                // it was never there
            }
        }
    }
}
