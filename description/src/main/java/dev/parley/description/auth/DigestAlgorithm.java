package dev.parley.description.auth;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a digest is made (RFC 7616 §3.3). */
enum DigestAlgorithm {
    MD5("MD5", "MD5"),
    SHA_256("SHA-256", "SHA-256"),
    SHA_512_256("SHA-512-256", "SHA-512/256");

    private final String word;
    private final String hash;

    DigestAlgorithm(String word, String hash) {
        this.word = word;
        this.hash = hash;
    }

    /** The algorithm of a name, with {@code -sess} or without; MD5 where none is named; nothing when it is not known. */
    static @Nullable DigestAlgorithm of(String name) {
        String plain = name.toUpperCase(Locale.ROOT).replaceFirst("-SESS$", "");
        for (DigestAlgorithm each : values()) {
            if (plain.equals(each.word) || (plain.isEmpty() && each == MD5)) {
                return each;
            }
        }
        return null;
    }

    /** All that are known, in words. */
    static String names() {
        return Arrays.stream(values()).map(each -> each.word).collect(Collectors.joining(", "));
    }

    String hash(byte[] bytes) {
        return Hashing.hex(Hashing.hash(hash, bytes));
    }
}
