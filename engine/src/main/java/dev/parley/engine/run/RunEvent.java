package dev.parley.engine.run;

import dev.parley.description.problem.Problem;
import dev.parley.engine.script.ScriptEvent;

/** What happens in a run, in order. */
public sealed interface RunEvent {

    /** It begins. */
    record Began(int requests, int iterations) implements RunEvent {}

    /** An iteration begins, from 0. */
    record IterationBegan(int iteration) implements RunEvent {}

    /** A request's turn comes, its scripts before all. */
    record RequestBegan(RunItem item, int iteration) implements RunEvent {}

    /** A script of the request at hand told something. */
    record Told(RunItem item, ScriptEvent event) implements RunEvent {}

    /** Something may not be meant so. */
    record Warned(RunItem item, Problem problem) implements RunEvent {}

    /** The answer of a request was written to a file. */
    record Saved(RunItem item, String file) implements RunEvent {}

    /** A request is over, with its scripts. */
    record RequestEnded(RunResult result) implements RunEvent {}

    /** It is over. */
    record Ended(RunTotals totals) implements RunEvent {}
}
