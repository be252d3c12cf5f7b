package dev.parley.server.live;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What a page asked to be told of. Thread-safe. */
abstract class Subscription {

    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable AutoCloseable source;

    /** Keeps where the news come from, to be closed at the end. */
    final void from(AutoCloseable newSource) {
        source = newSource;
        if (ended.get()) {
            close(newSource);
        }
    }

    final boolean ended() {
        return ended.get();
    }

    /** Ends it. Idempotent. */
    final void end() {
        AutoCloseable open = source;
        if (!ended.getAndSet(true) && open != null) {
            close(open);
        }
    }

    private static void close(AutoCloseable source) {
        try {
            source.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
