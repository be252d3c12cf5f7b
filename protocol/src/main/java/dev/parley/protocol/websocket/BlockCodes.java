package dev.parley.protocol.websocket;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The two codes of a block (RFC 1951 §3.2.6, §3.2.7), read as the bits come. */
final class BlockCodes {

    private static final byte[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    private static final HuffmanTable FIXED_LITERALS = new HuffmanTable();
    private static final HuffmanTable FIXED_DISTANCES = new HuffmanTable();

    static {
        byte[] literals = new byte[288];
        Arrays.fill(literals, 0, 144, (byte) 8);
        Arrays.fill(literals, 144, 256, (byte) 9);
        Arrays.fill(literals, 256, 280, (byte) 7);
        Arrays.fill(literals, 280, 288, (byte) 8);
        byte[] distances = new byte[32];
        Arrays.fill(distances, (byte) 5);
        if (!FIXED_LITERALS.build(literals, 0, 288) || !FIXED_DISTANCES.build(distances, 0, 32)) {
            throw new IllegalStateException("the fixed codes are codes");
        }
    }

    HuffmanTable literals = FIXED_LITERALS;
    HuffmanTable distances = FIXED_DISTANCES;

    private final HuffmanTable ownLiterals = new HuffmanTable();
    private final HuffmanTable ownDistances = new HuffmanTable();
    private final HuffmanTable lengthCode = new HuffmanTable();
    private final byte[] lengths = new byte[320];
    private int literalCount;
    private int distanceCount;
    private int lengthCodes;
    private int at;

    void fixed() {
        literals = FIXED_LITERALS;
        distances = FIXED_DISTANCES;
    }

    /** Begins to read the codes of a block that has its own. */
    void begin() {
        literalCount = 0;
        at = -1;
    }

    /** Reads on; returns whether the codes are whole. */
    boolean read(BitReader bits) throws DeflateFault {
        return counts(bits) && lengthCode(bits) && lengths(bits) && build();
    }

    private boolean counts(BitReader bits) throws DeflateFault {
        if (literalCount == 0) {
            if (!bits.has(14)) {
                return false;
            }
            literalCount = 257 + bits.take(5);
            distanceCount = 1 + bits.take(5);
            lengthCodes = 4 + bits.take(4);
            if (literalCount > 286 || distanceCount > 30) {
                throw new DeflateFault("too many length or distance symbols");
            }
            Arrays.fill(lengths, (byte) 0);
            at = -lengthCodes;
        }
        return true;
    }

    private boolean lengthCode(BitReader bits) throws DeflateFault {
        while (at < 0) {
            if (!bits.has(3)) {
                return false;
            }
            lengths[ORDER[lengthCodes + at]] = (byte) bits.take(3);
            if (++at == 0) {
                if (!lengthCode.build(lengths, 0, ORDER.length) || allZero(ORDER.length)) {
                    throw new DeflateFault("invalid code lengths set");
                }
                Arrays.fill(lengths, (byte) 0);
            }
        }
        return true;
    }

    private boolean allZero(int count) {
        for (int i = 0; i < count; i++) {
            if (lengths[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean lengths(BitReader bits) throws DeflateFault {
        int all = literalCount + distanceCount;
        while (at < all) {
            boolean enough = bits.has(14);
            int entry = lengthCode.find((int) bits.hold & ((1 << Math.min(bits.count, 14)) - 1));
            int length = entry & 15;
            if (entry == 0 && !enough) {
                return false;
            }
            if (entry == 0) {
                throw new DeflateFault("invalid code length");
            }
            int symbol = entry >>> 4;
            int extra = symbol < 16 ? 0 : symbol == 16 ? 2 : symbol == 17 ? 3 : 7;
            if (bits.count < length + extra) {
                return false;
            }
            bits.skip(length);
            if (symbol < 16) {
                lengths[at++] = (byte) symbol;
            } else {
                repeat(symbol, bits.take(extra), all);
            }
        }
        return true;
    }

    private void repeat(int symbol, int extra, int all) throws DeflateFault {
        int times = symbol == 18 ? 11 + extra : 3 + extra;
        if (at + times > all || (symbol == 16 && at == 0)) {
            throw new DeflateFault("invalid bit length repeat");
        }
        Arrays.fill(lengths, at, at + times, symbol == 16 ? lengths[at - 1] : 0);
        at += times;
    }

    private boolean build() throws DeflateFault {
        String fault = fault();
        if (fault != null) {
            throw new DeflateFault(fault);
        }
        literals = ownLiterals;
        distances = ownDistances;
        return true;
    }

    private @Nullable String fault() {
        if (lengths[256] == 0) {
            return "missing end-of-block";
        }
        if (!ownLiterals.build(lengths, 0, literalCount)) {
            return "invalid literal/lengths set";
        }
        return ownDistances.build(lengths, literalCount, distanceCount) ? null : "invalid distances set";
    }
}
