package dev.parley.scripting;

import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptEvent;
import dev.parley.engine.script.ScriptHost;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptRun;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Scripts of one run in workers: in the same engine, as long as a worker can be kept for them. */
final class FollowingScripts implements ScriptRun {

    private static final ScriptEvent LOST = lost("one of them was ended, or too many runs go on at once");
    private static final ScriptEvent BROKEN = lost(
            "one of them froze or changed objects of the language, so that this script began in an engine of its own");

    private final WorkerPool pool;
    private final CallJson calls;
    private final Vocabulary vocabulary;
    private final Clock clock;
    private final Tasks tasks;
    private final Succession own = new Succession();
    private final Succession within = new Succession();

    FollowingScripts(WorkerPool pool, CallJson calls, Vocabulary vocabulary, Clock clock, Tasks tasks) {
        this.pool = pool;
        this.calls = calls;
        this.vocabulary = vocabulary;
        this.clock = clock;
        this.tasks = tasks;
    }

    @Override
    public ScriptOutcome run(ScriptCall call, ScriptHost host) {
        Succession succession = host.isWithin() ? within : own;
        // before the worker is asked for, which is still at the end of the script before
        String json = calls.of(call, host.cookies(), clock.now());
        WorkerProcess worker;
        try {
            worker = pool.take(host.isWithin(), succession);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return ScriptOutcome.failed(Problems.cancelled());
        } catch (IOException e) {
            return ScriptOutcome.failed(Problems.unavailable(String.valueOf(e.getMessage())));
        }
        RunningScript script = new RunningScript(worker, call, host, clock, tasks);
        boolean whole = false;
        try {
            boolean follows = worker.keeps() == succession;
            boolean shared = succession.shares();
            worker.keep(null);
            ScriptOutcome outcome = script.run(json, vocabulary.in(call.source()), follows);
            whole = !script.isBroken();
            if (script.isKept()) {
                worker.keep(succession);
                succession.shares(script.leftSomething());
            }
            if (!shared || (follows && !script.isFresh())) {
                return outcome;
            }
            return told(follows ? BROKEN : LOST, outcome);
        } finally {
            if (whole) {
                pool.giveBack(worker, host.isWithin());
            } else {
                pool.replace(worker, host.isWithin());
            }
        }
    }

    private static ScriptEvent lost(String why) {
        return new ScriptEvent.Printed(
                ScriptEvent.Level.WARN, "What earlier scripts of this run put into the global object is gone: " + why);
    }

    private static ScriptOutcome told(ScriptEvent lost, ScriptOutcome outcome) {
        List<ScriptEvent> events = new ArrayList<>();
        events.add(lost);
        events.addAll(outcome.events());
        return outcome.telling(events);
    }

    @Override
    public void close() {
        pool.end(own);
        pool.end(within);
    }
}
