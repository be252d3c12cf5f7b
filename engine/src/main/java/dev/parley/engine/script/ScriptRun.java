package dev.parley.engine.script;

/**
 * Scripts of one person that follow one another. What one puts into the global object without declaring it, or adds to the language's own objects, those
 * behind it find; no other scripts do. All of it is gone when this is closed. One script at a time, beside one whose host is within another's.
 */
public interface ScriptRun extends AutoCloseable {

    /**
     * Runs a script to its end, with all that it started: requests, timers, asynchronous tests. Blocks; an interrupt cancels the script. Whatever the
     * script does, this returns: what went wrong is in the outcome.
     */
    ScriptOutcome run(ScriptCall call, ScriptHost host);

    @Override
    void close();
}
