package dev.parley.description.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalResolutionTest {

    @Test
    void nothingIsFine() {
        assertThat(PersonalResolution.of(PersonalOptions.NONE)).isEqualTo(new PersonalResolution(null, List.of()));
        assertThat(problems(" ", "", null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "certificate.pem, key.pem",
        "certificate.pem, ec-key.pem",
        "certificate.pem, old-encrypted-key.pem",
        "rsa-certificate.pem, rsa-key.pem",
        "rsa-certificate.pem, old-encrypted-rsa-key.pem",
        "ed25519-certificate.pem, ed25519-key.pem"
    })
    void aCertificateWithItsKeyInAnyFormIsFine(String certificate, String key) {
        assertThat(problems(pem(certificate), pem(key), "sesame")).isEmpty();
        assertThat(new ClientCertificate(pem(certificate), pem(key), "sesame").privateKey())
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "certificate.pem, rsa-key.pem",
        "rsa-certificate.pem, ec-key.pem",
        "ed25519-certificate.pem, key.pem",
        "rsa-certificate.pem, ed25519-key.pem"
    })
    void aKeyOfAnotherCertificateIsToldAtItsPlace(String certificate, String key) {
        assertThat(problems(pem(certificate), pem(key), null))
                .extracting(Problem::code, Problem::place)
                .containsExactly(tuple("other-key", Place.at("/clientKey")));
    }

    @Test
    void aKeyOfTheOldEncryptionWantsItsPasswordToo() {
        String certificate = pem("rsa-certificate.pem");
        String key = pem("old-encrypted-rsa-key.pem");
        assertThat(problems(certificate, key, "simsim"))
                .extracting(Problem::code)
                .containsExactly("wrong-password");
        assertThat(problems(certificate, key, null)).extracting(Problem::code).containsExactly("missing-password");
    }

    @Test
    void anEncryptedKeyWantsItsPassword() {
        String certificate = pem("certificate.pem");
        String key = pem("encrypted-key.pem");
        assertThat(problems(certificate, key, "sesame")).isEmpty();
        assertThat(problems(certificate, key, "simsim"))
                .containsExactly(Problem.of("wrong-password", "The password does not open the key")
                        .at("/clientKeyPassword"));
        assertThat(problems(certificate, key, null))
                .extracting(Problem::place)
                .containsExactly(Place.at("/clientKeyPassword"));
    }

    @Test
    void oneWithoutTheOtherIsToldWhereItIsMissing() {
        assertThat(problems(pem("certificate.pem"), null, null))
                .extracting(Problem::place)
                .containsExactly(Place.at("/clientKey"));
        assertThat(problems(null, pem("key.pem"), null))
                .extracting(Problem::place)
                .containsExactly(Place.at("/clientCertificate"));
    }

    @Test
    void whatIsNoPemIsRefusedAtItsPlace() {
        assertThat(problems(pem("key.pem"), pem("certificate.pem"), null))
                .extracting(Problem::code, Problem::place)
                .containsExactly(
                        tuple("no-pem", Place.at("/clientCertificate")), tuple("no-pem", Place.at("/clientKey")));
        String cut = pem("certificate.pem").replaceFirst("(?s)\n.{64}\n", "\n");
        assertThat(problems(cut, pem("key.pem").replace("MIG", "X!G"), null))
                .extracting(Problem::code)
                .containsExactly("broken-certificate", "broken-key");
        assertThat(problems(pem("certificate.pem"), pem("scrypt-key.pem"), "sesame"))
                .extracting(Problem::code, Problem::message)
                .containsExactly(tuple("old-encryption", "The key is encrypted with scrypt, which is not supported"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "socks5://10.0.0.1:1080 | SOCKS5 | 10.0.0.1 | 1080 | - | -",
                "SOCKS5://user:p%40ss:w@proxy.example:1/ | SOCKS5 | proxy.example | 1 | user | p@ss:w",
                "http://u@[::1]:8080 | HTTP | ::1 | 8080 | u | ''"
            })
    void aProxyIsReadFromItsUrl(
            String url,
            ProxyAddress.Kind kind,
            String host,
            int port,
            @Nullable String user,
            @Nullable String password) {
        assertThat(proxy(url))
                .isEqualTo(new PersonalResolution(new ProxyAddress(kind, host, port, user, password), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "proxy:8080 | This is not the URL of a proxy",
                "https://proxy:8080 | “https” is not a kind of proxy that is known",
                "http://:8080 | The proxy has no host",
                "http://a b:8080 | “a b” is not a host",
                "http://proxy | The proxy’s port is missing",
                "http://proxy:0 | “0” is not a port",
                "http://proxy:x | “x” is not a port",
                "http://proxy:1/path | This is not the URL of a proxy"
            })
    void whatIsNoProxyIsRefused(String url, String message) {
        assertThat(proxy(url).problems())
                .extracting(Problem::message, Problem::place)
                .containsExactly(tuple(message, Place.at("/proxy")));
    }

    @Test
    void authoritiesAreCertificatesInPem() {
        assertThat(ofAuthorities(pem("certificate.pem") + pem("rsa-certificate.pem")))
                .isEmpty();
        assertThat(ofAuthorities(pem("key.pem")))
                .extracting(Problem::code, Problem::place)
                .containsExactly(tuple("no-pem", Place.at("/authorities")));
        assertThat(ofAuthorities("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"))
                .extracting(Problem::code)
                .containsExactly("broken-certificate");
    }

    private static List<Problem> ofAuthorities(String text) {
        return PersonalResolution.of(new PersonalOptions(true, null, null, null, null, text))
                .problems();
    }

    private static PersonalResolution proxy(String url) {
        return PersonalResolution.of(new PersonalOptions(true, null, null, null, url));
    }

    private static List<Problem> problems(
            @Nullable String certificate, @Nullable String key, @Nullable String password) {
        return PersonalResolution.of(new PersonalOptions(true, certificate, key, password, null))
                .problems();
    }

    private static String pem(String name) {
        try (InputStream in =
                Objects.requireNonNull(PersonalResolutionTest.class.getResourceAsStream(name), "no resource")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
