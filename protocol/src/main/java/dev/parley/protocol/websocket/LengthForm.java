package dev.parley.protocol.websocket;

/** The form in which a frame's header writes the payload's length (RFC 6455 §5.2). */
public enum LengthForm {
    /** In the seven bits of the second byte. */
    BITS_7(0),
    /** 126, then 16 bits. */
    BITS_16(2),
    /** 127, then 64 bits. */
    BITS_64(8);

    private final int more;

    LengthForm(int more) {
        this.more = more;
    }

    /** How many bytes follow the second one for it. */
    public int more() {
        return more;
    }

    /** The shortest form of the length. */
    public static LengthForm of(long length) {
        return length >= 0 && length < 126 ? BITS_7 : length >= 0 && length < 65_536 ? BITS_16 : BITS_64;
    }
}
