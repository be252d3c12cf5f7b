package dev.parley.app;

import dev.parley.engine.time.Tasks;
import java.util.concurrent.atomic.AtomicInteger;

/** Tasks on virtual threads, counted while they run. */
record RunningTasks(AtomicInteger running) implements Tasks {

    RunningTasks() {
        this(new AtomicInteger());
    }

    @Override
    public void start(String name, Runnable work) {
        running.incrementAndGet();
        new VirtualTasks().start(name, () -> {
            try {
                work.run();
            } finally {
                running.decrementAndGet();
            }
        });
    }
}
