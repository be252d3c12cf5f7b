package dev.parley.engine.timeline;

import dev.parley.description.problem.Problem;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Whether a recording is written, and fast enough; tells it where that changes. Thread-safe. */
final class KeepingUp {

    /** Bytes that wait to be written above which no more should come. */
    static final long HIGH = 16L << 20;

    private static final long LOW = 4L << 20;

    private final Pressure pressure;
    private boolean behind;
    private @Nullable Problem failure;

    KeepingUp(Pressure pressure) {
        this.pressure = pressure;
    }

    /** Why nothing can be written now, or nothing. */
    synchronized @Nullable Problem failure() {
        return failure;
    }

    synchronized boolean isBehind() {
        return behind;
    }

    /**
     * More than {@link #HIGH} waited.
     *
     * @param waiting bytes that wait to be written now: all may have been written meanwhile, and nothing more comes then
     */
    void fallBehind(LongSupplier waiting) {
        synchronized (this) {
            if (behind) {
                return;
            }
            behind = true;
        }
        pressure.behind();
        resumeWhere(waiting.getAsLong());
    }

    /**
     * Something was written, or could not be.
     *
     * @param now why it could not, or nothing
     * @param waiting bytes that wait to be written
     */
    void settle(@Nullable Problem now, long waiting) {
        boolean fails;
        boolean recovers;
        synchronized (this) {
            fails = now != null && failure == null;
            recovers = now == null && failure != null;
            failure = now;
        }
        if (fails && now != null) {
            pressure.failed(now);
        }
        if (recovers) {
            pressure.recovered();
        }
        resumeWhere(waiting);
    }

    private void resumeWhere(long waiting) {
        boolean resumes;
        synchronized (this) {
            resumes = behind && failure == null && waiting < LOW;
            behind &= !resumes;
        }
        if (resumes) {
            pressure.caughtUp();
        }
    }
}
