package dev.parley.engine.run;

/** What is kept of the requests that runs send. Thread-safe; its methods block. */
public interface KeptExchanges {

    /** Nothing. */
    KeptExchanges NONE = new KeptExchanges() {
        @Override
        public RunRecorder recorder(String project, String run, Runnable giveUp) {
            return RunRecorder.NONE;
        }

        @Override
        public void forget(String project, String run) {}
    };

    /**
     * Keeps those of a run.
     *
     * @param giveUp ends the run
     */
    RunRecorder recorder(String project, String run, Runnable giveUp);

    /** Forgets those of a run. */
    void forget(String project, String run);
}
