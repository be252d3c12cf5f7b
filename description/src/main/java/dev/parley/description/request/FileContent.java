package dev.parley.description.request;

import java.util.Arrays;
import java.util.Base64;

/** The bytes of a file: immutable, equal when they are the same. */
public final class FileContent {

    private final byte[] bytes;

    private FileContent(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of bytes. */
    public static FileContent of(byte[] bytes) {
        return new FileContent(bytes.clone());
    }

    /**
     * Bytes that are written in Base64 (RFC 4648 §4).
     *
     * @throws IllegalArgumentException where it is no Base64
     */
    public static FileContent ofBase64(String text) {
        return new FileContent(Base64.getDecoder().decode(text));
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes in Base64. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** How many bytes there are. */
    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileContent content && Arrays.equals(bytes, content.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
