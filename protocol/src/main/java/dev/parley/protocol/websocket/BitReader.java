package dev.parley.protocol.websocket;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bits of a stream, lowest first (RFC 1951 §3.1.1), of which more arrive in parts. */
final class BitReader {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] NOTHING = {};

    /** The bits that come next; above {@link #count} there may be bits of bytes that were not counted yet. */
    long hold;

    /** How many bits of {@link #hold} count. */
    int count;

    byte[] bytes = NOTHING;
    int at;
    int end;

    /** Further bytes. All bytes before were taken. */
    void feed(byte[] more, int from, int size) {
        bytes = more;
        at = from;
        end = from + size;
    }

    /** Lets go of the array. */
    void release() {
        bytes = NOTHING;
        at = 0;
        end = 0;
    }

    /** Takes up as many bits as fit: 56 or more where there are so many. */
    void fill() {
        if (end - at >= 8) {
            hold |= (long) LONGS.get(bytes, at) << count;
            at += (63 - count) >> 3;
            count |= 56;
        } else {
            while (count <= 56 && at < end) {
                hold |= (bytes[at++] & 0xffL) << count;
                count += 8;
            }
        }
    }

    /** Whether so many bits, up to 48, are there. */
    boolean has(int bits) {
        if (count < bits) {
            fill();
        }
        return count >= bits;
    }

    /** The next bits, which stay; they are there. */
    int peek(int bits) {
        return (int) hold & ((1 << bits) - 1);
    }

    /** The next bits, which are there. */
    int take(int bits) {
        int value = peek(bits);
        skip(bits);
        return value;
    }

    void skip(int bits) {
        hold >>>= bits;
        count -= bits;
    }

    /** Goes to the next byte's first bit; returns the bits passed over. */
    int align() {
        return take(count & 7);
    }

    /** Copies whole bytes; returns how many there were. To be called at a byte's first bit. */
    int copy(byte[] target, int from, int size) {
        int done = 0;
        while (done < size && count >= 8) {
            target[from + done++] = (byte) take(8);
        }
        if (done < size) {
            hold = 0;
            int more = Math.min(size - done, end - at);
            System.arraycopy(bytes, at, target, from + done, more);
            at += more;
            done += more;
        }
        return done;
    }

    /** Whether every bit was taken. */
    boolean empty() {
        return count == 0 && at == end;
    }

    void reset() {
        hold = 0;
        count = 0;
        release();
    }
}
