package dev.parley.engine.run;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.project.ProjectTree;
import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.project.EndpointSummary;
import dev.parley.engine.project.NotFoundException;
import dev.parley.engine.project.Projects;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Runs of projects and their folders that go on, and the last ones that are over. Thread-safe; reading the project blocks. */
public final class Runs {

    private static final Logger LOG = System.getLogger(Runs.class.getName());
    private static final int KEPT = 20;

    private final Projects projects;
    private final Surroundings surroundings;
    private final Clock clock;
    private final Tasks tasks;
    private final RandomGenerator random;
    private final Map<String, OngoingRun> runs = new LinkedHashMap<>();

    /**
     * What runs of a project need of the world.
     *
     * @param of how its requests go out
     * @param variables that its scripts know by their levels
     * @param source everything that its templates find
     */
    public record Surroundings(
            Function<String, RunSurroundings> of,
            Function<String, RunVariables> variables,
            Function<String, VariableSource> source) {}

    /** @param random makes ids that nobody can guess */
    public Runs(Projects projects, Surroundings surroundings, Clock clock, Tasks tasks, RandomGenerator random) {
        this.projects = projects;
        this.surroundings = surroundings;
        this.clock = clock;
        this.tasks = tasks;
        this.random = random;
    }

    /**
     * Begins to run a folder.
     *
     * @throws ProblemException when there is no such folder, or no HTTP request in it
     */
    public RunView begin(NewRun wish) {
        List<RunItem> items = items(wish);
        OngoingRun run = new OngoingRun(id(), wish, items.size(), clock.now());
        RunSettings usual = RunSettings.USUAL;
        RunSettings settings =
                new RunSettings(wish.iterations(), List.of(), wish.bail(), usual.delay(), null, usual.scripts(), false);
        keep(run);
        tasks.start("run " + wish.folder(), () -> {
            run.on(Thread.currentThread());
            RunView.State how = RunView.State.FAILED;
            try {
                new Runner(surroundings.of.apply(wish.project()))
                        .run(
                                items,
                                surroundings.variables.apply(wish.project()),
                                surroundings.source.apply(wish.project()),
                                settings,
                                run);
                how = RunView.State.ENDED;
            } catch (InterruptedException _) {
                how = RunView.State.CANCELLED;
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A run failed", e);
            } finally {
                run.over(how, clock.now());
            }
        });
        return run.view();
    }

    private String id() {
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }

    private List<RunItem> items(NewRun wish) {
        StandardDocument document =
                StandardDocument.cut(Standard.OPENAPI, projects.document(wish.project(), "project.openapi.yaml"));
        List<ProjectTree.Placed> placed = new ArrayList<>();
        for (EndpointSummary each : projects.tree(wish.project()).endpoints()) {
            if (each.method() != null
                    && projects.endpoint(wish.project(), each.id()).request() instanceof HttpRequest request) {
                placed.add(new ProjectTree.Placed(
                        each.name(), each.folder(), authorized(wish.project(), each.id(), request)));
            }
        }
        List<RunItem> items =
                RunItems.within(ProjectTree.of(document, placed), wish.folder()).items();
        if (items.isEmpty()) {
            throw new ProblemException(Problem.of("nothing-to-run", "There is no HTTP request in it")
                    .at("/folder"));
        }
        return items;
    }

    /** With the credentials that are inherited, in words that may hold variables. */
    private HttpRequest authorized(String project, String endpoint, HttpRequest request) {
        return request.auth() instanceof Auth.Inherit ? request.with(projects.inherited(project, endpoint)) : request;
    }

    private synchronized void keep(OngoingRun run) {
        var over = runs.values().stream()
                .map(OngoingRun::view)
                .filter(view -> view.state() != RunView.State.RUNNING)
                .map(RunView::id)
                .limit(Math.max(0, runs.size() + 1 - KEPT))
                .toList();
        over.forEach(runs::remove);
        runs.put(run.view().id(), run);
    }

    private synchronized OngoingRun run(String id) {
        OngoingRun run = runs.get(id);
        if (run == null) {
            throw new NotFoundException("run", id);
        }
        return run;
    }

    /** How far a run has come. */
    public RunView read(String id) {
        return run(id).view();
    }

    /** Its requests that are over, from a number on. */
    public List<RunStep> steps(String id, int from, int most) {
        return run(id).steps(from, most);
    }

    /** Ends a run at once; one that is over stays as it is. */
    public RunView cancel(String id) {
        run(id).cancel();
        return read(id);
    }

    /** Tells whenever a run has gone on, on its thread: the listener must not block. */
    public AutoCloseable subscribe(String id, Runnable listener) {
        return run(id).subscribe(listener);
    }
}
