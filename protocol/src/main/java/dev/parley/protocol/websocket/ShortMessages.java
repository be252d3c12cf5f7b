package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages that are there as a whole, in one lawful frame with a length of seven bits: they need nothing of what puts others
 * together. Whatever is not clearly one is left to that.
 */
final class ShortMessages {

    private static final int TEXT = 0x81;
    private static final int BINARY = 0x82;
    private static final int LONGEST = 125;

    private final Messages messages;
    private final boolean taken;
    private final boolean traced;
    private final int header;

    ShortMessages(Role sender, Policy policy, Messages messages) {
        this.messages = messages;
        this.traced = policy.traced();
        this.header = sender == Role.CLIENT ? 6 : 2;
        boolean keyed = sender == Role.CLIENT;
        this.taken = policy.wanted() == Wanted.ANY && policy.limits().message() >= LONGEST && !(traced && keyed);
    }

    /** How many bytes the one that begins at the index takes on the wire, or 0 where none is there. */
    int size(byte[] bytes, int from, int to) {
        if (!taken || to - from < header) {
            return 0;
        }
        int bits = bytes[from] & 0xff;
        int second = bytes[from + 1];
        int length = second & 0x7f;
        boolean right = (bits == TEXT || bits == BINARY) && length <= LONGEST && (second < 0) == (header > 2);
        return right && to - from >= header + length ? header + length : 0;
    }

    /** The message of so many bytes on the wire, or null where it breaks a rule. */
    Event.@Nullable Message read(long at, byte[] bytes, int from, int size, long offset) {
        byte[] payload =
                header > 2 ? unmasked(bytes, from, size) : Arrays.copyOfRange(bytes, from + header, from + size);
        boolean text = (bytes[from] & 0xff) == TEXT;
        if (text && !messages.lawfulText(payload)) {
            return null;
        }
        return new Event.Message(
                at, at, Flow.RECEIVED, text, Bytes.wrap(payload), false, 1, size, traced ? offset : -1, List.of());
    }

    private byte[] unmasked(byte[] bytes, int from, int size) {
        byte[] payload = new byte[size - header];
        int key = FrameCodec.maskKey(bytes, from, LengthForm.BITS_7);
        Masking.copy(bytes, from + header, payload, 0, payload.length, key, 0);
        return payload;
    }
}
