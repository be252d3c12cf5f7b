package dev.parley.scripting;

import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;

/** How workers are started here, the best first: a command by which none comes up is left out from then on, unless there is no other. Thread-safe. */
final class WorkerCommands {

    private List<WorkerCommand> left;

    /** @param best at least one */
    WorkerCommands(List<WorkerCommand> best) {
        left = List.copyOf(best);
    }

    /**
     * Those of this program.
     *
     * @param directory where each worker by Java gets an empty directory
     * @param one whether they are for the scripts of one run of a collection
     */
    static WorkerCommands ofThisProgram(Path directory, boolean one) {
        WorkerCommand plain = JavaWorker.ofThisProgram(directory, one);
        WorkerCommand quick = NativeWorker.ofThisProgram(one);
        return new WorkerCommands(quick == null ? List.of(plain) : List.of(quick, plain));
    }

    /**
     * Starts a worker.
     *
     * @throws IOException if none can be started here
     */
    WorkerProcess start(Clock clock, Tasks tasks) throws IOException {
        while (true) {
            WorkerCommand best = best();
            try {
                return new WorkerProcess(best, clock, tasks);
            } catch (IOException e) {
                if (!leaveOut(best)) {
                    throw e;
                }
            }
        }
    }

    private synchronized WorkerCommand best() {
        return left.getFirst();
    }

    /** Notes that none comes up by a command; says whether there is another. */
    synchronized boolean leaveOut(WorkerCommand command) {
        List<WorkerCommand> others =
                left.stream().filter(each -> !each.equals(command)).toList();
        if (others.isEmpty()) {
            return false;
        }
        if (others.size() < left.size()) {
            System.getLogger(WorkerCommands.class.getName())
                    .log(Level.DEBUG, "No worker for scripts comes up by {0}", command);
        }
        left = others;
        return true;
    }
}
