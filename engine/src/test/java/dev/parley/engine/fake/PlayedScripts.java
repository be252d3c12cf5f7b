package dev.parley.engine.fake;

import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptEngine;
import dev.parley.engine.script.ScriptHost;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptRun;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;

/** Scripts whose outcome a test thinks up. */
public final class PlayedScripts implements ScriptEngine {

    private final BiFunction<ScriptCall, ScriptHost, ScriptOutcome> play;
    private final List<ScriptCall> calls = new CopyOnWriteArrayList<>();
    private final List<Run> runs = new CopyOnWriteArrayList<>();

    public PlayedScripts(BiFunction<ScriptCall, ScriptHost, ScriptOutcome> play) {
        this.play = play;
    }

    /** What was run, in order. */
    public List<ScriptCall> calls() {
        return calls;
    }

    /** The runs that have begun, and of each the scripts that ran in it. */
    public List<Run> runs() {
        return runs;
    }

    @Override
    public ScriptRun begin() {
        Run run = new Run();
        runs.add(run);
        return run;
    }

    /** Scripts that follow one another. */
    public final class Run implements ScriptRun {

        private final List<String> names = new CopyOnWriteArrayList<>();
        private volatile boolean closed;

        /** What they are called, in order. */
        public List<String> names() {
            return names;
        }

        public boolean isClosed() {
            return closed;
        }

        @Override
        public ScriptOutcome run(ScriptCall call, ScriptHost host) {
            names.add(call.name());
            calls.add(call);
            return play.apply(call, host);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Override
    public void warm() {}
}
