package dev.parley.server.api;

import dev.parley.protocol.Bytes;

/** Where UTF-8 can be cut. */
final class Utf8Cut {

    private static final int LONGEST_CHARACTER = 4;

    private Utf8Cut() {}

    /** The last place at or before an index that lies between two characters (RFC 3629). */
    static int before(Bytes utf8, int index) {
        for (int at = index; at > index - LONGEST_CHARACTER && at > 0; at--) {
            boolean continues = (utf8.at(at) & 0xc0) == 0x80;
            if (!continues) {
                return at;
            }
        }
        return index;
    }
}
