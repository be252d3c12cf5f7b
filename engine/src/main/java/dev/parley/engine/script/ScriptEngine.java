package dev.parley.engine.script;

/** Port: runs users' scripts, each confined and on its own. Thread-safe. */
public interface ScriptEngine {

    /**
     * Runs a script to its end, with all that it started: requests, timers, asynchronous tests. Blocks; an interrupt cancels the script. Whatever the
     * script does, this returns: what went wrong is in the outcome.
     */
    ScriptOutcome run(ScriptCall call, ScriptHost host);

    /** Makes ready, in the background, what the first script would have to wait for. */
    void warm();
}
