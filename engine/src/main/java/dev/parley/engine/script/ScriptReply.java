package dev.parley.engine.script;

import dev.parley.description.problem.Problem;

/** What came of a request that a script asked for. */
public sealed interface ScriptReply {

    /** A response, of whatever status. */
    record Answered(ScriptResponse response) implements ScriptReply {}

    /** None, or not all of one. */
    record Failed(Problem problem) implements ScriptReply {}
}
