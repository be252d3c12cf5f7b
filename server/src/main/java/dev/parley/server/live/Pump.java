package dev.parley.server.live;

import dev.parley.engine.time.Tasks;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicInteger;

/** Does pieces of work one after the other on a thread that may block, and has none while there is nothing to do. Thread-safe. */
final class Pump {

    private static final Logger LOG = System.getLogger(Pump.class.getName());

    private final Tasks tasks;
    private final String name;
    private final Work work;
    private final AtomicInteger signals = new AtomicInteger();

    Pump(Tasks tasks, String name, Work work) {
        this.tasks = tasks;
        this.name = name;
        this.work = work;
    }

    /** Work that waits. */
    @FunctionalInterface
    interface Work {

        /** Does all that there is now. */
        void run() throws InterruptedException;
    }

    /** There is work. */
    void signal() {
        if (signals.getAndIncrement() == 0) {
            tasks.start(name, this::run);
        }
    }

    private void run() {
        int seen = signals.get();
        do {
            try {
                work.run();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, () -> "Failed to " + name, e);
            }
            seen = signals.addAndGet(-seen);
        } while (seen > 0);
    }
}
