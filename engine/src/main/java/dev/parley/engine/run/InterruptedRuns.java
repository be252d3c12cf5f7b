package dev.parley.engine.run;

import dev.parley.engine.store.StoreException;
import dev.parley.engine.time.Tasks;
import dev.parley.engine.time.Timers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Runs that went on when the program ended before: they are interrupted from now on, and the store is told so as soon as it takes it.
 * Thread-safe.
 */
final class InterruptedRuns {

    private static final Logger LOG = System.getLogger(InterruptedRuns.class.getName());
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final RunStore store;
    private final Timers timers;
    private final Tasks tasks;
    private final Map<String, RunView> waiting = new ConcurrentHashMap<>();

    InterruptedRuns(RunStore store, Timers timers, Tasks tasks) {
        this.store = store;
        this.timers = timers;
        this.tasks = tasks;
        store.unended().forEach(run -> waiting.put(run.id(), run.interrupted()));
        String refusal = keep();
        if (refusal != null) {
            LOG.log(Level.WARNING, "Runs that were interrupted cannot be kept as such now: " + refusal);
        }
    }

    /** One of which the store does not know yet that it is over. */
    @Nullable
    RunView find(String id) {
        return waiting.get(id);
    }

    /** It is about to be deleted. */
    void forget(String id) {
        waiting.remove(id);
    }

    /** Why the store does not take them; none when it has all. */
    private @Nullable String keep() {
        try {
            for (RunView run : List.copyOf(waiting.values())) {
                store.save(run, run.steps(), List.of());
                waiting.remove(run.id());
            }
            return null;
        } catch (StoreException e) {
            timers.after(AGAIN, () -> tasks.start("keep interrupted runs", this::keep));
            return e.getMessage();
        }
    }
}
