package dev.parley.description.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.request.Auth;
import dev.parley.description.request.Auth.HmacHash;
import dev.parley.description.request.Auth.In;
import dev.parley.description.request.Auth.KeyNotation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HmacSigningTest {

    private static final Instant NOW = Instant.parse("2026-11-25T14:03:07Z");
    private static final SignableRequest REQUEST = SignableRequest.of(
            "POST",
            "https://Example.com:8443/a%20b/c?x=1&y",
            List.of(new Field("Host", "example.com:8443"), new Field("X-Id", "42")),
            "what do ya want for nothing?");

    /** RFC 2202 and RFC 4231, case 2. */
    @ParameterizedTest
    @CsvSource({
        "MD5, 750c783e6ab0b503eaa86e310a5db738",
        "SHA1, effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
        "SHA256, 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "SHA384, af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649",
        "SHA512, 164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"
    })
    void everyHashSigns(HmacHash hash, String signature) {
        var auth = new Auth.Hmac(
                hash, "Jefe", KeyNotation.TEXT, "{body}", KeyNotation.HEX, In.HEADER, "X-Signature", "{signature}");
        assertThat(sign(auth).headers()).containsExactly(new Field("X-Signature", signature));
    }

    @Test
    void aKeyIsReadInItsNotation() {
        String signature = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        assertThat(value(with("4a656665", KeyNotation.HEX))).isEqualTo(signature);
        assertThat(value(with("SmVmZQ==", KeyNotation.BASE64))).isEqualTo(signature);
        assertThat(value(with("SmVmZQ", KeyNotation.BASE64URL))).isEqualTo(signature);
        assertThatThrownBy(() -> value(with("Jefe!", KeyNotation.HEX))).hasMessageContaining("HEX");
    }

    private static Auth.Hmac with(String key, KeyNotation notation) {
        return new Auth.Hmac(HmacHash.SHA256, key, notation, "{body}", KeyNotation.HEX, In.HEADER, "X", "{signature}");
    }

    @Test
    void theTextIsMadeOfPartsOfTheRequest() {
        String template = "{method}\n{url}\n{host}\n{path}\n{query}\n{timestamp}\n{date}\n{header:x-id}\n{other}";
        String text = "POST\nhttps://Example.com:8443/a%20b/c?x=1&y\nexample.com:8443\n/a%20b/c\nx=1&y\n1795615387\n"
                + "Wed, 25 Nov 2026 14:03:07 GMT\n42\n{other}";
        var made = new Auth.Hmac(
                HmacHash.SHA256, "k", KeyNotation.TEXT, template, KeyNotation.BASE64, In.HEADER, "X", "{signature}");
        var plain = new Auth.Hmac(
                HmacHash.SHA256, "k", KeyNotation.TEXT, text, KeyNotation.BASE64, In.HEADER, "X", "{signature}");
        assertThat(value(made)).isEqualTo(value(plain)).hasSize(44);
    }

    @Test
    void theBodysHashIsOfTheSameKind() {
        var auth = new Auth.Hmac(
                HmacHash.SHA1, "k", KeyNotation.TEXT, "{bodyHash}", KeyNotation.HEX, In.HEADER, "X", "{signature}");
        var plain = new Auth.Hmac(
                HmacHash.SHA1,
                "k",
                KeyNotation.TEXT,
                Hashing.hex(Hashing.hash("SHA-1", REQUEST.body())),
                KeyNotation.HEX,
                In.HEADER,
                "X",
                "{signature}");
        assertThat(value(auth)).isEqualTo(value(plain));
    }

    @Test
    void theValueHoldsTheSignatureWhereItSays() {
        var auth = new Auth.Hmac(
                HmacHash.SHA256,
                "Jefe",
                KeyNotation.TEXT,
                "{body}",
                KeyNotation.BASE64URL,
                In.QUERY,
                "sig",
                "t={timestamp},v1={signature},d={date}");
        assertThat(sign(auth).query())
                .containsExactly(new Field(
                        "sig",
                        "t=1795615387,v1=W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM,d=Wed, 25 Nov 2026 14:03:07 GMT"));
    }

    @Test
    void aHeaderThatIsNotThereCannotBeSigned() {
        var auth = new Auth.Hmac(
                HmacHash.SHA256,
                "k",
                KeyNotation.TEXT,
                "{header:Digest}",
                KeyNotation.HEX,
                In.HEADER,
                "X",
                "{signature}");
        assertThatThrownBy(() -> sign(auth)).hasMessage("The request has no header Digest, which is to be signed");
    }

    @Test
    void nothingStandsInAHeaderThatMayNot() {
        var auth = new Auth.Hmac(
                HmacHash.SHA256,
                "k",
                KeyNotation.TEXT,
                "",
                KeyNotation.HEX,
                In.HEADER,
                "X",
                "{signature}\r\nX-Other: 1");
        assertThatThrownBy(() -> sign(auth)).hasMessageContaining("header X");
    }

    private static String value(Auth.Hmac auth) {
        return sign(auth).headers().getFirst().value();
    }

    private static Credentials sign(Auth auth) {
        return Objects.requireNonNull(Signing.sign(auth, REQUEST, NOW, new Random(1)));
    }
}
