package dev.parley.description.request;

import dev.parley.description.variables.MarkedText;
import org.jspecify.annotations.Nullable;

/**
 * What a URL's head says: where to connect to, and the path.
 *
 * @param scheme in lower case
 * @param host name in ASCII or address, IPv6 without brackets
 * @param path lawful, at least {@code /}
 * @param query what a variable at the URL's beginning brought along, or none
 * @param user credentials before an {@code @}, or none
 */
record Endpoint(
        String scheme,
        boolean secure,
        MarkedText host,
        int port,
        MarkedText path,
        @Nullable MarkedText query,
        @Nullable MarkedText user) {

    boolean isDefaultPort() {
        return port == (secure ? 443 : 80);
    }

    /** Scheme, host and port as they are shown. */
    MarkedText origin() {
        boolean address = host.text().indexOf(':') >= 0;
        return new MarkedText.Builder()
                .append(scheme)
                .append("://")
                .append(address ? "[" : "")
                .append(host)
                .append(address ? "]" : "")
                .append(isDefaultPort() ? "" : ":" + port)
                .build();
    }
}
