package dev.parley.description.variables;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Values of the built-in names, made of a source of randomness or time. */
final class RandomValues {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private RandomValues() {}

    static String uuid(RandomGenerator random) {
        long most = (random.nextLong() & ~0xF000L) | 0x4000L;
        long least = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least).toString();
    }

    /** With milliseconds always, as {@code Date.prototype.toISOString} has them. */
    static String iso(Instant instant) {
        return ISO.format(instant);
    }

    static String number(RandomGenerator random) {
        return String.format(Locale.ROOT, "%.4f", random.nextDouble());
    }

    static String letters(RandomGenerator random, int count) {
        var text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    static String email(RandomGenerator random) {
        return letters(random, 8).toLowerCase(Locale.ROOT) + "@example.com";
    }

    static String hex(RandomGenerator random, int bytes) {
        return HexFormat.of().formatHex(some(random, bytes));
    }

    static String base64(RandomGenerator random, int bytes) {
        return Base64.getEncoder().encodeToString(some(random, bytes));
    }

    private static byte[] some(RandomGenerator random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
