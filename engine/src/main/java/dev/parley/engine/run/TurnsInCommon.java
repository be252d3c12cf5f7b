package dev.parley.engine.run;

import dev.parley.engine.script.ScriptRun;
import org.jspecify.annotations.Nullable;

/**
 * What the turns of a run have in common.
 *
 * @param state variables as they are by now
 * @param scripts those of a turn find what those of earlier turns left
 * @param others the requests that scripts may have run
 */
record TurnsInCommon(RunSender sender, RunState state, ScriptRun scripts, Others others) {

    /** The requests of the run. */
    @FunctionalInterface
    interface Others {

        /**
         * The one that a script means, if there is one.
         *
         * @throws dev.parley.description.problem.ProblemException where it may be several
         */
        @Nullable
        RunItem find(String request);
    }
}
