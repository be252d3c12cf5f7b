package dev.parley.description.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypted private keys: in PKCS #8 (RFC 5958 §3), and in the older forms with the headers of RFC 1421, as OpenSSL writes them. */
final class EncryptedKeys {

    private static final int SALT = 8;
    private static final String SCRYPT = "06092b06010401da47040b";

    private EncryptedKeys() {}

    /** What is encrypted, in the form that the block's label tells. */
    static byte[] open(Pem.Block key, String password) throws GeneralSecurityException {
        String encryption = key.encryption();
        return encryption == null ? pkcs8(key.bytes(), password) : older(encryption, key.bytes(), password);
    }

    /** What is encrypted as such a key is: behind the name of the way, with its parameters (RFC 5208 §6). */
    static byte[] pkcs8(byte[] encrypted, String password) throws GeneralSecurityException {
        EncryptedPrivateKeyInfo info = info(encrypted);
        AlgorithmParameters parameters = info.getAlgParameters();
        boolean named = info.getAlgName().equals("PBES2") || info.getAlgName().equals("1.2.840.113549.1.5.13");
        if (parameters == null) {
            throw new NoSuchAlgorithmException(info.getAlgName());
        }
        String algorithm = named ? parameters.toString() : info.getAlgName();
        var key = SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(password.toCharArray()));
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(Cipher.DECRYPT_MODE, key, parameters);
        return cipher.doFinal(info.getEncryptedData());
    }

    /** Whether the password of a key goes through scrypt (RFC 7914 §7), which the JDK does not have. */
    static boolean isByScrypt(byte[] encrypted) {
        return HexFormat.of().formatHex(encrypted).contains(SCRYPT);
    }

    private static EncryptedPrivateKeyInfo info(byte[] encrypted) throws NoSuchAlgorithmException {
        try {
            return new EncryptedPrivateKeyInfo(encrypted);
        } catch (IOException e) {
            throw new NoSuchAlgorithmException(e); // its parameters are those of another way, such as scrypt
        }
    }

    /** @param encryption the value of {@code DEK-Info}: the cipher, and its initialization vector, which is the salt as well */
    private static byte[] older(String encryption, byte[] encrypted, String password) throws GeneralSecurityException {
        String[] parts = encryption.split(",", 2);
        String[] cipher = switch (parts[0]) {
            case "AES-128-CBC" -> new String[] {"AES", "16"};
            case "AES-192-CBC" -> new String[] {"AES", "24"};
            case "AES-256-CBC" -> new String[] {"AES", "32"};
            case "DES-EDE3-CBC" -> new String[] {"DESede", "24"};
            case "DES-CBC" -> new String[] {"DES", "8"};
            default -> throw new NoSuchAlgorithmException(parts[0]);
        };
        byte[] vector = HexFormat.of().parseHex(parts.length < 2 ? "" : parts[1].strip());
        byte[] key = key(password, Arrays.copyOf(vector, SALT), Integer.parseInt(cipher[1]));
        Cipher opening = Cipher.getInstance(cipher[0] + "/CBC/PKCS5Padding");
        opening.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, cipher[0]), new IvParameterSpec(vector));
        return opening.doFinal(encrypted);
    }

    /** A key made of a password as OpenSSL does (EVP_BytesToKey with MD5, once). */
    private static byte[] key(String password, byte[] salt, int length) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("MD5");
        byte[] made = new byte[0];
        byte[] last = new byte[0];
        while (made.length < length) {
            digest.update(last);
            digest.update(password.getBytes(StandardCharsets.UTF_8));
            last = digest.digest(salt);
            int before = made.length;
            made = Arrays.copyOf(made, before + last.length);
            System.arraycopy(last, 0, made, before, last.length);
        }
        return Arrays.copyOf(made, length);
    }
}
