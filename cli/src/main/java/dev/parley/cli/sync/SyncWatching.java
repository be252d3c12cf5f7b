package dev.parley.cli.sync;

import dev.parley.cli.project.ProjectDirectory;
import dev.parley.description.problem.ProblemException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks at both places again and again, and brings them together when one has changed. What goes wrong meanwhile, such as a server that does
 * not answer, is told once and tried again. Confined to one thread, which ends when it is interrupted.
 */
final class SyncWatching {

    private static final long PAUSE_MILLIS = 400;
    /** Editors write a file in several steps. */
    private static final long SETTLING_MILLIS = 120;

    /** Brings both together, and tells of it. */
    interface Round {
        void run() throws IOException, InterruptedException;
    }

    /** Tells why it does not go on. */
    interface Trouble {
        void tell(String message);
    }

    private final ProjectDirectory directory;
    private final SyncedProject project;
    private final Round round;
    private final Trouble trouble;
    private @Nullable Map<String, String> files;
    private long sequence = -1;
    private String told = "";

    SyncWatching(ProjectDirectory directory, SyncedProject project, Round round, Trouble trouble) {
        this.directory = directory;
        this.project = project;
        this.round = round;
        this.trouble = trouble;
    }

    void run() throws InterruptedException {
        while (true) {
            try {
                look();
                told = "";
            } catch (IOException | ProblemException e) {
                tell(String.valueOf(e.getMessage()));
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private void tell(String message) {
        if (!message.equals(told)) {
            trouble.tell(message);
        }
        told = message;
    }

    private void look() throws IOException, InterruptedException {
        long now = project.sequence();
        Map<String, String> stamps = directory.stamps();
        if (now == sequence && stamps.equals(files)) {
            return;
        }
        Map<String, String> settled = stamps;
        do {
            stamps = settled;
            TimeUnit.MILLISECONDS.sleep(SETTLING_MILLIS);
            settled = directory.stamps();
        } while (!settled.equals(stamps));
        // what is changed while it runs is seen the next time
        files = settled;
        sequence = now;
        round.run();
    }
}
