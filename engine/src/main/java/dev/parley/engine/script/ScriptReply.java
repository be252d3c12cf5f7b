package dev.parley.engine.script;

import dev.parley.description.problem.Problem;

/** What came of a request that a script asked for. */
public sealed interface ScriptReply {

    /** A response, of whatever status. */
    record Answered(ScriptResponse response) implements ScriptReply {}

    /**
     * The response of a saved request that was run with its scripts.
     *
     * @param url that it was sent to
     */
    record Ran(ScriptResponse response, String url) implements ScriptReply {}

    /** A script of the saved request did not want it sent. */
    record Skipped() implements ScriptReply {}

    /** None, or not all of one. */
    record Failed(Problem problem) implements ScriptReply {}
}
