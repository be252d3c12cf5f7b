package dev.parley.scripting;

import java.io.IOException;

/** How a worker is started: all speak the same frames, of which {@link dev.parley.scripting.worker.Worker} tells, and give up the same of the system. */
sealed interface WorkerCommand permits NativeWorker, JavaWorker {

    /**
     * Starts one.
     *
     * @throws UnfitWorkerException if none can ever be started so
     * @throws IOException if none can be started so now
     */
    Started start() throws IOException;

    /**
     * A worker that was started.
     *
     * @param clearing takes away what it may leave; may be called again
     */
    record Started(Process process, Runnable clearing) {}
}
