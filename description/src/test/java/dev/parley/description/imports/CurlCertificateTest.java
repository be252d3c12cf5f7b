package dev.parley.description.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.request.ClientCertificate;
import dev.parley.description.request.Pem;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.PersonalResolution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates of curl in files that are no text. */
class CurlCertificateTest {

    private final byte[] certificate =
            Pem.blocks(text("certificate.pem")).getFirst().bytes();
    private final byte[] key = Pem.blocks(text("key.pem")).getFirst().bytes();
    private final Map<String, byte[]> files = Map.of(
            "me.p12", bytes("client.p12"), "me.der", certificate, "key.der", key, "me.bin", new byte[] {1, 2, 3});

    private static byte[] bytes(String name) {
        try (var stream = ClientCertificate.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.US_ASCII);
    }

    private Imported imported(String command) {
        var beside = new FilesBeside() {
            @Override
            public @Nullable String text(String path) {
                return null;
            }

            @Override
            public byte @Nullable [] bytes(String path) {
                return files.get(path);
            }
        };
        var around = new FileRuns<String>().beside("a", beside, path -> path);
        return Imports.read(command.getBytes(StandardCharsets.UTF_8), around, Instant.EPOCH);
    }

    private static PersonalOptions personal(Imported imported) {
        return ((ImportedHttp) imported.root().items().getFirst()).personal();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl --cert me.p12:sesame --cert-type P12 https://x",
                "curl -E me.p12 --pass sesame --cert-type p12 https://x",
                "curl --cert me.p12:sesame https://x"
            })
    void aPkcs12FileComesInWithItsKey(String command) {
        var imported = imported(command);
        assertThat(imported.notCarried()).isEmpty();
        var wanted = ClientCertificate.ofPkcs12(bytes("client.p12"), "sesame");
        assertThat(personal(imported)).isEqualTo(new PersonalOptions(true, wanted.chain(), wanted.key(), null, null));
    }

    @Test
    void derComesInAsPem() {
        var imported = imported("curl --cert me.der --cert-type DER --key key.der --key-type DER https://x");
        assertThat(imported.notCarried()).isEmpty();
        assertThat(Pem.blocks(Objects.requireNonNull(personal(imported).clientCertificate()))
                        .getFirst()
                        .bytes())
                .isEqualTo(certificate);
        assertThat(Pem.blocks(Objects.requireNonNull(personal(imported).clientKey()))
                        .getFirst()
                        .bytes())
                .isEqualTo(key);
    }

    @Test
    void authoritiesOfACommandAreThePersonsOwnOption() {
        var imported = imported("curl --cacert me.der https://x");
        assertThat(imported.notCarried()).isEmpty();
        assertThat(Pem.blocks(Objects.requireNonNull(personal(imported).authorities()))
                        .getFirst()
                        .bytes())
                .isEqualTo(certificate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "me.bin", "key.der", "../ca.pem"})
    void aRequestIsRefusedWhoseAuthoritiesAreNotThere(String file) {
        var imported = imported("curl --cacert " + file + " https://x");
        assertThat(imported.notCarried()).extracting(NotCarried::what).containsExactly("--cacert " + file);
        assertThat(PersonalResolution.of(personal(imported)).problems())
                .extracting(Problem::message, Problem::place, Problem::isError)
                .containsExactly(tuple("The file “" + file + "” gave no certificate", Place.at("/authorities"), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--capath certs", "-k --cacert none", "--cacert me.bin --insecure"})
    void whatCurlSendsAllTheSameIsSent(String options) {
        var imported = imported("curl " + options + " https://x");
        assertThat(imported.notCarried()).hasSize(1);
        assertThat(personal(imported).authorities()).isNull();
    }

    @Test
    void whatDoesNotComeInIsNamedWithoutItsPassword() {
        for (var each : Map.of(
                        "--cert me.p12:simsim", "--cert me.p12",
                        "--cert me.bin:sesame", "--cert me.bin",
                        "--cert me.p12:sesame --key key.der", "--key key.der",
                        "--cert me --cert-type ENG", "--cert-type ENG",
                        "--cert me.der --key slot --key-type PROV", "--key-type PROV")
                .entrySet()) {
            var lost = imported("curl " + each.getKey() + " https://x").notCarried();
            assertThat(lost).extracting(NotCarried::what).containsExactly(each.getValue());
            assertThat(lost.toString()).doesNotContain("sesame", "simsim");
        }
    }
}
