package dev.parley.transport;

import java.time.Duration;

/**
 * The patience of a listener.
 *
 * @param head for a request's head, from the beginning of the connection or from the head's first byte
 * @param body for a request's body
 * @param idle between two requests
 */
record HttpTimes(Duration head, Duration body, Duration idle) {

    static final HttpTimes DEFAULT =
            new HttpTimes(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(75));
}
