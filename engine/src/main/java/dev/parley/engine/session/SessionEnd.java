package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.engine.timeline.Recording;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The end of a session that has no connection any more: its timeline is sealed and its row saved. While the disk takes no more
 * that waits, and is tried again. Thread-safe.
 */
final class SessionEnd {

    private static final Logger LOG = System.getLogger(SessionEnd.class.getName());
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Surroundings surroundings;
    private final Recording recording;
    private final SessionRow row;
    private final Runnable whenWaiting;
    private final Runnable whenOver;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable Problem obstacle;

    /**
     * An end that has not come.
     *
     * @param whenWaiting run each time when it has to wait
     * @param whenOver run once, when all is written or given up
     */
    SessionEnd(
            Surroundings surroundings, Recording recording, SessionRow row, Runnable whenWaiting, Runnable whenOver) {
        this.surroundings = surroundings;
        this.recording = recording;
        this.row = row;
        this.whenWaiting = whenWaiting;
        this.whenOver = whenOver;
    }

    /** Why what there is cannot be written now, be it the timeline or the end; or nothing. */
    @Nullable
    Problem obstacle() {
        Problem failure = recording.failure();
        return failure == null ? obstacle : failure;
    }

    /** Brings it about, elsewhere. */
    void begin() {
        surroundings.tasks().start("session end", this::settle);
    }

    private void settle() {
        if (!settled()) {
            whenWaiting.run();
            surroundings.timers().after(AGAIN, this::begin);
        }
    }

    private synchronized boolean settled() {
        boolean waits = false;
        try {
            waits = !isOver() && !(recording.finish() && row.saveEnd());
            return !waits;
        } finally {
            if (waits) {
                obstacle = row.failure() == null ? recording.failure() : row.failure();
            } else {
                conclude();
            }
        }
    }

    /** Tries once more, and then waits no longer: what cannot be written is given up. May block. */
    synchronized void abandon() {
        if (isOver()) {
            return;
        }
        try {
            recording.close();
            row.saveEnd();
        } finally {
            Problem failure = recording.failure();
            if (failure != null) {
                LOG.log(Level.WARNING, "The newest entries of a session are lost. " + failure.message());
            }
            conclude();
        }
    }

    private void conclude() {
        if (!isOver()) {
            obstacle = null;
            try {
                whenOver.run();
            } finally {
                over.countDown();
            }
        }
    }

    private boolean isOver() {
        return over.getCount() == 0;
    }

    /** Waits until it is over. */
    boolean await(Duration patience) {
        try {
            return over.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
