package dev.parley.scripting;

import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How workers are started here, the best first. A command by which none comes up is left out, unless there is no other: for good where that will not
 * change, else for a minute, and for twice as long each time after. Thread-safe.
 */
final class WorkerCommands {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration FOR_GOOD = Duration.ofNanos(Long.MAX_VALUE);

    private final List<WorkerCommand> best;
    private final Clock clock;
    private final Map<WorkerCommand, LeftOut> out = new HashMap<>();

    private record LeftOut(long since, Duration howLong) {

        boolean isOver(long now) {
            return now - since >= howLong.toNanos();
        }

        Duration next() {
            Duration twice = howLong.multipliedBy(2);
            return twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        }
    }

    /** @param best at least one */
    WorkerCommands(List<WorkerCommand> best, Clock clock) {
        this.best = List.copyOf(best);
        this.clock = clock;
    }

    /**
     * Those of this program.
     *
     * @param directory where each worker by Java gets an empty directory
     * @param one whether they are for the scripts of one run of a collection
     */
    static WorkerCommands ofThisProgram(Path directory, boolean one, Clock clock) {
        WorkerCommand plain = JavaWorker.ofThisProgram(directory, one);
        WorkerCommand quick = NativeWorker.ofThisProgram(one);
        return new WorkerCommands(quick == null ? List.of(plain) : List.of(quick, plain), clock);
    }

    /**
     * Starts a worker.
     *
     * @throws IOException if none can be started here
     */
    WorkerProcess start(Tasks tasks) throws IOException {
        while (true) {
            WorkerCommand first = left().getFirst();
            try {
                return new WorkerProcess(first, clock, tasks);
            } catch (IOException e) {
                if (!leaveOut(first, e instanceof UnfitWorkerException)) {
                    throw e;
                }
            }
        }
    }

    private synchronized List<WorkerCommand> left() {
        long now = clock.nanos();
        return best.stream().filter(each -> !isOut(each, now)).toList();
    }

    private boolean isOut(WorkerCommand command, long now) {
        LeftOut since = out.get(command);
        return since != null && !since.isOver(now);
    }

    /**
     * Notes that none comes up by a command; says whether there is another.
     *
     * @param forGood whether none ever will
     */
    synchronized boolean leaveOut(WorkerCommand command, boolean forGood) {
        if (left().stream().allMatch(command::equals)) {
            return false;
        }
        long now = clock.nanos();
        if (forGood || !isOut(command, now)) {
            LeftOut before = out.get(command);
            Duration passing = before == null ? FIRST : before.next();
            out.put(command, new LeftOut(now, forGood ? FOR_GOOD : passing));
            System.getLogger(WorkerCommands.class.getName())
                    .log(Level.DEBUG, "No worker for scripts comes up by {0}", command);
        }
        return true;
    }
}
