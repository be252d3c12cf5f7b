package dev.parley.protocol.websocket;

/**
 * The bounds of what a peer may send (RFC 6455 §10.4). What is over one fails the connection with 1009.
 *
 * @param frame bytes of one frame's payload
 * @param message bytes of one message, after inflating
 * @param fragments frames of one message
 * @param ratio bytes that one byte of a compressed message may become; judged only where a message has inflated to more than
 *     {@link #RATIO_FROM}
 * @param pings within one second; more of them fail the connection with 1008
 */
public record Limits(long frame, long message, int fragments, int ratio, int pings) {

    /** Bytes up to which a message may be as dense as it likes. */
    public static final long RATIO_FROM = 8L << 20;

    /** A ratio that no message exceeds: what deflate can do at most is about 1,032. */
    public static final int ANY_RATIO = 1_100;

    /** 64 MiB in up to 1,000,000 fragments, inflated by up to 200, 10,000 pings in a second. */
    public static final Limits DEFAULT = new Limits(64L << 20, 64L << 20, 1_000_000);

    /** Limits with the usual ratio and number of pings. */
    public Limits(long frame, long message, int fragments) {
        this(frame, message, fragments, 200);
    }

    /** Limits with the usual number of pings. */
    public Limits(long frame, long message, int fragments, int ratio) {
        this(frame, message, fragments, ratio, 10_000);
    }

    public Limits {
        boolean counts = fragments >= 1 && ratio >= 1 && pings >= 1;
        if (frame < 125 || message < 0 || !counts || message > Integer.MAX_VALUE - 1024) {
            throw new IllegalArgumentException(
                    "Limits out of range: " + frame + ", " + message + ", " + fragments + ", " + ratio + ", " + pings);
        }
    }

    /** Bytes that a message may have inflated to of which so many have come compressed. */
    long inflated(long compressed) {
        return Math.min(message, Math.max(RATIO_FROM, compressed * ratio));
    }
}
