package dev.parley.protocol.websocket;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The exclusive or of a payload with its masking key (RFC 6455 §5.3), eight bytes at a time. */
final class Masking {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private Masking() {}

    /**
     * Copies bytes and masks or unmasks them on the way; source and target may be the same place.
     *
     * @param key in network order
     * @param phase index of the first byte in the payload
     */
    static void copy(byte[] source, int from, byte[] target, int at, int length, int key, long phase) {
        int rotated = Integer.rotateLeft(key, (int) (phase & 3) << 3);
        long wide = (long) rotated << 32 | (rotated & 0xffff_ffffL);
        int i = 0;
        for (; i <= length - 8; i += 8) {
            LONGS.set(target, at + i, (long) LONGS.get(source, from + i) ^ wide);
        }
        if (i <= length - 4) {
            INTS.set(target, at + i, (int) INTS.get(source, from + i) ^ rotated);
            i += 4;
        }
        for (int shift = 56; i < length; i++, shift -= 8) {
            target[at + i] = (byte) (source[from + i] ^ (int) (wide >>> shift));
        }
    }
}
