package dev.parley.description.auth;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Pem;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Private keys to sign with, from PEM: PKCS #8 (RFC 5958), PKCS #1 (RFC 8017) and SEC 1 (RFC 5915). */
final class SigningKey {

    private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
    private static final byte[] EC = HexFormat.of().parseHex("06072a8648ce3d0201");

    private SigningKey() {}

    /**
     * The key of a PEM text.
     *
     * @param kind {@code RSA} or {@code EC}
     * @param pointer where the text stands, for problems
     */
    static PrivateKey of(String pem, String kind, String pointer) {
        List<Pem.Block> blocks = Pem.blocks(pem).stream()
                .filter(block -> block.label().endsWith("PRIVATE KEY"))
                .toList();
        if (blocks.isEmpty()) {
            throw problem("A private key in PEM is needed (-----BEGIN PRIVATE KEY-----)", pointer);
        }
        Pem.Block block = blocks.getFirst();
        if (block.encrypted() || block.label().startsWith("ENCRYPTED")) {
            throw problem("The private key is encrypted; a key without a password is needed", pointer);
        }
        try {
            return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(pkcs8(block)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw problem("The private key is no " + kind + " key, or broken", pointer);
        }
    }

    private static byte[] pkcs8(Pem.Block block) {
        return switch (block.label()) {
            case "RSA PRIVATE KEY" -> wrapped(RSA, block.bytes());
            case "EC PRIVATE KEY" -> wrapped(der(0x30, EC, curve(block.bytes())), block.bytes());
            default -> block.bytes();
        };
    }

    /** A key of an older format as RFC 5958 has it. */
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

    private static byte[] der(int tag, byte[]... parts) {
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

    /** A signature by a key. What randomness it needs comes from the JDK: a weak source would give the key away. */
    static byte[] sign(String algorithm, PrivateKey key, byte[] bytes, String pointer) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw problem("The private key cannot make this signature; it may be too short", pointer);
        }
    }

    static ProblemException problem(String message, String pointer) {
        return new ProblemException(Problem.of("signing-key", message).at(pointer));
    }
}
