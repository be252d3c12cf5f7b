package dev.parley.scripting;

import org.jspecify.annotations.Nullable;

/** The codes that Node.js gives to errors of the network and that scripts compare, such as {@code ECONNREFUSED}. */
final class NodeErrors {

    private NodeErrors() {}

    /** The code for what a problem with this code tells; nothing where Node has none. */
    static @Nullable String code(String problem) {
        return switch (problem) {
            case "refused" -> "ECONNREFUSED";
            case "unknown-host" -> "ENOTFOUND";
            case "timeout", "too-slow" -> "ETIMEDOUT";
            case "reset", "ended", "lost", "no-response", "cut-short", "gone-away", "tls-cut-short" -> "ECONNRESET";
            case "unreachable" -> "EHOSTUNREACH";
            case "no-socket" -> "ENOENT";
            case "too-many-files" -> "EMFILE";
            case "no-local-port" -> "EADDRNOTAVAIL";
            case "forbidden" -> "EACCES";
            case "url-port" -> "ERR_SOCKET_BAD_PORT";
            case "not-http", "invalid-response" -> "HPE_INVALID_CONSTANT";
            case "headers-too-large" -> "HPE_HEADER_OVERFLOW";
            case "tls", "tls-not-spoken", "tls-alert" -> "EPROTO";
            case "tls-expired" -> "CERT_HAS_EXPIRED";
            case "tls-not-yet-valid" -> "CERT_NOT_YET_VALID";
            case "tls-name" -> "ERR_TLS_CERT_ALTNAME_INVALID";
            case "tls-self-signed" -> "DEPTH_ZERO_SELF_SIGNED_CERT";
            case "tls-unknown-issuer" -> "UNABLE_TO_VERIFY_LEAF_SIGNATURE";
            default -> null;
        };
    }
}
