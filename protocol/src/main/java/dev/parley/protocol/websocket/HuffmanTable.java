package dev.parley.protocol.websocket;

import java.util.Arrays;

/**
 * A prefix code of DEFLATE (RFC 1951 §3.2.2) as a table: the next nine bits lead to a symbol, or to a smaller table for the
 * bits behind them.
 */
final class HuffmanTable {

    /** The longest code. */
    static final int MAX_LENGTH = 15;

    private static final int ROOT = 9;
    private static final int ROOT_MASK = (1 << ROOT) - 1;

    private int[] table = new int[1 << ROOT];

    /** Makes it the code of these lengths, 0 for a symbol that is not used; returns whether that is a code. */
    boolean build(byte[] lengths, int from, int symbols) {
        int[] counts = new int[MAX_LENGTH + 1];
        for (int i = 0; i < symbols; i++) {
            counts[lengths[from + i]]++;
        }
        if (!complete(counts, symbols)) {
            return false;
        }
        int[] next = new int[MAX_LENGTH + 2];
        for (int length = 1; length <= MAX_LENGTH; length++) {
            next[length + 1] = (next[length] + counts[length]) << 1;
        }
        int[] codes = new int[symbols];
        for (int i = 0; i < symbols; i++) {
            int length = lengths[from + i];
            if (length > 0) {
                codes[i] = Integer.reverse(next[length]++) >>> (32 - length);
            }
        }
        Arrays.fill(table, 0, 1 << ROOT, 0);
        link(lengths, from, codes);
        for (int i = 0; i < symbols; i++) {
            if (lengths[from + i] > 0) {
                place(i, lengths[from + i], codes[i]);
            }
        }
        return true;
    }

    /**
     * What the bits begin with: the symbol above the lowest four bits, which hold the length of its code; 0 where no code
     * begins so.
     */
    int find(int bits) {
        int entry = table[bits & ROOT_MASK];
        if (entry >= 0) {
            return entry;
        }
        int link = ~entry;
        return table[(link >>> 4) + (bits >>> ROOT & ((1 << (link & 15)) - 1))];
    }

    /** No code is too many; too few are allowed only where the one code has one bit, or there is none. */
    private static boolean complete(int[] counts, int symbols) {
        int left = 1;
        int longest = 0;
        for (int length = 1; length <= MAX_LENGTH; length++) {
            left = (left << 1) - counts[length];
            if (left < 0) {
                return false;
            }
            longest = counts[length] > 0 ? length : longest;
        }
        return left == 0 || longest <= 1 || symbols == counts[0];
    }

    /** Makes the smaller tables, and leads to them. */
    private void link(byte[] lengths, int from, int[] codes) {
        int[] more = new int[1 << ROOT];
        for (int i = 0; i < codes.length; i++) {
            int prefix = codes[i] & ROOT_MASK;
            more[prefix] = Math.max(more[prefix], lengths[from + i] - ROOT);
        }
        int size = 1 << ROOT;
        for (int prefix = 0; prefix <= ROOT_MASK; prefix++) {
            if (more[prefix] > 0) {
                int needed = size + (1 << more[prefix]);
                if (table.length < needed) {
                    table = Arrays.copyOf(table, Math.max(needed, 2 * table.length));
                }
                Arrays.fill(table, size, needed, 0);
                table[prefix] = ~(size << 4 | more[prefix]);
                size = needed;
            }
        }
    }

    private void place(int symbol, int length, int code) {
        int entry = symbol << 4 | length;
        if (length <= ROOT) {
            for (int i = code; i <= ROOT_MASK; i += 1 << length) {
                table[i] = entry;
            }
        } else {
            int link = ~table[code & ROOT_MASK];
            int size = 1 << (link & 15);
            for (int i = code >>> ROOT; i < size; i += 1 << (length - ROOT)) {
                table[(link >>> 4) + i] = entry;
            }
        }
    }
}
