package dev.parley.scripting.worker;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs that are ready for the next scripts, without and with assertions, made by a thread of their own while scripts wait or run; or, for the scripts of one
 * run of a collection, which follow one another in the same engine, the one that they need. Thread-safe.
 */
final class Supply {

    private static final List<String> ASSERTIONS = List.of(Run.ASSERTIONS);
    private static final int STOCK = 2;
    private static final long STACK = 16L << 20;

    private final Libraries libraries;
    private final long memory;
    private final boolean one;
    private final Deque<Run> bare = new ArrayDeque<>();
    private final Deque<Run> asserting = new ArrayDeque<>();

    Supply(Libraries libraries, long memory, boolean one) {
        this.libraries = libraries;
        this.memory = memory;
        this.one = one;
    }

    /** Loads the engine, which is in a file. */
    void load() {
        if (one) {
            asserting.add(new Run(libraries, ASSERTIONS, memory));
        } else {
            new Realm(memory).close();
        }
    }

    /** Begins to make them. */
    void start() {
        if (one) {
            return;
        }
        Thread thread = new Thread(null, this::work, "supply", STACK);
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        try {
            while (true) {
                boolean plain = wanted();
                Run run = new Run(libraries, plain ? List.of() : ASSERTIONS, memory);
                synchronized (this) {
                    (plain ? bare : asserting).add(run);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until one is wanted; tells whether it is to be without assertions. */
    private synchronized boolean wanted() throws InterruptedException {
        while (bare.size() >= STOCK && asserting.size() >= STOCK) {
            wait();
        }
        return bare.isEmpty() || (asserting.size() >= STOCK);
    }

    /** A run with the libraries. */
    Run take(Collection<String> names) {
        Run run = ready(one || names.containsAll(ASSERTIONS));
        if (run == null) {
            run = new Run(libraries, List.of(), memory);
        }
        names.forEach(run::load);
        return run;
    }

    private synchronized @Nullable Run ready(boolean assertions) {
        Run run = (assertions ? asserting : bare).poll();
        notifyAll();
        return run;
    }
}
