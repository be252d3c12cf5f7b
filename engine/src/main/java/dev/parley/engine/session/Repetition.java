package dev.parley.engine.session;

import dev.parley.engine.time.Timers.Timer;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A message that is sent again and again, until that is stopped or fails. It rests while the peer does not read. Thread-safe. */
final class Repetition {

    private final Surroundings surroundings;
    private final BooleanSupplier possible;
    private final BooleanSupplier backedUp;
    private final BooleanSupplier send;
    private final Remarks remarks;
    private @Nullable Timer timer;
    private boolean stopped;
    private boolean busy;
    private boolean resting;

    /**
     * A repetition that has not begun.
     *
     * @param possible whether anything can be sent now
     * @param backedUp whether what was sent waits for the peer
     * @param send sends it, and says whether it may be sent once more; may block
     */
    Repetition(
            Surroundings surroundings,
            BooleanSupplier possible,
            BooleanSupplier backedUp,
            BooleanSupplier send,
            Remarks remarks) {
        this.surroundings = surroundings;
        this.possible = possible;
        this.backedUp = backedUp;
        this.send = send;
        this.remarks = remarks;
    }

    synchronized void begin(Duration every) {
        timer = surroundings.timers().every(every, this::due);
    }

    private void due() {
        boolean ready = possible.getAsBoolean();
        boolean waits = ready && backedUp.getAsBoolean();
        boolean rests;
        boolean sends;
        synchronized (this) {
            rests = waits && !resting && !stopped;
            resting = waits;
            sends = ready && !waits && !busy && !stopped;
            busy |= sends;
        }
        if (rests) {
            remarks.note("The peer does not read: what is repeated rests until it does");
        }
        if (sends) {
            surroundings.tasks().start("repeat", this::sendOnce);
        }
    }

    private void sendOnce() {
        boolean goesOn = false;
        try {
            goesOn = send.getAsBoolean();
        } finally {
            synchronized (this) {
                busy = false;
            }
            if (!goesOn) {
                stop();
            }
        }
    }

    /** It is not sent any more. Idempotent. */
    synchronized void stop() {
        stopped = true;
        Timer planned = timer;
        if (planned != null) {
            planned.cancel();
            timer = null;
        }
    }
}
