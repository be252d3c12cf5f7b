package dev.parley.description.request;

import java.util.Locale;

/** The two schemes of a protocol, without TLS and with it, and what its URLs may hold. */
enum UrlFamily {
    /** A scheme must be there, a fragment must not (RFC 6455 §3). */
    WEB_SOCKET("WebSocket", "ws", "wss"),
    /** A fragment is never sent (RFC 9110 §4.2.5); where no scheme is typed, {@code http} is meant. */
    HTTP("HTTP", "http", "https");

    private final String words;
    private final String plain;
    private final String secure;

    UrlFamily(String words, String plain, String secure) {
        this.words = words;
        this.plain = plain;
        this.secure = secure;
    }

    String words() {
        return words;
    }

    String scheme(boolean tls) {
        return tls ? secure : plain;
    }

    boolean has(String scheme) {
        return scheme.equalsIgnoreCase(plain) || scheme.equalsIgnoreCase(secure);
    }

    boolean isSecure(String scheme) {
        return scheme.equalsIgnoreCase(secure);
    }

    /** What to type in place of a scheme that is none of these. */
    String instead(String scheme) {
        String written = scheme.toLowerCase(Locale.ROOT);
        return switch (this) {
            case WEB_SOCKET ->
                switch (written) {
                    case "http" -> "Use ws://, which is WebSocket over the same port";
                    case "https" -> "Use wss://, which is WebSocket over the same port";
                    default -> "WebSocket URLs begin with ws:// or wss://";
                };
            case HTTP ->
                WEB_SOCKET.has(written) ? "Make it a WebSocket request" : "HTTP URLs begin with http:// or https://";
        };
    }
}
