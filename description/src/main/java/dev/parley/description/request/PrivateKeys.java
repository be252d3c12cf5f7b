package dev.parley.description.request;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Private keys as PEM has them: PKCS #8 (RFC 5958), PKCS #1 (RFC 8017) and SEC 1 (RFC 5915), plain or encrypted. */
public final class PrivateKeys {

    private static final Set<String> LABELS =
            Set.of("PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY");
    private static final List<String> KINDS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS", "DSA");

    private PrivateKeys() {}

    /** The private keys among the blocks of a PEM text. */
    public static List<Pem.Block> among(List<Pem.Block> blocks) {
        return blocks.stream().filter(each -> LABELS.contains(each.label())).toList();
    }

    /** Whether a key needs a password. */
    public static boolean isEncrypted(Pem.Block key) {
        return key.encryption() != null || key.label().equals("ENCRYPTED PRIVATE KEY");
    }

    /**
     * The key itself.
     *
     * @param password of an encrypted one
     * @throws java.security.NoSuchAlgorithmException when it is encrypted in a way that is not known
     * @throws GeneralSecurityException when it is broken, or the password does not open it
     */
    public static PrivateKey read(Pem.Block key, @Nullable String password) throws GeneralSecurityException {
        try {
            byte[] plain = isEncrypted(key) ? EncryptedKeys.open(key, password == null ? "" : password) : key.bytes();
            return ofPkcs8(KeyForms.pkcs8(key.label(), plain));
        } catch (IllegalArgumentException e) {
            throw new InvalidKeyException(e);
        }
    }

    private static PrivateKey ofPkcs8(byte[] bytes) throws GeneralSecurityException {
        InvalidKeySpecException none = new InvalidKeySpecException("No key of a known kind");
        for (String kind : KINDS) {
            try {
                return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(bytes));
            } catch (InvalidKeySpecException e) {
                none.addSuppressed(e);
            }
        }
        throw none;
    }

    /** Whether a private key belongs to a public one, as far as the kind of the keys is one that signs. */
    static boolean belongTogether(PrivateKey own, PublicKey shown) {
        String algorithm = switch (own.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            case "EdDSA" -> "EdDSA";
            default -> null;
        };
        if (algorithm == null) {
            return own.getAlgorithm().equals(shown.getAlgorithm());
        }
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(own);
            byte[] signed = signature.sign();
            signature.initVerify(shown);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
