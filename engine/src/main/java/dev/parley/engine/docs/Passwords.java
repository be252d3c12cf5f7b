package dev.parley.engine.docs;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords of documentation, kept as salted hashes (PBKDF2, NIST SP 800-132), and the tokens that readers get for them: a point in time
 * under a code of the hash, so that a new password ends them all. Thread-safe.
 */
final class Passwords {

    private static final int ROUNDS = 210_000;
    private static final int BITS = 256;
    private static final Duration LASTS = Duration.ofHours(12);

    private final RandomGenerator random;

    Passwords(RandomGenerator random) {
        this.random = random;
    }

    String hash(String password) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return text(salt) + "." + text(derived(password, salt));
    }

    /** Whether it is the one of the hash; takes its time, on purpose. */
    static boolean matches(String password, String hash) {
        String[] parts = hash.split("\\.", -1);
        return parts.length == 2 && MessageDigest.isEqual(derived(password, bytes(parts[0])), bytes(parts[1]));
    }

    static String token(String hash, Instant now) {
        String until = Long.toString(now.plus(LASTS).getEpochSecond());
        return until + "." + text(code(hash, until));
    }

    static boolean admits(String token, String hash, Instant now) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 2 || !parts[0].matches("\\d{1,12}")) {
            return false;
        }
        boolean lasts = Long.parseLong(parts[0]) > now.getEpochSecond();
        return lasts
                && MessageDigest.isEqual(
                        text(code(hash, parts[0])).getBytes(StandardCharsets.UTF_8),
                        parts[1].getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] derived(String password, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] code(String hash, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(hash.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
