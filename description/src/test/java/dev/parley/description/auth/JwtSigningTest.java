package dev.parley.description.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.Auth.In;
import dev.parley.description.request.Auth.JwtAlgorithm;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JwtSigningTest {

    private static final String PAYLOAD =
            "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n \"http://example.com/is_root\":true}";
    private static final byte[] PAYLOAD_BYTES = PAYLOAD.getBytes(StandardCharsets.UTF_8);
    private static final String SECRET =
            "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow";

    /** RFC 7515, appendix A.1. */
    @Test
    void theHmacOfTheRfcIsMade() {
        byte[] key = Base64.getUrlDecoder().decode(SECRET);
        assertThat(JwtSigning.token(
                        "{\"typ\":\"JWT\",\r\n \"alg\":\"HS256\"}", PAYLOAD_BYTES, JwtAlgorithm.HS256, key, ""))
                .isEqualTo("eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9."
                        + "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
                        + "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    }

    /** RFC 7515, appendix A.2. */
    @Test
    void theRsaSignatureOfTheRfcIsMade() {
        assertThat(JwtSigning.token(
                        "{\"alg\":\"RS256\"}", PAYLOAD_BYTES, JwtAlgorithm.RS256, new byte[0], Keys.pem("rfc7515-a2")))
                .isEqualTo(
                        "eyJhbGciOiJSUzI1NiJ9."
                                + "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
                                + "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw");
    }

    /** RFC 7515, appendices A.3 and A.4: signatures of elliptic curves hold randomness, so ours must only be as good as theirs. */
    @ParameterizedTest
    @CsvSource({
        "ES256, SHA256, rfc7515-a3, DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q",
        "ES512, SHA512, rfc7515-a4, AdwMgeerwtHoh-l192l60hp9wAHZFVJbLfD_UxMi70cwnZOYaRI1bKPWROc-mZZqwqT2SI-KGDKB34XO0aw_7XdtAG8GaSwFKdCAPZgoXD2YBJZCPEX3xKpRwcdOO8KpEHwJjyqOgzDO7iKvU8vcnwNrmxYbSW9ERBXukOXolLzeO_Jn"
    })
    void signaturesOfCurvesAreOfTheRfcsForm(JwtAlgorithm algorithm, String hash, String key, String published)
            throws GeneralSecurityException {
        String payload = algorithm == JwtAlgorithm.ES256 ? PAYLOAD : "Payload";
        String token = JwtSigning.token(
                "{\"alg\":\"" + algorithm + "\"}",
                payload.getBytes(StandardCharsets.UTF_8),
                algorithm,
                new byte[0],
                Keys.pem(key));
        String signed = token.substring(0, token.lastIndexOf('.'));
        String ours = token.substring(token.lastIndexOf('.') + 1);
        Signature check = Signature.getInstance(hash + "withECDSAinP1363Format");
        for (String signature : List.of(published, ours)) {
            check.initVerify(Keys.open(key + "-pub", "EC"));
            check.update(signed.getBytes(StandardCharsets.UTF_8));
            assertThat(check.verify(Base64.getUrlDecoder().decode(signature))).isTrue();
        }
        assertThat(ours).hasSameSizeAs(published);
    }

    @ParameterizedTest
    @CsvSource({
        "RS384, SHA384withRSA, rsa8, rsapub",
        "RS512, SHA512withRSA, rsa1, rsapub",
        "PS256, RSASSA-PSS, rsa8, rsapub",
        "PS384, RSASSA-PSS, rsa8, rsapub",
        "PS512, RSASSA-PSS, rsa1, rsapub",
        "ES256, SHA256withECDSAinP1363Format, p256-sec1, p256-pub",
        "ES384, SHA384withECDSAinP1363Format, p384, p384-pub",
        "ES512, SHA512withECDSAinP1363Format, p521-sec1, p521-pub"
    })
    void everyKeyOfOpenSslSigns(JwtAlgorithm algorithm, String name, String key, String open)
            throws GeneralSecurityException {
        String token = token(algorithm, Keys.pem(key), "{\"sub\":\"me\"}", "");
        int dot = token.lastIndexOf('.');
        Signature check = Signature.getInstance(name);
        if (name.equals("RSASSA-PSS")) {
            int bits = Integer.parseInt(algorithm.name().substring(2));
            check.setParameter(
                    new PSSParameterSpec("SHA-" + bits, "MGF1", new MGF1ParameterSpec("SHA-" + bits), bits / 8, 1));
        }
        check.initVerify(Keys.open(open, algorithm.name().startsWith("E") ? "EC" : "RSA"));
        check.update(token.substring(0, dot).getBytes(StandardCharsets.UTF_8));
        assertThat(check.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1))))
                .isTrue();
    }

    /** As PyJWT 2.15.1 makes the same. */
    @Test
    void aTokenHasItsHeaderAndItsPayloadAsWritten() {
        String token =
                token(JwtAlgorithm.HS384, "secret", "{ \"sub\": \"me\" }", "{\"kid\":\"k1\",\"typ\":\"at+jwt\"}");
        String[] parts = token.split("\\.");
        assertThat(text(parts[0])).isEqualTo("{\"alg\":\"HS384\",\"typ\":\"at+jwt\",\"kid\":\"k1\"}");
        assertThat(text(parts[1])).isEqualTo("{ \"sub\": \"me\" }");
        assertThat(parts[2]).hasSize(64);
    }

    private static String text(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    @Test
    void aTokenGoesWhereItShould() {
        var header = new Auth.Jwt(JwtAlgorithm.HS256, "k", false, "{}", "", In.HEADER, "JWT", "X-Token");
        assertThat(sign(header).headers().getFirst().name()).isEqualTo("X-Token");
        assertThat(sign(header).headers().getFirst().value()).startsWith("JWT eyJ");
        var query = new Auth.Jwt(JwtAlgorithm.HS256, "k", false, "{}", "", In.QUERY, "Bearer", "");
        assertThat(sign(query).query().getFirst().name()).isEqualTo("token");
        assertThat(sign(query).query().getFirst().value()).startsWith("eyJ");
        var cookie = new Auth.Jwt(JwtAlgorithm.HS256, "k", false, "{}", "", In.COOKIE, "Bearer", "jwt");
        assertThat(sign(cookie).cookies().getFirst().name()).isEqualTo("jwt");
    }

    @Test
    void aSecretMayBeBase64() {
        var plain = new Auth.Jwt(JwtAlgorithm.HS256, "secret", false, "{}", "", In.QUERY, "", "");
        var coded = new Auth.Jwt(JwtAlgorithm.HS256, "c2VjcmV0", true, "{}", "", In.QUERY, "", "");
        assertThat(sign(coded)).isEqualTo(sign(plain));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RS256 | p256 | {} | '' | /key | The private key is no RSA key",
                "ES256 | rsa8 | {} | '' | /key | The private key is no EC key",
                "ES384 | p256 | {} | '' | /key | ES384 needs a key on the curve P-384; this one has 256 bits",
                "RS256 | rsaenc | {} | '' | /key | The private key is encrypted; a key without a password is needed",
                "RS256 | rsapub | {} | '' | /key | A private key in PEM is needed (-----BEGIN PRIVATE KEY-----)",
                "RS256 | rsa8 | [] | '' | /payload | It must be a JSON object",
                "RS256 | rsa8 | {} | x | /header | It must be a JSON object"
            })
    void whatIsWrongIsToldAtItsPlace(
            JwtAlgorithm algorithm, String key, String payload, String header, String pointer, String message) {
        assertThatThrownBy(() -> token(algorithm, Keys.pem(key), payload, header))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problems().getFirst().message()).isEqualTo(message);
                    assertThat(e.problems().getFirst().place().toString()).contains(pointer);
                });
    }

    @Test
    void anEmptySecretIsNone() {
        assertThatThrownBy(() -> token(JwtAlgorithm.HS256, "", "{}", "")).hasMessage("The secret is empty");
    }

    private static String token(JwtAlgorithm algorithm, String key, String payload, String header) {
        return sign(new Auth.Jwt(algorithm, key, false, payload, header, In.QUERY, "", ""))
                .query()
                .getFirst()
                .value();
    }

    private static Credentials sign(Auth auth) {
        var request = SignableRequest.of("GET", "http://example.com/", List.of(), "");
        return Objects.requireNonNull(Signing.sign(auth, request, Instant.EPOCH, new Random(1)));
    }
}
