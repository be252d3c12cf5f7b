package dev.parley.description.request;

import org.jspecify.annotations.Nullable;

/** What a DER file holds, told by how it begins (X.690): a certificate (RFC 5280), or a private key in one of its forms. */
final class Der {

    private static final int INTEGER = 0x02;
    private static final int OCTETS = 0x04;
    private static final int NAME = 0x06;
    private static final int SEQUENCE = 0x30;

    private final byte[] bytes;

    private Der(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The label that it has as PEM (RFC 7468); nothing for what is neither certificate nor key, such as PKCS #12. */
    static @Nullable String label(byte[] bytes) {
        Der der = new Der(bytes);
        if (der.at(0) != SEQUENCE) {
            return null;
        }
        int first = der.inside(0);
        return switch (der.at(first)) {
            case SEQUENCE -> der.at(der.inside(first)) == NAME ? "ENCRYPTED PRIVATE KEY" : "CERTIFICATE";
            case INTEGER -> der.key(der.at(first + 2), der.at(first + 3));
            default -> null;
        };
    }

    private @Nullable String key(int version, int next) {
        return switch (next) {
            case SEQUENCE -> version <= 1 ? "PRIVATE KEY" : null;
            case INTEGER -> version <= 1 ? "RSA PRIVATE KEY" : null;
            case OCTETS -> version == 1 ? "EC PRIVATE KEY" : null;
            default -> null;
        };
    }

    private int at(int place) {
        return place < bytes.length ? bytes[place] & 0xFF : -1;
    }

    /** Where the content of an element begins. */
    private int inside(int place) {
        int length = at(place + 1);
        return place + 2 + (length > 0x80 ? length & 0x7F : 0);
    }
}
