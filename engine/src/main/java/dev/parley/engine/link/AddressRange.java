package dev.parley.engine.link;

import java.net.InetAddress;

/**
 * Addresses that begin with the same bits (RFC 4632).
 *
 * @param bits how many
 */
record AddressRange(InetAddress first, int bits) {

    /**
     * Reads {@code 10.0.0.0/8}, {@code fc00::/7}, or a single address.
     *
     * @throws IllegalArgumentException if it is none
     */
    static AddressRange of(String text) {
        int slash = text.indexOf('/');
        InetAddress first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int length = first.getAddress().length * Byte.SIZE;
        int bits = slash < 0 ? length : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > length) {
            throw new IllegalArgumentException("A range has 0 to " + length + " bits");
        }
        return new AddressRange(first, bits);
    }

    boolean holds(InetAddress address) {
        byte[] from = first.getAddress();
        byte[] given = address.getAddress();
        if (from.length != given.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit += Byte.SIZE) {
            int mask = bits - bit >= Byte.SIZE ? 0xFF : 0xFF << (Byte.SIZE - (bits - bit)) & 0xFF;
            if (((from[bit / Byte.SIZE] ^ given[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
