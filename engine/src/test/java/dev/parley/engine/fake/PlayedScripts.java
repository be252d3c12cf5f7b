package dev.parley.engine.fake;

import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptEngine;
import dev.parley.engine.script.ScriptHost;
import dev.parley.engine.script.ScriptOutcome;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;

/** Scripts whose outcome a test thinks up. */
public final class PlayedScripts implements ScriptEngine {

    private final BiFunction<ScriptCall, ScriptHost, ScriptOutcome> play;
    private final List<ScriptCall> calls = new CopyOnWriteArrayList<>();

    public PlayedScripts(BiFunction<ScriptCall, ScriptHost, ScriptOutcome> play) {
        this.play = play;
    }

    /** What was run, in order. */
    public List<ScriptCall> calls() {
        return calls;
    }

    @Override
    public ScriptOutcome run(ScriptCall call, ScriptHost host) {
        calls.add(call);
        return play.apply(call, host);
    }

    @Override
    public void warm() {}
}
