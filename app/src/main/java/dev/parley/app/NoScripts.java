package dev.parley.app;

import dev.parley.description.problem.Problem;
import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptEngine;
import dev.parley.engine.script.ScriptHost;
import dev.parley.engine.script.ScriptOutcome;

/** Refuses every script. */
record NoScripts() implements ScriptEngine {

    @Override
    public ScriptOutcome run(ScriptCall call, ScriptHost host) {
        return ScriptOutcome.failed(Problem.of("script-unavailable", "Scripts cannot be run here"));
    }

    @Override
    public void warm() {}
}
