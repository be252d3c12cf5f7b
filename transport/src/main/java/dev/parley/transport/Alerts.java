package dev.parley.transport;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.ClientCertificate;
import dev.parley.engine.link.Destination;
import dev.parley.engine.link.TlsOptions;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a TLS alert of the peer means (RFC 8446 §6.2), told with the client certificate that it was shown. */
final class Alerts {

    private static final String GIVE = "give one for this host, or with the request (Options, --cert)";

    private Alerts() {}

    /** @param words of the JDK, which end with the alert's name */
    static LinkFailure told(String words, Destination request) {
        String alert = words.replaceFirst("(?is).*received fatal alert: *", "").strip();
        return Failures.failure(Problem.of("tls-alert", "TLS: the peer sent the alert: " + alert)
                .hint(hint(alert.toLowerCase(Locale.ROOT), request.tls())));
    }

    private static String hint(String alert, TlsOptions tls) {
        boolean about = alert.contains("certificate") || alert.contains("unknown_ca");
        X509Certificate own = own(tls);
        if (own == null) {
            return about
                    ? "The server wants a client certificate: " + GIVE
                    : "The server may want a client certificate (" + GIVE + "), or another version of TLS";
        }
        String shown = "the client certificate " + own.getSubjectX500Principal().getName() + why(own);
        return about
                ? "The server does not take " + shown
                : "The server may not take " + shown + ", or want another version of TLS";
    }

    /** What may be wrong where a server ended the connection and said nothing. */
    static String unanswered(TlsOptions tls) {
        X509Certificate own = own(tls);
        return own == null
                ? "It may want a client certificate (Options, --cert)"
                : "It may not take the client certificate "
                        + own.getSubjectX500Principal().getName() + why(own);
    }

    private static @Nullable X509Certificate own(TlsOptions tls) {
        return tls.certificate() == null || tls.key() == null
                ? null
                : new ClientCertificate(tls.certificate(), tls.key(), tls.keyPassword()).own();
    }

    /** What speaks against a certificate, as far as it can be seen from here. */
    private static String why(X509Certificate own) {
        Instant now = Instant.now();
        Instant until = own.getNotAfter().toInstant();
        Instant from = own.getNotBefore().toInstant();
        if (until.isBefore(now)) {
            return ", which ended on " + TlsFailures.day(until);
        }
        return from.isAfter(now)
                ? ", which is valid from " + TlsFailures.day(from) + " on"
                : ", which was issued by " + own.getIssuerX500Principal().getName();
    }
}
