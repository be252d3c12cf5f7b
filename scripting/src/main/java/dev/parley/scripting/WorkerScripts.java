package dev.parley.scripting;

import dev.parley.description.variables.BuiltIns;
import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptEngine;
import dev.parley.engine.script.ScriptHost;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import java.io.IOException;
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

    private final boolean shared;
    private final Clock clock;
    private final Tasks tasks;
    private final CallJson calls;
    private final Vocabulary vocabulary = new Vocabulary();
    private final WorkerPool pool;

    /**
     * Makes it; starts nothing.
     *
     * @param directory where each worker gets an empty directory; the native code of the engine is loaded from it
     * @param most how many scripts run at once
     * @param random a strong source
     */
    public WorkerScripts(Path directory, int most, Clock clock, Tasks tasks, RandomGenerator random) {
        this(pool(directory, most, false, clock, tasks), false, clock, tasks, random);
    }

    private WorkerScripts(WorkerPool pool, boolean shared, Clock clock, Tasks tasks, RandomGenerator random) {
        this.pool = pool;
        this.shared = shared;
        this.clock = clock;
        this.tasks = tasks;
        this.calls = new CallJson(new BuiltIns(clock::now, random, ""), random);
    }

    private static WorkerPool pool(Path directory, int most, boolean shared, Clock clock, Tasks tasks) {
        return new WorkerPool(WorkerCommand.ofThisProgram(directory, shared), most, clock, tasks);
    }

    /**
     * For the scripts of one person's one run of a collection. They follow one another in the same engine, as they do in Postman: each finds globals and
     * {@code pm} new, but not what the one before changed in the language's own objects. The process is started before anything else is made, as it
     * takes as long to come up as a collection takes to be read.
     *
     * @param random gives a strong source
     */
    public static WorkerScripts ofOneRun(
            Path directory, Clock clock, Tasks tasks, Supplier<? extends RandomGenerator> random) {
        WorkerPool pool = pool(directory, 1, true, clock, tasks);
        pool.begin();
        return new WorkerScripts(pool, true, clock, tasks, random.get());
    }

    @Override
    public ScriptOutcome run(ScriptCall call, ScriptHost host) {
        WorkerProcess worker;
        try {
            worker = pool.take(host.isWithin());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return ScriptOutcome.failed(Problems.cancelled());
        } catch (IOException e) {
            return ScriptOutcome.failed(Problems.unavailable(String.valueOf(e.getMessage())));
        }
        RunningScript script = new RunningScript(worker, call, host, clock, tasks);
        boolean whole = false;
        try {
            String json = calls.of(call, host.cookies(), clock.now());
            ScriptOutcome outcome = script.run(json, vocabulary.in(call.source()), shared);
            whole = !script.isBroken();
            return outcome;
        } finally {
            if (whole) {
                pool.giveBack(worker, host.isWithin());
            } else {
                pool.replace(worker, host.isWithin());
            }
        }
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
