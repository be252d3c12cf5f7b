package dev.parley.description.request;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client's own certificate with its private key.
 *
 * @param chain PEM, the client's own certificate first
 * @param key PEM; it may stand in one text with the chain
 * @param password of the key, where it is encrypted
 */
public record ClientCertificate(
        String chain, String key, @Nullable String password) {

    /**
     * One in PEM.
     *
     * @param key none where it stands in one text with the certificate
     * @throws ProblemException with all that is wrong, at {@code /certificate}, {@code /key} and {@code /password}
     */
    public static ClientCertificate ofPem(String chain, @Nullable String key, @Nullable String password) {
        String own = key == null || key.isBlank() ? chain : key;
        PersonalOptions options = new PersonalOptions(true, chain, own, password, null);
        List<Problem> problems = PersonalResolution.of(options).problems();
        if (!problems.isEmpty()) {
            throw new ProblemException(
                    problems.stream().map(ClientCertificate::placed).toList());
        }
        return new ClientCertificate(chain, own, password);
    }

    /** The places of personal options as they are called here. */
    private static Problem placed(Problem problem) {
        return problem.place() instanceof Place.Pointer(String pointer)
                ? problem.at(
                        switch (pointer) {
                            case "/clientCertificate" -> "/certificate";
                            case "/clientKey" -> "/key";
                            default -> "/password";
                        })
                : problem;
    }

    /**
     * The first key of a PKCS#12 file with its chain (RFC 7292), as PEM and not encrypted any more.
     *
     * @throws ProblemException when it is no such file, at {@code /pkcs12}, or the password does not open it, at {@code /password}
     */
    public static ClientCertificate ofPkcs12(byte[] file, @Nullable String password) {
        char[] secret = password == null ? new char[0] : password.toCharArray();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), secret);
            ClientCertificate sealed = first(store, secret);
            return sealed == null ? plain(file, secret) : sealed;
        } catch (IOException e) {
            throw new ProblemException(
                    isUnknown(file, secret)
                            ? unknown()
                            : e.getCause() instanceof UnrecoverableKeyException
                                    ? notOpened(secret.length)
                                    : noPkcs12());
        } catch (UnrecoverableKeyException e) {
            throw new ProblemException(notOpened(secret.length));
        } catch (GeneralSecurityException e) {
            throw new ProblemException(noPkcs12());
        }
    }

    private static @Nullable ClientCertificate first(KeyStore store, char[] secret) throws GeneralSecurityException {
        for (String name : Collections.list(store.aliases())) {
            Key key = store.getKey(name, secret);
            Certificate[] chain = store.getCertificateChain(name);
            if (key != null && chain != null) {
                StringBuilder pem = new StringBuilder();
                for (Certificate each : chain) {
                    pem.append(Pem.text("CERTIFICATE", each.getEncoded()));
                }
                return new ClientCertificate(pem.toString(), Pem.text("PRIVATE KEY", key.getEncoded()), null);
            }
        }
        return null;
    }

    private static ClientCertificate plain(byte[] file, char[] secret) throws GeneralSecurityException {
        ClientCertificate found = null;
        try {
            found = PlainBags.of(file, new String(secret)).first();
        } catch (IllegalArgumentException _) {
            // in a form that only the key store reads
        }
        if (found == null) {
            throw new ProblemException(Problem.of("no-key", "The file holds no private key with a certificate")
                    .at("/pkcs12"));
        }
        return found;
    }

    /** Whether the file is encrypted in a way that nothing here knows, which the key store tells in many ways. */
    private static boolean isUnknown(byte[] file, char[] secret) {
        try {
            PlainBags.of(file, new String(secret));
            return false;
        } catch (NoSuchAlgorithmException _) {
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }

    private static Problem unknown() {
        return Problem.of("unknown-encryption", "The file is encrypted in a way that is not supported")
                .hint(
                        "Take key and certificates out by openssl pkcs12 -nodes -in FILE -out both.pem, and choose that file.")
                .at("/pkcs12");
    }

    private static Problem notOpened(int typed) {
        return typed == 0
                ? Problem.of("missing-password", "The file is encrypted, and its password is missing")
                        .at("/password")
                : Problem.of("wrong-password", "The password does not open the file")
                        .at("/password");
    }

    private static Problem noPkcs12() {
        return Problem.of("no-pkcs12", "The file cannot be read as PKCS#12")
                .hint("Such files end in .p12 or .pfx; a PEM text begins with -----BEGIN")
                .at("/pkcs12");
    }

    /** The client's own certificate. */
    public X509Certificate own() {
        return certificates().getFirst();
    }

    /** All certificates of the chain, the client's own first. */
    public List<X509Certificate> certificates() {
        return certificates(chain);
    }

    /** The certificates of a PEM text that was checked before. */
    public static List<X509Certificate> certificates(String text) {
        return Pem.blocks(text).stream()
                .filter(block -> block.label().equals("CERTIFICATE"))
                .map(block -> certificate(block.bytes()))
                .toList();
    }

    static X509Certificate certificate(byte[] bytes) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        } catch (CertificateException e) {
            throw new IllegalStateException("It was read before", e);
        }
    }

    /** The private key, opened. */
    public PrivateKey privateKey() {
        try {
            return PrivateKeys.read(PrivateKeys.among(Pem.blocks(key)).getFirst(), password);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("It was read before", e);
        }
    }

    @Override
    public String toString() {
        return "client certificate"; // its key is a secret
    }
}
