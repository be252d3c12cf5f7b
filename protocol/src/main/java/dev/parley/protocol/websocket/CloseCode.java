package dev.parley.protocol.websocket;

/** The meaning and the lawfulness of status codes in Close frames (RFC 6455 §7.4, IANA's registry). */
public final class CloseCode {

    /** Normal closure. */
    public static final int NORMAL = 1000;
    /** Going away. */
    public static final int GOING_AWAY = 1001;
    /** Protocol error. */
    public static final int PROTOCOL_ERROR = 1002;
    /** A type of data that cannot be accepted. */
    public static final int UNSUPPORTED_DATA = 1003;
    /** Stands for a Close frame without a code; never on the wire. */
    public static final int NO_STATUS = 1005;
    /** Stands for an end without a Close frame; never on the wire. */
    public static final int ABNORMAL = 1006;
    /** Data that is not what its type says, such as text that is not UTF-8. */
    public static final int INVALID_PAYLOAD = 1007;
    /** Policy violation. */
    public static final int POLICY_VIOLATION = 1008;
    /** Message too big. */
    public static final int TOO_BIG = 1009;
    /** The client needs an extension that the server did not agree to. */
    public static final int MANDATORY_EXTENSION = 1010;
    /** Internal error. */
    public static final int INTERNAL_ERROR = 1011;

    /** Try again later: the server is overloaded. */
    public static final int TRY_AGAIN_LATER = 1013;

    private CloseCode() {}

    /** Whether the code may stand in a Close frame at all. */
    public static boolean onWire(int code) {
        return assigned(code) && code != NO_STATUS && code != ABNORMAL && code != 1015;
    }

    /** Whether the code says that the sender failed the connection for what the other did (RFC 6455 §7.1.7). */
    public static boolean failing(int code) {
        return code == PROTOCOL_ERROR || code == UNSUPPORTED_DATA || (code >= INVALID_PAYLOAD && code <= TOO_BIG);
    }

    /** Whether the code stands only for something local: 1005, 1006, 1015. */
    public static boolean localOnly(int code) {
        return code == NO_STATUS || code == ABNORMAL || code == 1015;
    }

    /** Whether the code has a meaning, or may be given one by libraries (3000–3999) and applications (4000–4999). */
    public static boolean assigned(int code) {
        return (code >= 1000 && code <= 1015 && code != 1004) || (code >= 3000 && code <= 4999);
    }

    /** The code's name in the field's words. */
    public static String nameOf(int code) {
        return switch (code) {
            case 1000 -> "normal closure";
            case 1001 -> "going away";
            case 1002 -> "protocol error";
            case 1003 -> "unsupported data";
            case 1005 -> "no status received";
            case 1006 -> "abnormal closure";
            case 1007 -> "invalid payload data";
            case 1008 -> "policy violation";
            case 1009 -> "message too big";
            case 1010 -> "mandatory extension";
            case 1011 -> "internal error";
            case 1012 -> "service restart";
            case 1013 -> "try again later";
            case 1014 -> "bad gateway";
            case 1015 -> "TLS handshake failed";
            default -> {
                if (code >= 3000 && code <= 3999) {
                    yield "registered by a library";
                }
                yield code >= 4000 && code <= 4999 ? "private use" : "unassigned";
            }
        };
    }
}
