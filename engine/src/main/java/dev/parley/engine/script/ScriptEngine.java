package dev.parley.engine.script;

/** Port: runs users' scripts, each confined. Thread-safe. */
public interface ScriptEngine {

    /** Scripts of one person that follow one another: those of a run, of a request that is sent, of a connection. It takes nothing until the first. */
    ScriptRun begin();

    /** Runs a script on its own, as {@link ScriptRun#run} does. */
    default ScriptOutcome run(ScriptCall call, ScriptHost host) {
        try (ScriptRun alone = begin()) {
            return alone.run(call, host);
        }
    }

    /** Makes ready, in the background, what the first script would have to wait for. */
    void warm();
}
