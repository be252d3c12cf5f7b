package dev.parley.transport;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.LinkEvent.Reason;
import dev.parley.engine.link.LinkRequest;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why TLS failed, told from the JDK's exceptions. */
final class TlsFailures {

    private static final Reason SWITCH_OFF =
            new Reason("The service is a test one", "Options can switch the verification off, for you alone.");

    private TlsFailures() {}

    static LinkFailure of(SSLException e, LinkRequest request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            LinkFailure known = known(cause, request);
            if (known != null) {
                return known;
            }
        }
        return failure(
                "tls",
                String.valueOf(e.getMessage()),
                "The peer may not speak TLS on this port: try ws:// or another port");
    }

    private static @Nullable LinkFailure known(Throwable cause, LinkRequest request) {
        String words = String.valueOf(cause.getMessage());
        String lower = words.toLowerCase(Locale.ROOT);
        if (cause instanceof CertificateExpiredException) {
            return failure(
                    "tls-expired",
                    "certificate expired " + words.replaceFirst("(?i)notafter: ", ""),
                    "The service needs a new certificate");
        }
        if (cause instanceof CertificateNotYetValidException) {
            return failure(
                    "tls-not-yet-valid", "certificate not valid yet: " + words, "Check the clocks of both machines");
        }
        if (lower.contains("no subject alternative") || lower.contains("no name matching")) {
            return failure(
                    "tls-name",
                    "the certificate is not for " + request.host() + " (" + words + ")",
                    "Use a name that the certificate has");
        }
        if (lower.contains("unable to find valid certification path") || lower.contains("path building failed")) {
            return failure(
                    "tls-unknown-issuer",
                    "the certificate's issuer is not trusted",
                    "It is self-signed, or from an authority that this machine does not know");
        }
        if (lower.contains("not an ssl/tls record") || lower.contains("unsupported or unrecognized ssl message")) {
            return failure("tls-not-spoken", "the peer does not speak TLS on this port", "Try ws:// instead of wss://");
        }
        if (lower.contains("received fatal alert")) {
            return failure(
                    "tls-alert",
                    words.replaceFirst("(?i).*received fatal alert", "the peer sent alert"),
                    "The peer may want a client certificate, or another version of TLS");
        }
        return null;
    }

    private static LinkFailure failure(String code, String message, String hint) {
        return Failures.failure(Problem.of(code, "TLS: " + message).hint(hint), SWITCH_OFF);
    }
}
