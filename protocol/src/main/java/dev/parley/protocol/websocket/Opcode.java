package dev.parley.protocol.websocket;

/** The interpretation of a frame's payload (RFC 6455 §5.2); all sixteen values, reserved ones too. */
public enum Opcode {
    /** Goes on with the message begun. */
    CONTINUATION,
    /** Text in UTF-8. */
    TEXT,
    /** Bytes. */
    BINARY,
    /** Reserved for further data frames. */
    RESERVED_3,
    /** Reserved for further data frames. */
    RESERVED_4,
    /** Reserved for further data frames. */
    RESERVED_5,
    /** Reserved for further data frames. */
    RESERVED_6,
    /** Reserved for further data frames. */
    RESERVED_7,
    /** Begins or answers the end (§5.5.1). */
    CLOSE,
    /** Asks for a Pong (§5.5.2). */
    PING,
    /** Answers a Ping, or comes unasked (§5.5.3). */
    PONG,
    /** Reserved for further control frames. */
    RESERVED_B,
    /** Reserved for further control frames. */
    RESERVED_C,
    /** Reserved for further control frames. */
    RESERVED_D,
    /** Reserved for further control frames. */
    RESERVED_E,
    /** Reserved for further control frames. */
    RESERVED_F;

    private static final Opcode[] BY_CODE = values();

    /** The opcode of the four bits. */
    public static Opcode of(int code) {
        return BY_CODE[code & 0xf];
    }

    /** The four bits. */
    public int code() {
        return ordinal();
    }

    /** Whether it is a control frame's: the highest bit is set. */
    public boolean control() {
        return ordinal() >= 8;
    }

    /** Whether RFC 6455 gives it no meaning. */
    public boolean reserved() {
        return (ordinal() & 7) > 2;
    }
}
