package dev.parley.transport;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The leave to send a body that a server is asked for first (RFC 9110 §10.1.1). Thread-safe. */
final class Leave {

    /** A server that says nothing for so long is taken for one that does not know the question. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final CountDownLatch told = new CountDownLatch(1);
    private volatile boolean refused;

    /** The server has answered. The first word counts. */
    void give(boolean granted) {
        if (told.getCount() > 0) {
            refused = !granted;
            told.countDown();
        }
    }

    /** Waits for the server's word; whether the body is to go out. */
    boolean await() throws InterruptedException {
        boolean answered = told.await(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        return !answered || !refused;
    }
}
