package dev.parley.engine.run;

import dev.parley.description.problem.Problem;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.script.MeantRequest;
import dev.parley.engine.script.NextRequest;
import dev.parley.engine.script.ScriptRun;
import dev.parley.engine.time.Timers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs requests one behind the other, with their scripts. It blocks its caller, who interrupts it to cancel; what happens is told on that
 * thread, in order. Thread-safe.
 */
public final class Runner {

    private static final MeantRequest<RunItem> MEANT = new MeantRequest<>(RunItem::id, RunItem::path);

    private final RunSurroundings surroundings;
    private final int most;
    private final List<RunItem> others;

    public Runner(RunSurroundings surroundings) {
        this(surroundings, RunPlan.MOST);
    }

    /**
     * One with another limit.
     *
     * @param most requests of a run, all iterations together, unless more are asked for; scripts that send it in circles end there
     */
    Runner(RunSurroundings surroundings, int most) {
        this(surroundings, most, List.of());
    }

    private Runner(RunSurroundings surroundings, int most, List<RunItem> others) {
        this.surroundings = surroundings;
        this.most = most;
        this.others = others;
    }

    /** The same, where scripts may have other requests run besides, as they name them. */
    public Runner reaching(List<RunItem> reachable) {
        return new Runner(surroundings, most, List.copyOf(reachable));
    }

    /**
     * Runs them.
     *
     * @param given variables to begin with
     * @param builtIns what is known besides
     */
    public RunTotals run(
            List<RunItem> items,
            RunVariables given,
            VariableSource builtIns,
            RunSettings settings,
            Consumer<RunEvent> heard)
            throws InterruptedException {
        try (ScriptRun scripts = surroundings.scripts().begin()) {
            return new Course(items, new RunState(given, builtIns, settings.strict()), scripts, settings, heard).run();
        }
    }

    /** One run. */
    private final class Course {

        private final List<RunItem> items;
        private final RunState state;
        private final RunSettings settings;
        private final Consumer<RunEvent> heard;
        private final TurnsInCommon common;
        private final Map<String, Integer> places = new HashMap<>();
        private final long most;
        private RunTotals totals = RunTotals.NONE;
        private boolean stopped;

        Course(List<RunItem> items, RunState state, ScriptRun scripts, RunSettings settings, Consumer<RunEvent> heard) {
            this.items = items;
            this.state = state;
            this.settings = settings;
            this.heard = heard;
            this.most = Math.max(Runner.this.most, (long) items.size() * settings.rounds());
            RunSender sender = new RunSender(surroundings, settings.timeout(), settings.strict());
            this.common = new TurnsInCommon(sender, state, scripts, this::find);
            for (int i = 0; i < items.size(); i++) {
                places.put(items.get(i).name(), i); // of several with one name it is the last, as users know it
            }
            for (int i = 0; i < items.size(); i++) {
                places.put(items.get(i).id(), i);
            }
        }

        RunTotals run() throws InterruptedException {
            long began = surroundings.clock().nanos();
            heard.accept(new RunEvent.Began(items.size(), settings.rounds()));
            for (int iteration = 0; iteration < settings.rounds() && !stopped && !items.isEmpty(); iteration++) {
                totals = totals.begun(iteration + 1);
                heard.accept(new RunEvent.IterationBegan(iteration));
                state.row(settings.row(iteration));
                iterate(iteration);
            }
            totals = totals.took(Duration.ofNanos(surroundings.clock().nanos() - began));
            heard.accept(new RunEvent.Ended(totals));
            return totals;
        }

        private void iterate(int iteration) throws InterruptedException {
            int at = 0;
            while (at < items.size() && !stopped) {
                RunItem item = items.get(at);
                pause();
                Turn turn = new Turn(surroundings, settings, common, item, iteration, heard);
                RunResult result = turn.take();
                at = next(item, at, turn.next());
                stopped = settings.bail() && result.failed();
                boolean more = at < items.size() || iteration + 1 < settings.rounds();
                if (more && !stopped && totals.requests() + 1 >= most) {
                    stopped = true;
                    result = result.failed(RunPlan.limit(most) + ": scripts send it in circles, so it ends here");
                }
                totals = totals.plus(result);
                heard.accept(new RunEvent.RequestEnded(result));
            }
        }

        /** A request of the run; else one that is not run by itself. */
        private @Nullable RunItem find(String request) {
            RunItem own = MEANT.among(items, request);
            return own == null ? MEANT.among(others, request) : own;
        }

        private void pause() throws InterruptedException {
            if (totals.requests() > 0 && !settings.delay().isZero()) {
                CountDownLatch over = new CountDownLatch(1);
                Timers.Timer timer = surroundings.timers().after(settings.delay(), over::countDown);
                try {
                    over.await();
                } finally {
                    timer.cancel();
                }
            }
        }

        private int next(RunItem item, int at, @Nullable NextRequest next) {
            return switch (next) {
                case null -> at + 1;
                case NextRequest.None _ -> items.size();
                case NextRequest.Named(String name) -> {
                    Integer place = places.get(name);
                    if (place == null) {
                        warn(
                                item,
                                "next-unknown",
                                "There is no request “" + name + "” to go on with: the iteration ends");
                    }
                    yield place == null ? items.size() : place;
                }
            };
        }

        private void warn(RunItem item, String code, String message) {
            heard.accept(new RunEvent.Warned(item, Problem.of(code, message).warning()));
        }
    }
}
