package dev.parley.description.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.Auth;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestSessionTest {

    private static final Auth.Digest MUFASA = new Auth.Digest("Mufasa", "Circle of Life", null);
    private static final String CHALLENGE = "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", "
            + "algorithm=%s, nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", "
            + "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";

    /** RFC 7616 §3.9.1. */
    @ParameterizedTest
    @CsvSource({
        "MD5, 8ca523f5e9506fed4657c9700eebdbec",
        "SHA-256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"
    })
    void theExampleOfTheRfcIsAnswered(String algorithm, String response) {
        DigestSession session = begin(CHALLENGE.formatted(algorithm), "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");
        assertThat(answer(session, MUFASA))
                .isEqualTo("Digest username=\"Mufasa\", realm=\"http-auth@example.org\", "
                        + "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", uri=\"/dir/index.html\", algorithm="
                        + algorithm
                        + ", qop=auth, nc=00000001, cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\", "
                        + "response=\"" + response + "\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"");
    }

    /** RFC 2617 §3.5. */
    @Test
    void theExampleOfTheOlderRfcIsAnswered() {
        DigestSession session = begin(
                "Digest realm=\"testrealm@host.com\", qop=\"auth,auth-int\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", "
                        + "opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"",
                "0a4f113b");
        assertThat(answer(session, new Auth.Digest("Mufasa", "Circle Of Life", null)))
                .contains("response=\"6629fae49393a05397450978507c4ef1\"")
                .doesNotContain("algorithm");
    }

    /** RFC 2069 §2.4, as corrected by its erratum 749. */
    @Test
    void aServerWithoutQopIsAnsweredInTheOldWay() {
        DigestSession session = begin(
                "Digest realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", "
                        + "opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"",
                "unused");
        assertThat(answer(session, new Auth.Digest("Mufasa", "CircleOfLife", null)))
                .contains("response=\"1949323746fe6a43ef61f9606e7febea\"")
                .doesNotContain("cnonce", "nc=", "qop");
    }

    /** The user's name of RFC 7616 §3.9.2, hashed as its erratum 4897 corrects it. */
    @Test
    void aNameIsHashedWhereTheServerAsksForIt() {
        DigestSession session = begin(
                "Digest realm=\"api@example.org\", qop=\"auth\", algorithm=SHA-512-256, nonce=\"5TsQ\", charset=UTF-8, userhash=true",
                "c");
        assertThat(answer(session, new Auth.Digest("J\u00E4s\u00F8n Doe", "Secret, or not?", null)))
                .contains("username=\"793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b\"")
                .endsWith(", userhash=true");
    }

    /** As curl's own tests have it (2063). */
    @Test
    void curlAnswersTheSame() {
        DigestSession session =
                begin("Digest realm=\"testrealm\", nonce=\"1053604145\", algorithm=\"SHA-256\", userhash=true", "c");
        String answer = session.answer(new Auth.Digest("testuser", "testpass", null), "GET", "/2063", new byte[0])
                .authorization();
        assertThat(answer)
                .contains("username=\"75af8a3500f771e58a52093a25e7905d6e428a511285c12ea1420c73078dfd61\"")
                .contains("response=\"6c470aec384ab1d4e12d3ce1f5b08303d8cad177e52ebe50ec1a3e141adb0cdc\"");
    }

    @Test
    void aNameBeyondAsciiIsWrittenInItsOwnNotation() {
        DigestSession session = begin(CHALLENGE.formatted("SHA-256") + ", charset=UTF-8", "c");
        assertThat(answer(session, new Auth.Digest("J\u00E4s\u00F8n Doe", "x", null)))
                .startsWith("Digest username*=UTF-8''J%C3%A4s%C3%B8n%20Doe, realm=");
    }

    @Test
    void theBodyIsCoveredWhereTheServerTakesNothingElse() {
        DigestSession session = begin("Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\"", "c");
        Auth.Digest auth = new Auth.Digest("u", "p", null);
        byte[] body = "hello".getBytes(StandardCharsets.UTF_8);
        String hello = session.answer(auth, "POST", "/", body).authorization();
        String nothing = session.answer(auth, "POST", "/", new byte[0]).authorization();
        assertThat(hello).contains("qop=auth-int").isNotEqualTo(nothing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5-sess", "SHA-256-sess", "SHA-512-256-sess", "md5-SESS"})
    void aSessionsSecretIsMadeOfItsNonces(String algorithm) {
        DigestSession session = begin(CHALLENGE.formatted(algorithm), "c");
        DigestSession plain = begin(CHALLENGE.formatted(algorithm.replaceFirst("(?i)-sess", "")), "c");
        assertThat(response(answer(session, MUFASA)))
                .hasSameSizeAs(response(answer(plain, MUFASA)))
                .isNotEqualTo(response(answer(plain, MUFASA)));
    }

    private static String response(String answer) {
        return answer.replaceAll(".*response=\"([0-9a-f]+)\".*", "$1");
    }

    @Test
    void eachAnswerCounts() {
        DigestSession session = begin(CHALLENGE.formatted("MD5"), "c");
        DigestSession next = session.answer(MUFASA, "GET", "/", new byte[0]).next();
        assertThat(answer(next, MUFASA)).contains("nc=00000002");
        assertThat(next.informed("nextnonce=\"fresh\", qop=auth").challenge().parameters())
                .containsEntry("nonce", "fresh");
        assertThat(answer(next.informed("nextnonce=\"fresh\""), MUFASA)).contains("nc=00000001", "nonce=\"fresh\"");
        assertThat(next.informed("rspauth=\"x\"")).isEqualTo(next);
    }

    @Test
    void aStaleNonceIsNoRefusal() {
        DigestSession asked = begin(CHALLENGE.formatted("MD5"), "c");
        DigestSession answered = asked.answer(MUFASA, "GET", "/", new byte[0]).next();
        DigestSession again = begin(CHALLENGE.formatted("MD5"), "d");
        DigestSession stale = begin(CHALLENGE.formatted("MD5") + ", stale=TRUE", "d");
        assertThat(asked.isRefusedBy(again)).isFalse();
        assertThat(answered.isRefusedBy(again)).isTrue();
        assertThat(answered.isRefusedBy(stale)).isFalse();
    }

    @Test
    void theFirstChallengeThatIsKnownIsAnswered() {
        List<String> fields = List.of(
                "Basic realm=\"a, Digest realm=b\", Newauth x=1, Digest realm=\"x\", nonce=\"1\", algorithm=SHA3",
                "Negotiate YII==, Digest realm=\"second \\\"one\\\"\", nonce=\"2\", algorithm=SHA-256, qop=\"token\"",
                "Digest realm=\"third\", nonce=\"3\", algorithm=SHA-512-256, qop=auth, Digest realm=\"4\", nonce=\"4\"");
        DigestSession session = Objects.requireNonNull(DigestSession.begin(fields, new Random(1)));
        assertThat(session.challenge().parameters()).containsEntry("realm", "third");
        assertThat(session.clientNonce()).matches("[0-9a-f]{32}");
        assertThat(DigestSession.begin(List.of("Basic realm=\"x\"", ""), new Random(1)))
                .isNull();
    }

    @Test
    void whatIsQuotedIsEscaped() {
        DigestSession session = begin("Digest realm=\"a\\\"b\\\\c\", nonce=\"n\"", "c");
        assertThat(answer(session, new Auth.Digest("u\"\r\nX: y", "p", null)))
                .contains("realm=\"a\\\"b\\\\c\"")
                .doesNotContain("\r", "\n");
    }

    @Test
    void whatIsKnownBeforehandIsUsed() {
        var given = new Auth.DigestFields(
                "http-auth@example.org",
                "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
                "MD5",
                "auth",
                "00000001",
                "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ",
                "");
        assertThat(answer(DigestSession.begin(given, new Random(1)), MUFASA))
                .contains("response=\"8ca523f5e9506fed4657c9700eebdbec\"")
                .doesNotContain("opaque");
    }

    @Test
    void nothingThatAServerSendsBreaksIt() {
        var random = new Random(3);
        String letters = "Digest ,=\"\\ realmnonceqop;\t\u0000ä";
        for (int i = 0; i < 20_000; i++) {
            var field = new StringBuilder("Digest realm=");
            for (int n = random.nextInt(40); n > 0; n--) {
                field.append(letters.charAt(random.nextInt(letters.length())));
            }
            DigestSession session = DigestSession.begin(List.of(field.toString()), random);
            if (session != null) {
                assertThat(answer(session, MUFASA))
                        .startsWith("Digest username=")
                        .doesNotContain("\u0000");
            }
        }
    }

    private static DigestSession begin(String field, String clientNonce) {
        DigestSession session = Objects.requireNonNull(DigestSession.begin(List.of(field), new Random(1)));
        return new DigestSession(session.challenge(), clientNonce, 0);
    }

    private static String answer(DigestSession session, Auth.Digest auth) {
        return session.answer(auth, "GET", "/dir/index.html", new byte[0]).authorization();
    }
}
