package dev.parley.engine.session;

import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.ProxyAddress;
import dev.parley.engine.link.Proxy;
import dev.parley.engine.link.TlsOptions;
import org.jspecify.annotations.Nullable;

/** What a person's own options mean on the way to a peer. */
public final class PersonalDelivery {

    private PersonalDelivery() {}

    /** How a peer is trusted, and how one is known to it. */
    public static TlsOptions tls(PersonalOptions personal) {
        return new TlsOptions(
                personal.verifyTls(),
                personal.clientCertificate(),
                personal.clientKey(),
                personal.clientKeyPassword(),
                personal.authorities());
    }

    /** The way through a proxy. */
    public static @Nullable Proxy proxy(@Nullable ProxyAddress proxy) {
        if (proxy == null) {
            return null;
        }
        Proxy.Kind kind = switch (proxy.kind()) {
            case SOCKS5 -> Proxy.Kind.SOCKS5;
            case HTTP -> Proxy.Kind.HTTP;
        };
        return new Proxy(kind, proxy.host(), proxy.port(), proxy.user(), proxy.password());
    }
}
