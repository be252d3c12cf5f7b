package dev.parley.description.request;

import java.time.Duration;

/**
 * When a lost connection is made again: pauses that grow (RFC 6455 §7.2.3).
 *
 * @param attempts how many at most
 * @param delay before the first attempt
 * @param factor growth from pause to pause, at least 1
 * @param maxDelay the longest pause, before the random part
 */
public record Backoff(int attempts, Duration delay, double factor, Duration maxDelay) {

    /**
     * The pause before an attempt.
     *
     * @param attempt from 1
     * @param random from 0 (inclusive) to 1 (exclusive); adds up to a quarter, so that many clients do not come back at once
     */
    public Duration pause(int attempt, double random) {
        double grown = (double) delay.toMillis() * Math.pow(factor, attempt - 1.0);
        double pause = Math.min(grown, (double) maxDelay.toMillis()) * (1 + random / 4);
        return Duration.ofMillis(Math.round(pause));
    }
}
