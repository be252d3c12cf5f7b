package dev.parley.transport;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.ClientCertificate;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.PersonalResolution;
import dev.parley.engine.link.Destination;
import dev.parley.engine.link.TlsDetails;
import dev.parley.engine.link.TlsOptions;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** TLS as the JDK speaks it: whom it trusts, what is asked for, and what was agreed on. Thread-safe. */
final class Tls {

    private final @Nullable KeyStore anchors;
    private volatile @Nullable X509ExtendedTrustManager judge;
    private volatile @Nullable Brought brought;

    /** Who judges by authorities in PEM. */
    private record Brought(String authorities, X509ExtendedTrustManager judge) {}

    private Tls(@Nullable KeyStore anchors) {
        this.anchors = anchors;
    }

    /** TLS that trusts the authorities that the JDK knows. */
    static Tls trustingTheSystem() {
        return new Tls(null);
    }

    /** TLS that trusts these authorities only. */
    static Tls trusting(KeyStore anchors) {
        return new Tls(anchors);
    }

    /**
     * Who judges certificates; none where nobody is to. It is made once: reading the authorities takes its time. So it is kept for those that a request
     * brings along, until another one brings others.
     */
    @Nullable
    X509ExtendedTrustManager trust(TlsOptions options) throws LinkFailure {
        if (!options.verify()) {
            return null;
        }
        return options.authorities() == null ? usual() : of(options.authorities());
    }

    private X509ExtendedTrustManager usual() {
        X509ExtendedTrustManager known = judge;
        if (known == null) {
            known = load(anchors);
            judge = known;
        }
        return known;
    }

    private X509ExtendedTrustManager of(String authorities) throws LinkFailure {
        Brought known = brought;
        if (known == null || !known.authorities().equals(authorities)) {
            known = new Brought(authorities, load(store(authorities)));
            brought = known;
        }
        return known.judge();
    }

    private static KeyStore store(String authorities) throws LinkFailure {
        PersonalOptions asked = new PersonalOptions(true, null, null, null, null, authorities);
        for (Problem problem : PersonalResolution.of(asked).problems()) {
            throw Failures.authorities(problem);
        }
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (X509Certificate each : ClientCertificate.certificates(authorities)) {
                store.setCertificateEntry(String.valueOf(store.size()), each);
            }
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("This JDK cannot keep certificates", e);
        }
    }

    private static X509ExtendedTrustManager load(@Nullable KeyStore anchors) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(anchors);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot check certificates", e);
        }
    }

    static SslHandler handler(Destination request, PeerChain chain, ByteBufAllocator allocator) throws LinkFailure {
        TlsOptions options = request.tls();
        try {
            SslContextBuilder builder = SslContextBuilder.forClient()
                    .sslProvider(SslProvider.JDK)
                    .trustManager(chain)
                    .applicationProtocolConfig(new ApplicationProtocolConfig(
                            ApplicationProtocolConfig.Protocol.ALPN,
                            ApplicationProtocolConfig.SelectorFailureBehavior.NO_ADVERTISE,
                            ApplicationProtocolConfig.SelectedListenerFailureBehavior.ACCEPT,
                            request.protocols()));
            if (options.certificate() != null && options.key() != null) {
                ClientCertificate own =
                        ClientCertificate.ofPem(options.certificate(), options.key(), options.keyPassword());
                builder.keyManager(own.privateKey(), own.certificates().toArray(X509Certificate[]::new));
            }
            SslHandler handler = builder.build().newHandler(allocator, request.host(), request.port());
            SSLParameters parameters = handler.engine().getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm(options.verify() ? "HTTPS" : "");
            serverName(request.host(), parameters);
            handler.engine().setSSLParameters(parameters);
            return handler;
        } catch (ProblemException e) {
            throw Failures.clientCertificate(e.problems().getFirst());
        } catch (SSLException | IllegalArgumentException e) {
            throw Failures.clientCertificate(Problem.of("client-certificate", String.valueOf(e.getMessage())));
        }
    }

    /** RFC 6066 §3: a name, never an address. The JDK alone would leave out names without a dot. */
    private static void serverName(String host, SSLParameters parameters) {
        boolean address = host.contains(":") || host.matches("[0-9.]+");
        if (!address) {
            try {
                String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
                parameters.setServerNames(List.of(new SNIHostName(name)));
            } catch (IllegalArgumentException _) {
                // no name that TLS can carry, such as one with an underscore
            }
        }
    }

    static TlsDetails details(SslHandler handler, Destination request, PeerChain chain) {
        SSLSession session = handler.engine().getSession();
        return new TlsDetails(
                session.getProtocol(),
                session.getCipherSuite(),
                handler.applicationProtocol(),
                request.tls().verify(),
                chain.shown().stream().map(TlsDetails.Certificate::of).toList());
    }
}
