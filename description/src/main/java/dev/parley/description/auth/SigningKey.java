package dev.parley.description.auth;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Pem;
import dev.parley.description.request.PrivateKeys;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.List;

/** Private keys to sign with, from PEM: PKCS #8 (RFC 5958), PKCS #1 (RFC 8017) and SEC 1 (RFC 5915). */
final class SigningKey {

    private SigningKey() {}

    /**
     * The key of a PEM text.
     *
     * @param kind {@code RSA} or {@code EC}
     * @param pointer where the text stands, for problems
     */
    static PrivateKey of(String pem, String kind, String pointer) {
        List<Pem.Block> blocks = PrivateKeys.among(Pem.blocks(pem));
        if (blocks.isEmpty()) {
            throw problem("A private key in PEM is needed (-----BEGIN PRIVATE KEY-----)", pointer);
        }
        Pem.Block block = blocks.getFirst();
        if (PrivateKeys.isEncrypted(block)) {
            throw problem("The private key is encrypted; a key without a password is needed", pointer);
        }
        try {
            PrivateKey key = PrivateKeys.read(block, null);
            if (key.getAlgorithm().equals(kind)) {
                return key;
            }
        } catch (GeneralSecurityException e) {
            throw problem("The private key cannot be read; it may be cut off", pointer);
        }
        throw problem("The private key is no " + kind + " key", pointer);
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
