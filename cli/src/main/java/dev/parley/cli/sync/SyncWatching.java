package dev.parley.cli.sync;

import dev.parley.cli.Failures;
import dev.parley.cli.project.ProjectDirectory;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at both places again and again, and brings them together when one has changed. What goes wrong meanwhile, such as a server that does
 * not answer, is told once and tried again. Confined to one thread, which ends when it is interrupted.
 */
final class SyncWatching {

    private static final long PAUSE_MILLIS = 400;
    /** Between two tries of what does not work. */
    private static final long MOST_MILLIS = 30_000;
    /** Editors write a file in several steps. */
    private static final long SETTLING_MILLIS = 120;

    /** Brings both together, and tells of it. */
    interface Round {
        /** Whether all of it was done: what was not may work later, though nothing changes. */
        boolean run() throws IOException, InterruptedException;
    }

    /** Tells why it does not go on. */
    interface Trouble {
        void tell(List<Problem> problems);
    }

    private final ProjectDirectory directory;
    private final SyncedProject project;
    private final Round round;
    private final Trouble trouble;
    private final LongSupplier nanos;
    private @Nullable Map<String, String> files;
    private long sequence = -1;
    /** How often the last change was tried; 0 when it is done. */
    private int tries;

    private long failed;
    private List<Problem> told = List.of();

    /** @param nanos a clock that never goes back */
    SyncWatching(ProjectDirectory directory, SyncedProject project, Round round, Trouble trouble, LongSupplier nanos) {
        this.directory = directory;
        this.project = project;
        this.round = round;
        this.trouble = trouble;
        this.nanos = nanos;
    }

    void run() throws InterruptedException {
        while (true) {
            try {
                look();
                if (tries == 0) {
                    told = List.of();
                }
            } catch (IOException e) {
                tell(List.of(Problem.of("sync-failed", Failures.words(e))));
            } catch (ProblemException e) {
                tries = 0; // it is the user's to mend
                tell(e.problems());
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private void tell(List<Problem> problems) {
        if (!problems.equals(told)) {
            trouble.tell(problems);
        }
        told = problems;
    }

    private void look() throws IOException, InterruptedException {
        long now = project.sequence();
        Map<String, String> stamps = directory.stamps();
        boolean same = now == sequence && stamps.equals(files);
        if (same && (tries == 0 || nanos.getAsLong() - failed < pauseNanos())) {
            return;
        }
        tries = same ? tries + 1 : 1;
        Map<String, String> settled = stamps;
        do {
            stamps = settled;
            TimeUnit.MILLISECONDS.sleep(SETTLING_MILLIS);
            settled = directory.stamps();
        } while (!settled.equals(stamps));
        // what is changed while it runs is seen the next time
        files = settled;
        sequence = now;
        failed = nanos.getAsLong(); // unless it ends well
        if (round.run()) {
            tries = 0;
        }
    }

    /** A disk or a server gets better by itself: it is tried again, at longer and longer intervals while nothing changes. */
    private long pauseNanos() {
        return TimeUnit.MILLISECONDS.toNanos(Math.min(PAUSE_MILLIS << Math.min(tries, 10), MOST_MILLIS));
    }
}
