package dev.parley.protocol.websocket;

/**
 * Looks at a client's first masking keys (RFC 6455 §5.3): 0, the same again, or counting in either byte order. Random keys
 * look so once in a thousand million frames; only the first thousand are looked at.
 */
final class MaskKeyCheck {

    private static final int LOOKED_AT = 1_000;

    private int previous;
    private int seen;

    /** Whether no more are looked at. */
    boolean over() {
        return seen >= LOOKED_AT;
    }

    /** Whether the key could have been foretold; true once at most. */
    boolean predictable(int key) {
        if (over()) {
            return false;
        }
        boolean counting = near(key - previous) || near(Integer.reverseBytes(key) - Integer.reverseBytes(previous));
        boolean bad = key == 0 || (seen > 0 && counting);
        previous = key;
        seen = bad ? LOOKED_AT : seen + 1;
        return bad;
    }

    private static boolean near(int difference) {
        return difference >= -1 && difference <= 1;
    }
}
