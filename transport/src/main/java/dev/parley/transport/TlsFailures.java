package dev.parley.transport;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.Destination;
import dev.parley.engine.link.LinkEvent.Reason;
import dev.parley.engine.link.TlsDetails;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why TLS failed, told from the JDK's exceptions and the certificates that the peer showed. */
final class TlsFailures {

    private static final Reason SWITCH_OFF =
            new Reason("The service is a test one", "Options can switch off the check of certificates, for you alone.");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private TlsFailures() {}

    static LinkFailure of(SSLException e, Destination request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            LinkFailure known = known(cause, request);
            if (known != null) {
                return known;
            }
        }
        return failure(
                "tls",
                String.valueOf(e.getMessage()),
                "The peer may not speak TLS on this port: try " + request.scheme(false) + ":// or another port");
    }

    private static @Nullable LinkFailure known(Throwable cause, Destination request) {
        String words = String.valueOf(cause.getMessage());
        String lower = words.toLowerCase(Locale.ROOT);
        if (cause instanceof CertificateExpiredException) {
            return failure("tls-expired", "the certificate has expired", "The service needs a new certificate");
        }
        if (cause instanceof CertificateNotYetValidException) {
            return failure(
                    "tls-not-yet-valid", "the certificate is not valid yet", "Check the clocks of both machines");
        }
        if (lower.contains("no subject alternative") || lower.contains("no name matching")) {
            return failure(
                    "tls-name", "the certificate is not for " + request.host(), "Use a name that the certificate has");
        }
        if (lower.contains("unable to find valid certification path") || lower.contains("path building failed")) {
            return failure(
                    "tls-unknown-issuer",
                    "the certificate's issuer is not trusted",
                    "It is from an authority that this machine does not know, or the service leaves out a certificate"
                            + " in between");
        }
        if (lower.contains("not an ssl/tls record") || lower.contains("unsupported or unrecognized ssl message")) {
            return plain(
                    "tls-not-spoken",
                    "the server speaks no TLS on this port",
                    "Try " + request.scheme(false) + ":// instead of " + request.scheme(true) + "://");
        }
        if (lower.contains("connection closed while")) {
            return plain(
                    "tls-cut-short",
                    "the server closed the connection during the handshake",
                    "It may speak no TLS on this port: try " + request.scheme(false) + "://");
        }
        if (lower.contains("received fatal alert")) {
            return Alerts.told(words, request);
        }
        return null;
    }

    /** The same with what the peer's certificates say. */
    static LinkFailure explained(LinkFailure failure, PeerChain chain, Destination request) {
        List<X509Certificate> shown = chain.shown();
        if (shown.isEmpty()) {
            return failure;
        }
        X509Certificate own = shown.getFirst();
        return switch (failure.problem().code()) {
            case "tls-expired" ->
                failure(
                        "tls-expired",
                        "the certificate of " + subject(expired(shown)) + " expired on "
                                + day(expired(shown).getNotAfter().toInstant()),
                        "The service needs a new certificate");
            case "tls-not-yet-valid" ->
                failure(
                        "tls-not-yet-valid",
                        "the certificate of " + subject(own) + " is valid from "
                                + day(own.getNotBefore().toInstant()) + " on",
                        "Check the clocks of both machines");
            case "tls-name" ->
                failure(
                        "tls-name",
                        "the certificate is not for " + request.host() + ", but for "
                                + String.join(", ", TlsDetails.Certificate.names(own)),
                        "Use a name that the certificate has");
            case "tls-unknown-issuer" ->
                own.getSubjectX500Principal().equals(own.getIssuerX500Principal())
                        ? failure(
                                "tls-self-signed",
                                "the certificate of " + subject(own) + " is self-signed",
                                "A service for others needs a certificate from a known authority")
                        : failure(
                                "tls-unknown-issuer",
                                "the certificate's issuer is not trusted: "
                                        + shown.getLast()
                                                .getIssuerX500Principal()
                                                .getName(),
                                String.valueOf(failure.problem().hint()));
            default -> failure;
        };
    }

    private static X509Certificate expired(List<X509Certificate> chain) {
        return chain.stream().filter(TlsFailures::hasExpired).findFirst().orElse(chain.getFirst());
    }

    private static boolean hasExpired(X509Certificate certificate) {
        try {
            certificate.checkValidity();
            return false;
        } catch (CertificateExpiredException _) {
            return true;
        } catch (CertificateNotYetValidException _) {
            return false;
        }
    }

    private static String subject(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    static String day(Instant date) {
        return DAY.format(date.atOffset(ZoneOffset.UTC));
    }

    private static LinkFailure failure(String code, String message, String hint) {
        return Failures.failure(Problem.of(code, "TLS: " + message).hint(hint), SWITCH_OFF);
    }

    private static LinkFailure plain(String code, String message, String hint) {
        return Failures.failure(Problem.of(code, "TLS: " + message).hint(hint));
    }
}
