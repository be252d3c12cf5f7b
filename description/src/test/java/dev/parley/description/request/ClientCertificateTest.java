package dev.parley.description.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates of clients, and the hosts that they are for. */
class ClientCertificateTest {

    private static byte[] file(String name) throws IOException {
        try (InputStream stream = ClientCertificateTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        }
    }

    private static String pem(String name) throws IOException {
        return new String(file(name), StandardCharsets.US_ASCII);
    }

    private static void refused(ThrowingCallable reading, String code, String pointer) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(Problem::code, Problem::place)
                                .containsExactly(org.assertj.core.api.Assertions.tuple(code, Place.at(pointer))));
    }

    @Test
    void theKeyOfAPkcs12FileIsTakenOutWithItsChain() throws IOException {
        ClientCertificate own = ClientCertificate.ofPkcs12(file("client.p12"), "sesame");
        assertThat(own.own().getSubjectX500Principal().getName()).isEqualTo("CN=ada");
        assertThat(own.key()).startsWith("-----BEGIN PRIVATE KEY-----\n");
        assertThat(own.password()).isNull();
        assertThat(ClientCertificate.ofPem(own.chain(), own.key(), null)).isEqualTo(own);
        assertThat(own.toString()).doesNotContain("PRIVATE");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none, missing-password", "simsim, wrong-password"})
    void aPasswordThatDoesNotOpenAFileIsToldAtItsPlace(@Nullable String password, String code) throws IOException {
        byte[] file = file("client.p12");
        refused(() -> ClientCertificate.ofPkcs12(file, password), code, "/password");
    }

    @Test
    void whatIsNoPkcs12IsRefused() throws IOException {
        byte[] text = file("certificate.pem");
        refused(() -> ClientCertificate.ofPkcs12(text, "sesame"), "no-pkcs12", "/pkcs12");
        refused(() -> ClientCertificate.ofPkcs12(new byte[0], "sesame"), "no-pkcs12", "/pkcs12");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"plain.p12, none", "plain-sealed.p12, sesame", "plain-key.p12, sesame", "plain-key-rc2.p12, sesame"
            })
    void aKeyThatIsNotEncryptedIsTakenOutWithItsCertificateFirst(String name, @Nullable String password)
            throws IOException {
        ClientCertificate own = ClientCertificate.ofPkcs12(file(name), password);
        assertThat(own.certificates())
                .extracting(each -> each.getSubjectX500Principal().getName())
                .containsExactly("CN=ada", "CN=authority");
        assertThat(ClientCertificate.ofPem(own.chain(), own.key(), null)).isEqualTo(own);
    }

    @Test
    void aPasswordThatDoesNotOpenTheCertificatesBesideAnOpenKeyIsRefused() throws IOException {
        for (String name : List.of("plain-sealed.p12", "plain-key.p12")) {
            byte[] file = file(name);
            refused(() -> ClientCertificate.ofPkcs12(file, "simsim"), "wrong-password", "/password");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "plain-key.p12, 60864801650304012a, 60864801650304012f",
        "plain-key-rc2.p12, 2a864886f70d010c0106, 2a864886f70d010c0109"
    })
    void aFileThatIsEncryptedInAnUnknownWayIsToldWithWhatToDo(String name, String way, String unknown)
            throws IOException {
        String hex = HexFormat.of().formatHex(file(name));
        byte[] file = HexFormat.of().parseHex(hex.replace(way, unknown));
        refused(() -> ClientCertificate.ofPkcs12(file, "sesame"), "unknown-encryption", "/pkcs12");
    }

    @Test
    void aFileThatIsCutAnywhereIsRefused() throws IOException {
        byte[] file = file("plain.p12");
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> ClientCertificate.ofPkcs12(cut, null)).isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> PlainBags.of(cut, "")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void certificateAndKeyMayStandInOneText() throws IOException {
        String both = pem("certificate.pem") + pem("key.pem");
        assertThat(ClientCertificate.ofPem(both, " ", null).key()).isEqualTo(both);
    }

    @Test
    void whatIsWrongWithPemIsToldAtItsPlace() throws IOException {
        String certificate = pem("certificate.pem");
        String encrypted = pem("encrypted-key.pem");
        refused(() -> ClientCertificate.ofPem(certificate, null, null), "no-pem", "/key");
        refused(() -> ClientCertificate.ofPem("x", pem("key.pem"), null), "no-pem", "/certificate");
        refused(() -> ClientCertificate.ofPem(certificate, encrypted, "simsim"), "wrong-password", "/password");
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, example.org, example.org, 443, true",
        "Example.org, example.org, example.com, 443, false",
        "example.org:8443, example.org:8443, example.org, 443, false",
        "https://example.org:8443/orders?x=1, example.org:8443, example.org, 8443, true",
        "*.example.org, *.example.org, a.b.example.org, 443, true",
        "*.example.org, *.example.org, example.org, 443, false",
        "*.example.org:8443, *.example.org:8443, a.example.org, 8443, true",
        "[::1]:8443, [::1]:8443, ::1, 8443, true",
        "bücher.example, xn--bcher-kva.example, xn--bcher-kva.example, 443, true",
        "127.0.0.1, 127.0.0.1, 127.0.0.1, 1, true"
    })
    void hostsAreNamedOneByOneOrAllBelowADomain(String written, String read, String host, int port, boolean covered) {
        HostPattern pattern = HostPattern.of(written);
        assertThat(pattern.text()).isEqualTo(read);
        assertThat(pattern.covers(host, port)).isEqualTo(covered);
        assertThat(HostPattern.of(read)).isEqualTo(pattern);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "*", "*.", "x.*", "example.org:0", "example.org:65536", "example.org:x", "::1"})
    void whatNamesNoHostIsRefused(String written) {
        refused(() -> HostPattern.of(written), "no-host", "/host");
    }

    @Test
    void theOneThatSaysMoreIsMeant() {
        assertThat(List.of("*.org", "*.example.org", "*.example.org:8443", "a.example.org", "a.example.org:8443"))
                .extracting(text -> HostPattern.of(text).precision())
                .isSorted();
    }
}
