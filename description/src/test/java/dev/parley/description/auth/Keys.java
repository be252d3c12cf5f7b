package dev.parley.description.auth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Objects;

/** Keys that OpenSSL made for tests alone, and those of RFC 7515. */
final class Keys {

    private Keys() {}

    static String pem(String name) {
        try (InputStream in = Objects.requireNonNull(Keys.class.getResourceAsStream("keys/" + name + ".pem"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PublicKey open(String name, String kind) throws GeneralSecurityException {
        String body = pem(name).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance(kind)
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(body)));
    }
}
