package dev.parley.engine.run;

/** Keeps what a run sends and gets, so that it can be looked at later. Thread-safe. */
@FunctionalInterface
public interface RunRecorder {

    /** Keeps nothing. */
    RunRecorder NONE = _ -> RunRecord.NONE;

    /** A request's turn has come. */
    RunRecord begin(RunItem item);
}
