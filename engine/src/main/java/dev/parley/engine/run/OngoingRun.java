package dev.parley.engine.run;

import dev.parley.engine.script.ScriptEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A run of the interface and what is known of it. Thread-safe. */
final class OngoingRun implements Consumer<RunEvent> {

    private final String id;
    private final NewRun wish;
    private final int requests;
    private final Instant startedAt;
    private final List<RunStep> steps = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<ScriptEvent.Printed> console = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private RunView.State state = RunView.State.RUNNING;
    private RunTotals totals = RunTotals.NONE;
    private @Nullable Instant endedAt;
    private @Nullable String current;
    private @Nullable Thread thread;

    OngoingRun(String id, NewRun wish, int requests, Instant startedAt) {
        this.id = id;
        this.wish = wish;
        this.requests = requests;
        this.startedAt = startedAt;
    }

    @Override
    public void accept(RunEvent event) {
        synchronized (this) {
            switch (event) {
                case RunEvent.Began _ -> {}
                case RunEvent.IterationBegan(int iteration) -> totals = totals.begun(iteration + 1);
                case RunEvent.RequestBegan(RunItem item, int _) -> current = item.path();
                case RunEvent.Told(RunItem _, ScriptEvent.Printed line) -> console.add(line);
                case RunEvent.Told(RunItem _, ScriptEvent.Ignored(String what)) -> warnings.add("Passed over: " + what);
                case RunEvent.Told _ -> {}
                case RunEvent.Warned(RunItem _, var problem) -> warnings.add(problem.message());
                case RunEvent.RequestEnded(RunResult result) -> {
                    steps.add(new RunStep(result, console, warnings));
                    console.clear();
                    warnings.clear();
                    totals = totals.plus(result);
                }
                case RunEvent.Ended(RunTotals whole) -> totals = whole;
            }
        }
        listeners.forEach(Runnable::run);
    }

    void over(RunView.State how, Instant at) {
        synchronized (this) {
            state = how;
            endedAt = at;
            current = null;
            thread = null;
        }
        listeners.forEach(Runnable::run);
    }

    synchronized RunView view() {
        return new RunView(id, wish, state, startedAt, endedAt, requests, current, steps.size(), totals);
    }

    /** The steps from a number on. */
    synchronized List<RunStep> steps(int from, int most) {
        int begin = Math.min(Math.max(0, from), steps.size());
        return List.copyOf(steps.subList(begin, Math.min(steps.size(), begin + most)));
    }

    AutoCloseable subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    synchronized void on(Thread running) {
        thread = running;
    }

    synchronized void cancel() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
