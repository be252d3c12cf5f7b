package dev.parley.engine.run;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.project.EnvironmentList;
import dev.parley.engine.project.NamedEnvironment;
import dev.parley.engine.project.NotFoundException;
import dev.parley.engine.project.Projects;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import dev.parley.engine.time.Timers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Runs of projects and their folders: those that go on in memory, those that are over in the store. Thread-safe; its methods block. */
public final class Runs implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Runs.class.getName());
    private static final Duration PATIENCE = Duration.ofMillis(900);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Surroundings surroundings;
    private final ProjectItems items;
    private final Clock clock;
    private final Timers timers;
    private final Tasks tasks;
    private final RandomGenerator random;
    private final Map<String, OngoingRun> ongoing = new ConcurrentHashMap<>();
    private final InterruptedRuns interrupted;

    /**
     * What runs of a project need of the world.
     *
     * @param of how its requests go out
     * @param environments that it has
     * @param variables that its scripts know by their levels, of a project in an environment, which is empty for none
     * @param source everything that its templates find, of a project in an environment
     * @param exchanges what is kept of its requests
     * @param store what is kept of itself
     */
    public record Surroundings(
            Function<String, RunSurroundings> of,
            Function<String, EnvironmentList> environments,
            BiFunction<String, String, RunVariables> variables,
            BiFunction<String, String, VariableSource> source,
            KeptExchanges exchanges,
            RunStore store) {}

    /**
     * Runs that can be begun; those that went on when the program ended before are marked as interrupted.
     *
     * @param random makes ids that nobody can guess
     */
    public Runs(
            Projects projects,
            Surroundings surroundings,
            Clock clock,
            Timers timers,
            Tasks tasks,
            RandomGenerator random) {
        this.items = new ProjectItems(projects);
        this.surroundings = surroundings;
        this.clock = clock;
        this.timers = timers;
        this.tasks = tasks;
        this.random = random;
        this.interrupted = new InterruptedRuns(surroundings.store(), timers, tasks);
    }

    /**
     * Begins a run.
     *
     * @throws ProblemException when there is no such folder, environment or request, or no request at all; when its rows of data are
     *     broken, or it would be too long
     */
    public RunView begin(NewRun wish) {
        RunPlan plan = RunPlan.of(wish, surroundings, items);
        RunView view = new RunView(
                "%016x%016x".formatted(random.nextLong(), random.nextLong()),
                wish.in(plan.environment().id()),
                plan.environment().name(),
                plan.settings().rounds(),
                RunView.State.RUNNING,
                clock.now(),
                null,
                plan.items().size(),
                null,
                0,
                RunTotals.NONE);
        surroundings.store.begin(view);
        OngoingRun run =
                new OngoingRun(view, surroundings.store, clock, timers, tasks, over -> ongoing.remove(over.id()));
        ongoing.put(run.id(), run);
        tasks.start("run " + wish.folder(), () -> go(run, plan));
        return run.view();
    }

    private void go(OngoingRun run, RunPlan plan) {
        RunView.State how = RunView.State.FAILED;
        String project = run.project();
        try {
            run.cancelling().begins();
            RunRecorder recorder = surroundings.exchanges.recorder(
                    project, run.id(), () -> run.cancelling().want());
            NamedEnvironment environment = plan.environment();
            RunVariables known = surroundings.variables.apply(project, environment.id());
            RunVariables variables = new RunVariables(known.variables(), known.secrets(), environment.name());
            new Runner(surroundings.of.apply(project).recordedBy(recorder))
                    .reaching(plan.known().all())
                    .run(plan.items(), variables, plan.source(), plan.settings(), run);
            how = RunView.State.ENDED;
        } catch (InterruptedException _) {
            how = RunView.State.CANCELLED;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A run failed", e);
        } finally {
            run.cancelling().ends();
            run.over(how);
        }
    }

    /**
     * Begins a run once more, as it was asked for.
     *
     * @throws ProblemException as {@link #begin}, or when its rows of data were not kept
     */
    public RunView again(String id) {
        NewRun wish = read(id).wish();
        RunData data = wish.data();
        if (data == null) {
            return begin(wish);
        }
        String text = surroundings.store.data(id);
        if (text == null) {
            throw new ProblemException(
                    Problem.of("data-not-kept", "The rows of " + data.name() + " were too long to be kept")
                            .hint("Begin a new run, and choose the file once more"));
        }
        return begin(wish.with(new RunData(data.name(), text)));
    }

    /** A page of runs of a project. */
    public RunPage list(RunQuery query) {
        RunPage page = surroundings.store.list(query);
        List<RunView> views = new ArrayList<>();
        for (RunView kept : page.runs()) {
            RunView now = unkept(kept.id());
            views.add(now == null ? kept : now);
        }
        return new RunPage(views, page.more());
    }

    /** How far a run has come. */
    public RunView read(String id) {
        RunView now = unkept(id);
        RunView view = now == null ? surroundings.store.find(id) : now;
        if (view == null) {
            throw new NotFoundException("run", id);
        }
        return view;
    }

    /** What the store does not know yet of a run. */
    private @Nullable RunView unkept(String id) {
        OngoingRun run = ongoing.get(id);
        return run == null ? interrupted.find(id) : run.view();
    }

    /** Its requests that are over, from a number on: some, about a mebibyte of them, if there are any. */
    public List<RunStep> steps(String id, int from, int most) {
        OngoingRun run = ongoing.get(id);
        return StepPage.of(from, most, run == null ? (at, max) -> surroundings.store.steps(id, at, max) : run::steps);
    }

    /** Ends a run at once; one that is over stays as it is. */
    public RunView cancel(String id) {
        OngoingRun run = ongoing.get(id);
        if (run != null) {
            run.cancelling().want();
        }
        return read(id);
    }

    /** Forgets a run with all that it sent. One that goes on is ended first: where that takes a while, it is forgotten behind its end. */
    public void delete(String id) {
        RunView view = read(id);
        OngoingRun run = ongoing.get(id);
        if (run == null) {
            forget(view);
            return;
        }
        run.cancelling().want();
        if (run.await(PATIENCE)) {
            forget(run);
        } else {
            tasks.start("forget a run", () -> {
                if (run.await(LONGEST)) {
                    forget(run);
                }
            });
        }
    }

    private void forget(OngoingRun run) {
        run.discard();
        ongoing.remove(run.id());
        forget(run.view());
    }

    private void forget(RunView run) {
        interrupted.forget(run.id());
        surroundings.exchanges.forget(run.wish().project(), run.id());
        surroundings.store.delete(run.id());
    }

    /** Forgets all runs of a project, which is about to be deleted itself. */
    public void deleteAll(String project) {
        RunPage page;
        do {
            page = list(new RunQuery(project, "", null, 100));
            page.runs().forEach(run -> delete(run.id()));
        } while (page.more());
    }

    /** Tells whenever a run has gone on, on its thread: the listener must not block. One that is over tells nothing. */
    public AutoCloseable subscribe(String id, Runnable listener) {
        read(id);
        OngoingRun run = ongoing.get(id);
        return run == null ? () -> {} : run.subscribe(listener);
    }

    /** Ends all runs, as the program ends, and waits a moment for their ends. */
    @Override
    public void close() {
        List<OngoingRun> all = List.copyOf(ongoing.values());
        all.forEach(OngoingRun::leave);
        all.forEach(run -> run.await(PATIENCE));
    }
}
