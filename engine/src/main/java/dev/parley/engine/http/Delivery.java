package dev.parley.engine.http;

import dev.parley.engine.link.HostCertificates;
import dev.parley.engine.link.Proxy;
import dev.parley.engine.link.TlsOptions;
import dev.parley.protocol.http.HttpLimits;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How somebody's requests go out: what is no part of the requests themselves.
 *
 * @param unixSocket a Unix domain socket to connect to in place of host and port
 * @param connectTimeout for name lookup, TCP, proxy and TLS together
 * @param limits of a response's head, and of its body once its content codings are off
 * @param userAgent what is sent as {@code User-Agent}
 * @param certificates those of hosts, shown where {@code tls} has none of its own
 */
public record Delivery(
        TlsOptions tls,
        @Nullable Proxy proxy,
        @Nullable Path unixSocket,
        Duration connectTimeout,
        HttpLimits limits,
        String userAgent,
        BodyFiles files,
        Cookies cookies,
        HostCertificates certificates) {

    /** One that shows no certificates but its own. */
    public Delivery(
            TlsOptions tls,
            @Nullable Proxy proxy,
            @Nullable Path unixSocket,
            Duration connectTimeout,
            HttpLimits limits,
            String userAgent,
            BodyFiles files,
            Cookies cookies) {
        this(tls, proxy, unixSocket, connectTimeout, limits, userAgent, files, cookies, HostCertificates.NONE);
    }

    /** The same with other TLS. */
    public Delivery with(TlsOptions other) {
        return new Delivery(other, proxy, unixSocket, connectTimeout, limits, userAgent, files, cookies, certificates);
    }

    /** The same with other cookies. */
    public Delivery with(Cookies others) {
        return new Delivery(tls, proxy, unixSocket, connectTimeout, limits, userAgent, files, others, certificates);
    }

    /** The same with certificates that are shown to certain hosts. */
    public Delivery with(HostCertificates others) {
        return new Delivery(tls, proxy, unixSocket, connectTimeout, limits, userAgent, files, cookies, others);
    }
}
