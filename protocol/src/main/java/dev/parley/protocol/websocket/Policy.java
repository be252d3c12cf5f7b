package dev.parley.protocol.websocket;

/**
 * What a machine does by itself. Times are nanoseconds; 0 switches a thing off.
 *
 * @param strict whether a broken rule fails the connection as the RFC says; else it is reported and the connection goes on
 * @param automaticPong whether pings are answered
 * @param automaticClose whether a Close is answered
 * @param compress whether messages are compressed where that was agreed
 * @param fragmentSize bytes after which an own message is cut into frames
 * @param pingInterval time between two automatic pings
 * @param pingPayload of those, up to 125 bytes of UTF-8
 * @param pongTimeout time after which an unanswered automatic ping fails the connection with 1011
 * @param closeTimeout time that the peer has for its Close, and a server for the end of TCP
 * @param traced whether events carry the traces of frames
 */
public record Policy(
        boolean strict,
        boolean automaticPong,
        boolean automaticClose,
        boolean compress,
        int fragmentSize,
        long pingInterval,
        String pingPayload,
        long pongTimeout,
        long closeTimeout,
        boolean traced,
        Limits limits) {

    /** Strict, polite, traced, without pings of its own; five seconds for the peer's Close. */
    public static final Policy DEFAULT =
            new Policy(true, true, true, true, 0, 0, "", 0, 5_000_000_000L, true, Limits.DEFAULT);

    /** The same, strict or observing. */
    public Policy withStrict(boolean value) {
        return new Policy(
                value,
                automaticPong,
                automaticClose,
                compress,
                fragmentSize,
                pingInterval,
                pingPayload,
                pongTimeout,
                closeTimeout,
                traced,
                limits);
    }

    /** The same with or without the answers that a peer expects: pong, close. */
    public Policy withAutomatic(boolean pong, boolean close) {
        return new Policy(
                strict,
                pong,
                close,
                compress,
                fragmentSize,
                pingInterval,
                pingPayload,
                pongTimeout,
                closeTimeout,
                traced,
                limits);
    }

    /** The same with own messages cut into frames of so many bytes; 0 leaves them whole. */
    public Policy withFragmentSize(int value) {
        return new Policy(
                strict,
                automaticPong,
                automaticClose,
                compress,
                value,
                pingInterval,
                pingPayload,
                pongTimeout,
                closeTimeout,
                traced,
                limits);
    }

    /** The same with pings of its own. */
    public Policy withPings(long interval, String payload, long timeout) {
        return new Policy(
                strict,
                automaticPong,
                automaticClose,
                compress,
                fragmentSize,
                interval,
                payload,
                timeout,
                closeTimeout,
                traced,
                limits);
    }

    /** The same with another time for the peer's Close. */
    public Policy withCloseTimeout(long value) {
        return new Policy(
                strict,
                automaticPong,
                automaticClose,
                compress,
                fragmentSize,
                pingInterval,
                pingPayload,
                pongTimeout,
                value,
                traced,
                limits);
    }

    /** The same with or without traces of frames. */
    public Policy withTraces(boolean value) {
        return new Policy(
                strict,
                automaticPong,
                automaticClose,
                compress,
                fragmentSize,
                pingInterval,
                pingPayload,
                pongTimeout,
                closeTimeout,
                value,
                limits);
    }

    /** The same with other limits. */
    public Policy withLimits(Limits value) {
        return new Policy(
                strict,
                automaticPong,
                automaticClose,
                compress,
                fragmentSize,
                pingInterval,
                pingPayload,
                pongTimeout,
                closeTimeout,
                traced,
                value);
    }
}
