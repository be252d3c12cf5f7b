package dev.parley.server.web;

import dev.parley.protocol.http.HeaderField;
import java.util.List;

/**
 * What a browser is told to allow the interface: its own scripts and styles and nothing else, no frame around it, in it only what
 * this server sends (previews, which are locked in by a policy of their own), and no text that becomes HTML or a script (Trusted
 * Types) but the address of its own worker. The code editor makes style elements, which carry the page's nonce.
 */
final class PageSecurity {

    private PageSecurity() {}

    /**
     * The headers of a page.
     *
     * @param host as the browser named this server; it stands in for {@code 'self'} where browsers do not count WebSocket to it
     */
    static List<HeaderField> headers(String nonce, String host) {
        String policy = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self' 'nonce-" + nonce + "'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self' ws://" + host,
                "frame-src 'self'",
                "worker-src 'self'",
                "manifest-src 'self'",
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types parley-worker");
        return List.of(
                new HeaderField("Content-Security-Policy", policy),
                new HeaderField("Cross-Origin-Opener-Policy", "same-origin"),
                new HeaderField("Cross-Origin-Resource-Policy", "same-origin"),
                new HeaderField("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
                new HeaderField("Referrer-Policy", "no-referrer"),
                new HeaderField("X-Content-Type-Options", "nosniff"));
    }
}
