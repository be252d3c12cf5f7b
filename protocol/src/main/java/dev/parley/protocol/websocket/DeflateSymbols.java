package dev.parley.protocol.websocket;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Decodes the symbols of a block: bytes, and references to earlier bytes (RFC 1951 §3.2.5). */
final class DeflateSymbols {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int END_OF_BLOCK = 256;
    private static final int LONGEST = 258;
    /** Room for the longest reference, copied by words. */
    private static final int SLACK = LONGEST + 8;

    private static final int[] LENGTHS = bases(29, 3, 8, 4);
    private static final int[] LENGTH_BITS = extras(29, 8, 4);
    private static final int[] DISTANCES = bases(30, 1, 4, 2);
    private static final int[] DISTANCE_BITS = extras(30, 4, 2);

    static {
        LENGTHS[28] = LONGEST;
        LENGTH_BITS[28] = 0;
    }

    private final DeflateWindow window;

    DeflateSymbols(DeflateWindow window) {
        this.window = window;
    }

    private static int[] extras(int count, int plain, int perBit) {
        int[] bits = new int[count];
        for (int i = plain; i < count; i++) {
            bits[i] = (i - plain) / perBit + 1;
        }
        return bits;
    }

    private static int[] bases(int count, int first, int plain, int perBit) {
        int[] bases = new int[count];
        int[] bits = extras(count, plain, perBit);
        int base = first;
        for (int i = 0; i < count; i++) {
            bases[i] = base;
            base += 1 << bits[i];
        }
        return bases;
    }

    /** Decodes up to the end of the block; returns false where bits are missing or the message is over its limit. */
    boolean decode(BitReader bits, BlockCodes codes, Assembly target) throws DeflateFault {
        HuffmanTable literals = codes.literals;
        HuffmanTable distances = codes.distances;
        target.reserve(SLACK);
        byte[] bytes = target.bytes();
        int room = bytes.length - SLACK;
        int at = target.size();
        try {
            while (true) {
                if (at > room) {
                    target.grown(at - target.size());
                    if (target.overBound()) {
                        return false;
                    }
                    target.reserve(SLACK);
                    bytes = target.bytes();
                    room = bytes.length - SLACK;
                }
                if (bits.count < 48) {
                    bits.fill();
                }
                long hold = bits.hold;
                int entry = literals.find(masked(hold, bits.count));
                int used = entry & 15;
                if (entry == 0 || used > bits.count) {
                    if (bits.count < HuffmanTable.MAX_LENGTH) {
                        return false;
                    }
                    throw new DeflateFault("invalid literal/length code");
                }
                int symbol = entry >>> 4;
                if (symbol < END_OF_BLOCK) {
                    bytes[at++] = (byte) symbol;
                    bits.skip(used);
                    continue;
                }
                if (symbol == END_OF_BLOCK) {
                    bits.skip(used);
                    return true;
                }
                at = reference(bits, symbol - END_OF_BLOCK - 1, used, distances, bytes, at);
                if (at < 0) {
                    at = ~at;
                    return false;
                }
            }
        } finally {
            target.grown(at - target.size());
        }
    }

    /** Copies what a symbol refers to; returns the next index, or its complement where bits are missing. */
    private int reference(BitReader bits, int symbol, int codeBits, HuffmanTable distances, byte[] bytes, int at)
            throws DeflateFault {
        if (symbol >= LENGTHS.length) {
            throw new DeflateFault("invalid literal/length code");
        }
        int used = codeBits + LENGTH_BITS[symbol];
        int length = LENGTHS[symbol] + ((int) (bits.hold >>> codeBits) & ((1 << LENGTH_BITS[symbol]) - 1));
        int left = bits.count - used;
        if (left < 0) {
            return ~at;
        }
        int entry = distances.find(masked(bits.hold >>> used, left));
        int distanceBits = entry & 15;
        if (entry == 0 || distanceBits > left) {
            if (left < HuffmanTable.MAX_LENGTH) {
                return ~at;
            }
            throw new DeflateFault("invalid distance code");
        }
        int far = entry >>> 4;
        if (far >= DISTANCES.length) {
            throw new DeflateFault("invalid distance code");
        }
        used += distanceBits;
        int distance = DISTANCES[far] + ((int) (bits.hold >>> used) & ((1 << DISTANCE_BITS[far]) - 1));
        used += DISTANCE_BITS[far];
        if (used > bits.count) {
            return ~at;
        }
        bits.skip(used);
        return copy(bytes, at, distance, length);
    }

    private int copy(byte[] bytes, int begin, int distance, int length) throws DeflateFault {
        int at = begin;
        int end = at + length;
        if (distance > at || distance > window.size()) {
            window.judge(at, distance);
            while (at < end && distance > at) {
                bytes[at] = window.before(distance - at);
                at++;
            }
        }
        if (distance >= 8) {
            for (; at < end; at += 8) {
                LONGS.set(bytes, at, (long) LONGS.get(bytes, at - distance));
            }
        } else {
            for (; at < end; at++) {
                bytes[at] = bytes[at - distance];
            }
        }
        return end;
    }

    private static int masked(long hold, int count) {
        return count >= HuffmanTable.MAX_LENGTH ? (int) hold & 0x7fff : (int) hold & ((1 << count) - 1);
    }
}
