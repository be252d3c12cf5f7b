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
 * @param pongTimeout time after which an unanswered ping breaks a rule, and so fails the connection with 1011
 * @param closeTimeout time that the peer has for its Close, and a server for the end of TCP
 * @param traced whether events carry the traces of frames
 * @param wanted the types of messages that are welcome
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
        Wanted wanted,
        Limits limits) {

    /** Strict, polite, traced, without pings of its own; five seconds for the peer's Close. */
    public static final Policy DEFAULT =
            new Policy(true, true, true, true, 0, 0, "", 0, 5_000_000_000L, true, Wanted.ANY, Limits.DEFAULT);

    /** The same, strict or observing. */
    public Policy withStrict(boolean value) {
        Draft draft = new Draft(this);
        draft.strict = value;
        return draft.policy();
    }

    /** The same with or without the answers that a peer expects: pong, close. */
    public Policy withAutomatic(boolean pong, boolean close) {
        Draft draft = new Draft(this);
        draft.automaticPong = pong;
        draft.automaticClose = close;
        return draft.policy();
    }

    /** The same with or without compression of own messages. */
    public Policy withCompress(boolean value) {
        Draft draft = new Draft(this);
        draft.compress = value;
        return draft.policy();
    }

    /** The same with own messages cut into frames of so many bytes; 0 leaves them whole. */
    public Policy withFragmentSize(int value) {
        Draft draft = new Draft(this);
        draft.fragmentSize = value;
        return draft.policy();
    }

    /** The same with pings of its own. */
    public Policy withPings(long interval, String payload, long timeout) {
        Draft draft = new Draft(this);
        draft.pingInterval = interval;
        draft.pingPayload = payload;
        draft.pongTimeout = timeout;
        return draft.policy();
    }

    /** The same with another time for the peer's Close. */
    public Policy withCloseTimeout(long value) {
        Draft draft = new Draft(this);
        draft.closeTimeout = value;
        return draft.policy();
    }

    /** The same with or without traces of frames. */
    public Policy withTraces(boolean value) {
        Draft draft = new Draft(this);
        draft.traced = value;
        return draft.policy();
    }

    /** The same with other types of messages welcome. */
    public Policy withWanted(Wanted value) {
        Draft draft = new Draft(this);
        draft.wanted = value;
        return draft.policy();
    }

    /** The same with other limits. */
    public Policy withLimits(Limits value) {
        Draft draft = new Draft(this);
        draft.limits = value;
        return draft.policy();
    }

    private static final class Draft {
        private boolean strict;
        private boolean automaticPong;
        private boolean automaticClose;
        private boolean compress;
        private int fragmentSize;
        private long pingInterval;
        private String pingPayload;
        private long pongTimeout;
        private long closeTimeout;
        private boolean traced;
        private Wanted wanted;
        private Limits limits;

        Draft(Policy policy) {
            strict = policy.strict;
            automaticPong = policy.automaticPong;
            automaticClose = policy.automaticClose;
            compress = policy.compress;
            fragmentSize = policy.fragmentSize;
            pingInterval = policy.pingInterval;
            pingPayload = policy.pingPayload;
            pongTimeout = policy.pongTimeout;
            closeTimeout = policy.closeTimeout;
            traced = policy.traced;
            wanted = policy.wanted;
            limits = policy.limits;
        }

        Policy policy() {
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
                    wanted,
                    limits);
        }
    }
}
