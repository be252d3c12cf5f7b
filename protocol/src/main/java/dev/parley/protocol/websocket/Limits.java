package dev.parley.protocol.websocket;

/**
 * The bounds of what a peer may send (RFC 6455 §10.4). What is over one fails the connection with 1009.
 *
 * @param frame bytes of one frame's payload
 * @param message bytes of one message, after inflating
 * @param fragments frames of one message
 */
public record Limits(long frame, long message, int fragments) {

    /** 64 MiB in up to 1,000,000 fragments. */
    public static final Limits DEFAULT = new Limits(64L << 20, 64L << 20, 1_000_000);

    public Limits {
        if (frame < 125 || message < 0 || fragments < 1 || message > Integer.MAX_VALUE - 64) {
            throw new IllegalArgumentException("Limits out of range: " + frame + ", " + message + ", " + fragments);
        }
    }
}
