package dev.parley.engine.timeline;

import dev.parley.protocol.Bytes;

/** Finds a text in others, in any case; in bytes of ASCII without making a text of them. */
final class TextFinder {

    private final String sought;
    private final byte[] ascii;

    TextFinder(String text) {
        sought = Search.folded(text);
        ascii = sought.chars().allMatch(c -> c < 0x80) ? Bytes.latin1(sought).toArray() : new byte[0];
    }

    boolean in(String text) {
        return Search.folded(text).contains(sought);
    }

    boolean in(Bytes bytes) {
        if (ascii.length == 0) {
            return in(bytes.utf8());
        }
        int last = bytes.size() - ascii.length;
        for (int at = 0; at <= last; at++) {
            if (folded(bytes.at(at)) == ascii[0] && restAt(bytes, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean restAt(Bytes bytes, int at) {
        for (int i = 1; i < ascii.length; i++) {
            if (folded(bytes.at(at + i)) != ascii[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte folded(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
    }
}
