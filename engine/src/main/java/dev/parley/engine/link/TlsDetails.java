package dev.parley.engine.link;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What TLS agreed on, and who the peer says it is: its own certificate first. */
public record TlsDetails(
        String version, String cipher, @Nullable String alpn, boolean verified, List<Certificate> certificates) {

    public TlsDetails {
        certificates = List.copyOf(certificates);
    }

    /** An X.509 certificate as people compare them; {@code fingerprint} is SHA-256 in hexadecimal digits. */
    public record Certificate(
            String subject,
            String issuer,
            Instant validFrom,
            Instant validUntil,
            List<String> names,
            String fingerprint) {
        public Certificate {
            names = List.copyOf(names);
        }

        /** A certificate as it is shown. */
        public static Certificate of(X509Certificate certificate) {
            return new Certificate(
                    certificate.getSubjectX500Principal().getName(),
                    certificate.getIssuerX500Principal().getName(),
                    certificate.getNotBefore().toInstant(),
                    certificate.getNotAfter().toInstant(),
                    names(certificate),
                    fingerprint(certificate));
        }

        /** The names and addresses that a certificate is for. */
        public static List<String> names(X509Certificate certificate) {
            try {
                Collection<List<?>> names = certificate.getSubjectAlternativeNames();
                return names == null
                        ? List.of()
                        : names.stream()
                                .map(name -> String.valueOf(name.get(1)))
                                .toList();
            } catch (CertificateParsingException e) {
                return List.of();
            }
        }

        private static String fingerprint(X509Certificate certificate) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
            } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
