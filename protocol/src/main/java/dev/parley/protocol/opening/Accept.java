package dev.parley.protocol.opening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The proof that a server has read the client's key (RFC 6455 §4.2.2), step by step.
 *
 * @param joined the key as text, with the fixed GUID behind it
 * @param sha1 its hash, in hexadecimal digits
 * @param value what {@code Sec-WebSocket-Accept} must hold
 */
public record Accept(String joined, String sha1, String value) {

    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /** The proof for a key, which is taken as text, untouched. */
    public static Accept of(String key) {
        String joined = key + GUID;
        byte[] hash = sha1(joined.getBytes(StandardCharsets.ISO_8859_1));
        return new Accept(
                joined, HexFormat.of().formatHex(hash), Base64.getEncoder().encodeToString(hash));
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
