package dev.parley.protocol.websocket;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * An incremental check of UTF-8 (RFC 3629) that finds the first wrong byte at once, wherever the text is cut. ASCII is passed
 * over sixteen bytes at a time.
 */
final class Utf8Check {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    /** Bytes below this, as signed numbers, go on with a code point: 0x80 to 0xbf. */
    private static final int CONTINUED = -64;

    /** Continuation bytes that are still due, and the bounds of the next one. */
    private int due;

    private int low = 0x80;
    private int high = 0xbf;

    /** Checks further bytes; returns the index of the first wrong one, or -1. */
    int check(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            if (due == 0) {
                i = skipWhole(bytes, i, to);
                if (i == to) {
                    return -1;
                }
                if (!begin(bytes[i] & 0xff)) {
                    return i;
                }
            } else if (!go(bytes[i] & 0xff)) {
                return i;
            }
            i++;
        }
        return -1;
    }

    /** Passes over code points that are there as a whole and right; returns where that is not so. */
    private static int skipWhole(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            int lead = bytes[i];
            if (lead >= 0) {
                i = skipAscii(bytes, i, to);
            } else if (lead < (byte) 0xe0) {
                if (lead < (byte) 0xc2 || to - i < 2 || bytes[i + 1] >= CONTINUED) {
                    return i;
                }
                i += 2;
            } else if (lead < (byte) 0xf0) {
                if (to - i < 3 || !three(lead, bytes[i + 1], bytes[i + 2])) {
                    return i;
                }
                i += 3;
            } else {
                if (to - i < 4 || !four(lead, bytes[i + 1], bytes[i + 2], bytes[i + 3])) {
                    return i;
                }
                i += 4;
            }
        }
        return i;
    }

    /** No overlong form, no surrogate (U+D800 to U+DFFF). */
    private static boolean three(int lead, int second, int third) {
        int code = (lead & 0xf) << 12 | (second & 0x3f) << 6;
        return second < CONTINUED && third < CONTINUED && code >= 0x800 && (code < 0xd800 || code >= 0xe000);
    }

    /** No overlong form, nothing above U+10FFFF. */
    private static boolean four(int lead, int second, int third, int fourth) {
        int code = (lead & 0xf) << 18 | (second & 0x3f) << 12;
        return second < CONTINUED && third < CONTINUED && fourth < CONTINUED && code >= 0x10000 && code < 0x110000;
    }

    /** Whether no code point is cut at the end of what was checked. */
    boolean complete() {
        return due == 0;
    }

    /** Forgets all. */
    void reset() {
        due = 0;
        low = 0x80;
        high = 0xbf;
    }

    private static int skipAscii(byte[] bytes, int from, int to) {
        int i = from;
        while (i <= to - 16 && (((long) LONGS.get(bytes, i) | (long) LONGS.get(bytes, i + 8)) & HIGH_BITS) == 0) {
            i += 16;
        }
        while (i < to && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    private boolean begin(int lead) {
        if (lead < 0xc2 || lead > 0xf4) {
            return false;
        }
        due = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
        low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        return true;
    }

    private boolean go(int next) {
        if (next < low || next > high) {
            return false;
        }
        due--;
        low = 0x80;
        high = 0xbf;
        return true;
    }
}
