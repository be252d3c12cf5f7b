package dev.parley.engine.script;

import dev.parley.description.problem.Problem;
import java.util.List;

/** What came of a request that a script asked for. */
public sealed interface ScriptReply {

    /** A response, of whatever status. */
    record Answered(ScriptResponse response) implements ScriptReply {}

    /**
     * The response of a saved request that was run with its scripts.
     *
     * @param url that it was sent to
     * @param changes that its scripts made, where whoever runs it tells
     */
    record Ran(ScriptResponse response, String url, List<VariableChange> changes) implements ScriptReply {

        public Ran {
            changes = List.copyOf(changes);
        }

        /** One that nothing is told of but the response. */
        public Ran(ScriptResponse response, String url) {
            this(response, url, List.of());
        }
    }

    /** A script of the saved request did not want it sent. */
    record Skipped() implements ScriptReply {}

    /** None, or not all of one. */
    record Failed(Problem problem) implements ScriptReply {}
}
