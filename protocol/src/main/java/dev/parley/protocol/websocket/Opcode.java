package dev.parley.protocol.websocket;

/** The interpretation of a frame's payload (RFC 6455 §5.2); all sixteen values, reserved ones too. */
public enum Opcode {
    /** Goes on with the message begun. */
    CONTINUATION(0x0),
    /** Text in UTF-8. */
    TEXT(0x1),
    /** Bytes. */
    BINARY(0x2),
    /** Reserved for further data frames. */
    RESERVED_3(0x3),
    /** Reserved for further data frames. */
    RESERVED_4(0x4),
    /** Reserved for further data frames. */
    RESERVED_5(0x5),
    /** Reserved for further data frames. */
    RESERVED_6(0x6),
    /** Reserved for further data frames. */
    RESERVED_7(0x7),
    /** Begins or answers the end (§5.5.1). */
    CLOSE(0x8),
    /** Asks for a Pong (§5.5.2). */
    PING(0x9),
    /** Answers a Ping, or comes unasked (§5.5.3). */
    PONG(0xa),
    /** Reserved for further control frames. */
    RESERVED_B(0xb),
    /** Reserved for further control frames. */
    RESERVED_C(0xc),
    /** Reserved for further control frames. */
    RESERVED_D(0xd),
    /** Reserved for further control frames. */
    RESERVED_E(0xe),
    /** Reserved for further control frames. */
    RESERVED_F(0xf);

    private static final Opcode[] BY_CODE = values();

    private final int code;

    Opcode(int code) {
        this.code = code;
    }

    /** The opcode of the four bits. */
    public static Opcode of(int code) {
        return BY_CODE[code & 0xf];
    }

    /** The four bits. */
    public int code() {
        return code;
    }

    /** Whether it is a control frame's: the highest bit is set. */
    public boolean control() {
        return code >= 8;
    }

    /** Whether RFC 6455 gives it no meaning. */
    public boolean reserved() {
        return (code & 7) > 2;
    }
}
