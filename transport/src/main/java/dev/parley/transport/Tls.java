package dev.parley.transport;

import dev.parley.engine.link.LinkRequest;
import dev.parley.engine.link.TlsDetails;
import dev.parley.engine.link.TlsDetails.Certificate;
import dev.parley.engine.link.TlsOptions;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** TLS as the JDK speaks it: what is asked for, and what was agreed on. */
final class Tls {

    private Tls() {}

    static SslHandler handler(LinkRequest request, ByteBufAllocator allocator) throws LinkFailure {
        TlsOptions options = request.tls();
        try {
            SslContextBuilder builder = SslContextBuilder.forClient()
                    .sslProvider(SslProvider.JDK)
                    .applicationProtocolConfig(new ApplicationProtocolConfig(
                            ApplicationProtocolConfig.Protocol.ALPN,
                            ApplicationProtocolConfig.SelectorFailureBehavior.NO_ADVERTISE,
                            ApplicationProtocolConfig.SelectedListenerFailureBehavior.ACCEPT,
                            "http/1.1"));
            if (!options.verify()) {
                builder.trustManager(InsecureTrustManagerFactory.INSTANCE);
            }
            if (options.certificate() != null && options.key() != null) {
                builder.keyManager(stream(options.certificate()), stream(options.key()), options.keyPassword());
            }
            SslHandler handler = builder.build().newHandler(allocator, request.host(), request.port());
            SSLParameters parameters = handler.engine().getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm(options.verify() ? "HTTPS" : null);
            handler.engine().setSSLParameters(parameters);
            return handler;
        } catch (SSLException | IllegalArgumentException e) {
            throw Failures.clientCertificate(e);
        }
    }

    private static ByteArrayInputStream stream(String pem) {
        return new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
    }

    static TlsDetails details(SSLSession session, @Nullable String alpn, boolean verified) {
        List<Certificate> chain = new ArrayList<>();
        try {
            for (java.security.cert.Certificate certificate : session.getPeerCertificates()) {
                if (certificate instanceof X509Certificate x509) {
                    chain.add(certificate(x509));
                }
            }
        } catch (SSLPeerUnverifiedException _) {
            // an anonymous cipher: the peer shows no certificate
        }
        return new TlsDetails(session.getProtocol(), session.getCipherSuite(), alpn, verified, chain);
    }

    private static Certificate certificate(X509Certificate certificate) {
        return new Certificate(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                names(certificate),
                fingerprint(certificate));
    }

    static List<String> names(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream().map(name -> String.valueOf(name.get(1))).toList();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
