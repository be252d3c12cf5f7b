package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Pem;
import dev.parley.engine.link.TlsOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Client certificates of the command line. */
class ClientTlsTest {

    @TempDir
    Path directory;

    private Path pkcs12() throws IOException, InterruptedException {
        Path file = directory.resolve("client.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String options = "-genkeypair -alias me -keyalg EC -dname CN=me -storetype PKCS12 -storepass secret -keystore ";
        ProcessBuilder making = new ProcessBuilder((keytool + " " + options + file).split(" "));
        assertThat(making.inheritIO().start().waitFor()).isZero();
        return file;
    }

    @Test
    void aKeyWithItsChainIsTakenOutOfPkcs12() throws Exception {
        TlsOptions tls = ClientTls.read(false, pkcs12(), null, "secret");
        assertThat(tls.verify()).isTrue();
        assertThat(tls.certificate()).startsWith("-----BEGIN CERTIFICATE-----\n");
        assertThat(tls.key()).startsWith("-----BEGIN PRIVATE KEY-----\n");
        assertThat(tls.keyPassword()).isNull();
    }

    @Test
    void aWrongPasswordAndWhatIsNeitherAreProblems() throws Exception {
        Path file = pkcs12();
        assertThatThrownBy(() -> ClientTls.read(false, file, null, "wrong")).isInstanceOf(ProblemException.class);
        Path text = Files.writeString(directory.resolve("text"), "no certificate");
        assertThatThrownBy(() -> ClientTls.read(false, text, null, null))
                .hasMessageContaining("neither PEM, DER nor PKCS#12");
    }

    @Test
    void aFileThatIsNotThereIsSaidInWords() {
        Path missing = directory.resolve("missing.pem");
        assertThatThrownBy(() -> ClientTls.read(false, missing, null, null))
                .hasMessage("--cert: there is no file " + missing);
    }

    @Test
    void pemIsReadAtOnceAndWhatIsWrongIsToldByItsOption() throws Exception {
        String both = pem("secret");
        Path file = Files.writeString(directory.resolve("both.pem"), both);
        TlsOptions tls = ClientTls.read(true, file, null, null);
        assertThat(tls.verify()).isFalse();
        assertThat(tls.key()).isEqualTo(both);
        Path certificate = Files.writeString(
                directory.resolve("cert.pem"), both.substring(0, both.indexOf("-----BEGIN PRIVATE KEY")));
        assertThatThrownBy(() -> ClientTls.read(true, certificate, null, null))
                .hasMessage("--cert: There is no private key in this text");
        assertThatThrownBy(() -> ClientTls.read(true, certificate, certificate, null))
                .hasMessage("--cert-key: There is no private key in this text");
    }

    @Test
    void certificateAndKeyAreReadAsDerToo() throws Exception {
        String both = pem("secret");
        TlsOptions tls = ClientTls.read(true, der(both, 0), der(both, 1), null);
        assertThat(tls.certificate() + tls.key()).isEqualTo(both);
        assertThatThrownBy(() -> ClientTls.read(true, der(both, 0), null, null))
                .hasMessage("--cert: There is no private key in this text");
    }

    private Path der(String pem, int block) throws IOException {
        return Files.write(
                directory.resolve(block + ".der"), Pem.blocks(pem).get(block).bytes());
    }

    /** Certificate and key of a new PKCS#12 file. */
    private String pem(String password) throws Exception {
        TlsOptions tls = ClientTls.read(false, pkcs12(), null, password);
        return tls.certificate() + tls.key();
    }

    @Test
    void aKeyOrPasswordWithoutACertificateIsRefused() {
        assertThatThrownBy(() -> ClientTls.read(false, null, Path.of("key.pem"), null))
                .hasMessage("--cert-key needs the certificate: --cert FILE");
        assertThatThrownBy(() -> ClientTls.read(false, null, null, "secret"))
                .hasMessage("--cert-pass needs the certificate: --cert FILE");
    }
}
