package dev.parley.cli;

import dev.parley.engine.link.Proxy;
import dev.parley.engine.link.TlsOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command reaches its peers: TLS and the way there. */
public final class NetworkOptions {

    @Option(names = "--insecure", description = "Does not check the peer's certificate")
    private boolean insecure;

    @Option(
            names = "--cert",
            paramLabel = "FILE",
            description = "Client certificate: PEM or DER, with its key unless --cert-key names it, or PKCS#12")
    private @Nullable Path certificate;

    @Option(names = "--cert-key", paramLabel = "FILE", description = "Private key as PEM or DER")
    private @Nullable Path certificateKey;

    @Option(names = "--cert-pass", paramLabel = "PASSWORD", description = "Password of the private key")
    private @Nullable String certificatePassword;

    @Option(names = "--proxy", paramLabel = "URL", description = "socks5://[user:password@]host:port or http://…")
    private @Nullable String proxy;

    @Option(
            names = "--unix-socket",
            paramLabel = "PATH",
            description = "Connects to a Unix domain socket in place of the URL's host")
    private @Nullable Path unixSocket;

    /** What is asked of TLS, or a problem. */
    public TlsOptions tls() {
        return ClientTls.read(insecure, certificate, certificateKey, certificatePassword);
    }

    /** The proxy, if there is one, or a problem. */
    public @Nullable Proxy proxy() {
        return proxy == null ? null : ProxyUrl.read(proxy);
    }

    /** The Unix domain socket, if there is one. */
    public @Nullable Path unixSocket() {
        return unixSocket;
    }
}
