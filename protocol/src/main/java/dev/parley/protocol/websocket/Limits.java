package dev.parley.protocol.websocket;

/**
 * The bounds of what a peer may send (RFC 6455 §10.4). What is over one fails the connection with 1009.
 *
 * @param frame bytes of one frame's payload
 * @param message bytes of one message, after inflating
 * @param fragments frames of one message
 * @param pings within one second; more of them fail the connection with 1008
 */
public record Limits(long frame, long message, int fragments, int pings) {

    /** 64 MiB in up to 1,000,000 fragments, 10,000 pings in a second. */
    public static final Limits DEFAULT = new Limits(64L << 20, 64L << 20, 1_000_000, 10_000);

    /** Limits with the usual number of pings. */
    public Limits(long frame, long message, int fragments) {
        this(frame, message, fragments, 10_000);
    }

    public Limits {
        if (frame < 125 || message < 0 || fragments < 1 || pings < 1 || message > Integer.MAX_VALUE - 1024) {
            throw new IllegalArgumentException(
                    "Limits out of range: " + frame + ", " + message + ", " + fragments + ", " + pings);
        }
    }
}
