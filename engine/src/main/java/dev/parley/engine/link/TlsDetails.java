package dev.parley.engine.link;

import java.time.Instant;
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
    }
}
