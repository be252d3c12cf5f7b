package dev.parley.engine.session;

import dev.parley.engine.time.Pacer;
import java.time.Duration;

/** Tells that a session is different, at a human pace, and once at its end. Thread-safe. */
final class SessionNews {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Pacer pacer;
    private final Runnable tell;
    private boolean told;

    SessionNews(Surroundings surroundings, Runnable tell) {
        this.tell = tell;
        this.pacer = new Pacer("session news", PAUSE, surroundings.timers(), surroundings.tasks(), this::now);
    }

    /** It is different. */
    void wake() {
        pacer.wake();
    }

    private synchronized void now() {
        if (!told) {
            tell.run();
        }
    }

    /** Tells for the last time: whoever waits for the end and then deletes the session must not have it told of once more. */
    synchronized void last() {
        pacer.stop();
        now();
        told = true;
    }
}
