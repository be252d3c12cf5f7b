package dev.parley.scripting;

import dev.parley.engine.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * How long a thread waits for a worker: a read of what a process says can neither be interrupted nor given a time, so that another thread looks now and then
 * whether the wait was to be over, and ends the process. It sleeps where nobody waits.
 */
final class Patience implements Runnable {

    private static final long LOOK = Duration.ofMillis(50).toNanos();

    /** How often it looks before it sleeps: to wake it takes longer than a script. */
    private static final int LOOKS = 100;

    private final Clock clock;
    private final Runnable over;
    private volatile @Nullable Wait wait;
    private volatile @Nullable Thread asleep;
    private volatile boolean ended;

    /** @param over ends what is waited for */
    Patience(Clock clock, Runnable over) {
        this.clock = clock;
        this.over = over;
    }

    private static final class Wait {

        private final Thread waiting;
        private final long until;
        private volatile boolean over;

        private Wait(Thread waiting, long until) {
            this.waiting = waiting;
            this.until = until;
        }
    }

    /** This thread waits from now on. */
    void begin(Duration within) {
        wait = new Wait(Thread.currentThread(), clock.nanos() + within.toNanos());
        wake();
    }

    /** It waits no more; tells whether its time was over. */
    boolean stop() {
        Wait stopped = wait;
        wait = null;
        return stopped != null && stopped.over;
    }

    /** Nothing is waited for any more. */
    void end() {
        ended = true;
        wake();
    }

    private void wake() {
        Thread sleeping = asleep;
        if (sleeping != null) {
            LockSupport.unpark(sleeping);
        }
    }

    @Override
    public void run() {
        int idle = 0;
        while (!ended) {
            Wait now = wait;
            idle = now == null ? idle + 1 : 0;
            if (now != null && (clock.nanos() - now.until >= 0 || now.waiting.isInterrupted())) {
                now.over = clock.nanos() - now.until >= 0;
                over.run();
                return;
            }
            if (idle < LOOKS) {
                LockSupport.parkNanos(LOOK);
            } else {
                sleep();
                idle = 0;
            }
        }
    }

    private void sleep() {
        asleep = Thread.currentThread();
        while (wait == null && !ended) {
            LockSupport.park(this);
        }
        asleep = null;
    }
}
