package dev.parley.scripting;

import dev.parley.description.variables.BuiltIns;
import dev.parley.engine.script.ScriptEngine;
import dev.parley.engine.script.ScriptRun;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Scripts in worker processes, which are started when the first script needs one, and stay for the next. A script that crashes, hangs or eats its memory
 * ends alone. Thread-safe.
 */
public final class WorkerScripts implements ScriptEngine, AutoCloseable {

    /** Workers beyond those at work that wait for the scripts which follow. */
    private static final int KEPT = 6;

    private final Clock clock;
    private final Tasks tasks;
    private final CallJson calls;
    private final Vocabulary vocabulary = new Vocabulary();
    private final WorkerPool pool;

    /**
     * Makes it; starts nothing.
     *
     * @param directory where each worker by Java gets an empty directory; the native code of the engine is loaded from it
     * @param most how many scripts run at once
     * @param random a strong source
     */
    public WorkerScripts(Path directory, int most, Clock clock, Tasks tasks, RandomGenerator random) {
        this(WorkerCommands.ofThisProgram(directory, false, clock), most, clock, tasks, random);
    }

    WorkerScripts(WorkerCommands commands, int most, Clock clock, Tasks tasks, RandomGenerator random) {
        this(new WorkerPool(commands, most, KEPT, clock, tasks), clock, tasks, random);
    }

    private WorkerScripts(WorkerPool pool, Clock clock, Tasks tasks, RandomGenerator random) {
        this.pool = pool;
        this.clock = clock;
        this.tasks = tasks;
        this.calls = new CallJson(new BuiltIns(clock::now, random, ""), random);
    }

    /**
     * For the scripts of one run of a collection alone. The process is started before anything else is made, as it takes as long to come up as a
     * collection takes to be read.
     *
     * @param random gives a strong source
     */
    public static WorkerScripts ofOneRun(
            Path directory, Clock clock, Tasks tasks, Supplier<? extends RandomGenerator> random) {
        return ofOneRun(WorkerCommands.ofThisProgram(directory, true, clock), clock, tasks, random);
    }

    static WorkerScripts ofOneRun(
            WorkerCommands commands, Clock clock, Tasks tasks, Supplier<? extends RandomGenerator> random) {
        WorkerPool pool = new WorkerPool(commands, 1, 0, clock, tasks);
        pool.begin();
        return new WorkerScripts(pool, clock, tasks, random.get());
    }

    @Override
    public ScriptRun begin() {
        return new FollowingScripts(pool, calls, vocabulary, clock, tasks);
    }

    @Override
    public void warm() {
        pool.warm();
    }

    /** The worker processes that run. */
    List<ProcessHandle> processes() {
        return pool.processes();
    }

    /** Ends the workers that have had nothing to do for longer; the next script starts one anew. */
    public void rest(Duration longer) {
        pool.rest(longer);
    }

    @Override
    public void close() {
        pool.close();
    }
}
