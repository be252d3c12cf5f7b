package dev.parley.description.request;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;

/** The older forms of private keys, PKCS #1 (RFC 8017) and SEC 1 (RFC 5915), as PKCS #8 has them (RFC 5958). */
final class KeyForms {

    private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
    private static final byte[] EC = HexFormat.of().parseHex("06072a8648ce3d0201");

    private KeyForms() {}

    /**
     * A key as PKCS #8.
     *
     * @param label of the PEM block that it stood in
     * @throws IllegalArgumentException when it does not say of which curve it is
     */
    static byte[] pkcs8(String label, byte[] key) {
        return switch (label) {
            case "RSA PRIVATE KEY" -> wrapped(RSA, key);
            case "EC PRIVATE KEY" -> wrapped(der(0x30, EC, curve(key)), key);
            default -> key;
        };
    }

    private static byte[] wrapped(byte[] algorithm, byte[] key) {
        return der(0x30, new byte[] {2, 1, 0}, algorithm, der(0x04, key));
    }

    /** The name of the curve, which stands in an element tagged [0] with an object identifier in it. */
    private static byte[] curve(byte[] key) {
        for (int at = 0; at + 4 < key.length; at++) {
            int length = key[at + 1];
            boolean found = key[at] == (byte) 0xA0 && key[at + 2] == 6 && length == key[at + 3] + 2;
            if (found && at + 2 + length <= key.length) {
                return Arrays.copyOfRange(key, at + 2, at + 2 + length);
            }
        }
        throw new IllegalArgumentException("no curve");
    }

    /** An element with what stands in it, one after the other. */
    static byte[] der(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        var element = new ByteArrayOutputStream();
        element.write(tag);
        int length = content.size();
        if (length < 0x80) {
            element.write(length);
        } else {
            element.write(0x83);
            element.write(length >> 16);
            element.write(length >> 8);
            element.write(length);
        }
        element.writeBytes(content.toByteArray());
        return element.toByteArray();
    }
}
