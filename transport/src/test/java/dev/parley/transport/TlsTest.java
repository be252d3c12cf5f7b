package dev.parley.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.HttpVersion;
import dev.parley.description.request.UnreadPem;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.exchange.OutgoingBody;
import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkRequest;
import dev.parley.engine.link.Stage;
import dev.parley.engine.link.TlsOptions;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HttpLimits;
import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.Event;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TlsTest {

    private final Net net = new Net();
    private final Heard heard = new Heard();
    private Network network = net.network();
    private final List<SNIServerName> names = new CopyOnWriteArrayList<>();

    @BeforeEach
    void trustTheTestAuthority() throws Exception {
        KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
        anchors.load(null, null);
        try (InputStream pem = file("ca.pem")) {
            anchors.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        net.tls = Tls.trusting(anchors);
    }

    @AfterEach
    void close() {
        net.close();
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(TlsTest.class.getResourceAsStream(name), name);
    }

    private static String text(String name) throws IOException {
        try (InputStream input = file(name)) {
            return new String(input.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    /** A server that shows the certificate of the name and accepts the upgrade. */
    private Peer.Server server(String name, ClientAuth client) throws IOException, GeneralSecurityException {
        return server(name, client, peer -> {
            peer.accept();
            peer.hex("810548656c6c6f");
            peer.ended();
        });
    }

    private static JdkSslContext context(String name) throws SSLException {
        return (JdkSslContext) SslContextBuilder.forServer(file(name + ".pem"), file(name + ".key"))
                .sslProvider(SslProvider.JDK)
                .trustManager(file("ca.pem"))
                .build();
    }

    private Peer.Server server(String name, ClientAuth client, Peer.Part part)
            throws IOException, GeneralSecurityException {
        var context = context(name);
        SSLServerSocket listening = (SSLServerSocket)
                context.context().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        listening.setNeedClientAuth(client == ClientAuth.REQUIRE);
        SSLParameters parameters = listening.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"http/1.1"});
        listening.setSSLParameters(parameters);
        return new Peer.Server(listening, peer -> {
            SSLSocket socket = (SSLSocket) peer.socket;
            socket.startHandshake();
            names.addAll(((ExtendedSSLSession) socket.getSession()).getRequestedServerNames());
            part.play(peer);
        });
    }

    private Heard exchange(int port) throws InterruptedException {
        Heard told = new Heard();
        network.begin(
                new ExchangeRequest(
                        "GET",
                        true,
                        "localhost",
                        port,
                        null,
                        "/",
                        List.of(),
                        OutgoingBody.NONE,
                        HttpVersion.AUTO,
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(20),
                        HttpLimits.DEFAULT,
                        TlsOptions.DEFAULT,
                        null),
                told);
        told.awaitEnd();
        return told;
    }

    @Test
    void aKeptConnectionTellsItsTlsAgain() throws Exception {
        try (Peer.Server server = server("localhost", ClientAuth.NONE, peer -> {
            for (int i = 0; i < 2; i++) {
                peer.readHead();
                peer.write("HTTP/1.1 204 No Content\r\n\r\n");
            }
            peer.ended();
        })) {
            network = net.network();
            var first = exchange(server.port()).await(LinkEvent.Secured.class).tls();
            Heard second = exchange(server.port());
            assertThat(second.stages()).isEmpty();
            assertThat(second.await(LinkEvent.Secured.class).tls()).isEqualTo(first);
        }
    }

    @Test
    void anAnswerWithoutALengthEndsWithTheEndOfTls() throws Exception {
        try (Peer.Server server = server("localhost", ClientAuth.NONE, peer -> {
            peer.readHead();
            peer.write("HTTP/1.1 200 OK\r\n\r\nHello");
            peer.close();
        })) {
            network = net.network();
            assertThat(exchange(server.port()).awaitEnd()).isInstanceOf(ExchangeEvent.Ended.class);
        }
    }

    @Test
    void anAnswerWithoutALengthEndsWithTheEndOfTlsWhileTcpStaysOpen() throws Exception {
        var sockets = context("localhost").context().getSocketFactory();
        try (Peer.Server server = Peer.Server.of(plain -> {
            var secured = (SSLSocket) sockets.createSocket(plain.socket, null, false);
            var peer = new Peer(secured);
            peer.readHead();
            peer.write("HTTP/1.0 200 OK\r\n\r\nHello");
            secured.shutdownOutput(); // close_notify, no FIN
            plain.ended();
        })) {
            network = net.network();
            assertThat(exchange(server.port()).awaitEnd()).isInstanceOf(ExchangeEvent.Ended.class);
        }
    }

    private static LinkRequest secure(int port, TlsOptions options) {
        return Net.to(port).host("localhost").secure(options).request();
    }

    private LinkEvent.Failed failure(String certificate) throws Exception {
        try (Peer.Server server = server(certificate, ClientAuth.NONE)) {
            net.open(secure(server.port(), TlsOptions.DEFAULT), heard);
            LinkEvent.Failed failed = heard.failure();
            assertThat(failed.stage()).isEqualTo(Stage.TLS);
            assertThat(heard.stage(Stage.TLS).problem()).isEqualTo(failed.problem());
            return failed;
        }
    }

    @Test
    void aTrustedPeerIsToldWithItsChain() throws Exception {
        try (Peer.Server server = server("localhost", ClientAuth.NONE)) {
            Link link = net.open(secure(server.port(), TlsOptions.DEFAULT), heard);
            heard.await(LinkEvent.Opened.class);
            var tls = heard.await(LinkEvent.Secured.class).tls();
            assertThat(tls.version()).isEqualTo("TLSv1.3");
            assertThat(tls.cipher()).startsWith("TLS_");
            assertThat(tls.alpn()).isEqualTo("http/1.1");
            assertThat(tls.verified()).isTrue();
            assertThat(tls.certificates().getFirst().subject()).isEqualTo("CN=localhost");
            assertThat(tls.certificates().getFirst().names()).contains("localhost", "127.0.0.1");
            assertThat(tls.certificates().getFirst().fingerprint()).hasSize(64);
            assertThat(heard.await(Event.Message.class).payload()).isEqualTo(Bytes.utf8("Hello"));
            assertThat(names).asString().contains("localhost");
            link.answer(new Command.SendClose(1000, ""));
            link.drop();
            heard.awaitEnd();
        }
    }

    @Test
    void anExpiredCertificateIsToldWithItsDay() throws Exception {
        LinkEvent.Failed failed = failure("expired");
        assertThat(failed.problem().code()).isEqualTo("tls-expired");
        assertThat(failed.problem().message())
                .isEqualTo("TLS: the certificate of CN=localhost expired on 2021-01-01 00:00 UTC");
    }

    @Test
    void aCertificateOfTheFutureIsNotYetValid() throws Exception {
        assertThat(failure("future").problem().code()).isEqualTo("tls-not-yet-valid");
    }

    @Test
    void aSelfSignedCertificateIsToldSo() throws Exception {
        LinkEvent.Failed failed = failure("selfsigned");
        assertThat(failed.problem().code()).isEqualTo("tls-self-signed");
        assertThat(failed.reasons()).extracting(LinkEvent.Reason::title).contains("The service is a test one");
    }

    @Test
    void anUnknownAuthorityIsToldByName() throws Exception {
        net.tls = Tls.trustingTheSystem();
        LinkEvent.Failed failed = failure("localhost");
        assertThat(failed.problem().code()).isEqualTo("tls-unknown-issuer");
        assertThat(failed.problem().message()).contains("CN=Test authority");
    }

    @Test
    void aCertificateForAnotherHostIsToldWithItsNames() throws Exception {
        LinkEvent.Failed failed = failure("other");
        assertThat(failed.problem().code()).isEqualTo("tls-name");
        assertThat(failed.problem().message())
                .isEqualTo("TLS: the certificate is not for localhost, but for example.org, www.example.org");
    }

    @Test
    void withoutVerificationAnyCertificateIsTakenAndShown() throws Exception {
        for (String certificate : List.of("expired", "other", "selfsigned")) {
            Heard each = new Heard();
            try (Peer.Server server = server(certificate, ClientAuth.NONE)) {
                Link link = net.open(secure(server.port(), new TlsOptions(false, null, null, null)), each);
                each.await(LinkEvent.Opened.class);
                assertThat(each.await(LinkEvent.Secured.class).tls().verified()).isFalse();
                assertThat(each.await(LinkEvent.Secured.class).tls().certificates())
                        .isNotEmpty();
                link.drop();
                each.awaitEnd();
            }
        }
    }

    @Test
    void authoritiesOfARequestHoldInPlaceOfTheUsual() throws Exception {
        try (Peer.Server server = server("selfsigned", ClientAuth.NONE)) {
            for (String authority : List.of("selfsigned", "ca", "selfsigned")) {
                Heard each = new Heard();
                TlsOptions options = new TlsOptions(true, null, null, null, text(authority + ".pem"));
                Link link = net.open(secure(server.port(), options), each);
                if (authority.equals("ca")) {
                    assertThat(each.failure().problem().code()).isEqualTo("tls-self-signed");
                } else {
                    assertThat(each.await(LinkEvent.Secured.class).tls().verified())
                            .isTrue();
                    link.drop();
                }
                each.awaitEnd();
            }
        }
    }

    @Test
    void authoritiesThatCannotBeReadAreTold() throws Exception {
        try (Peer.Server server = server("localhost", ClientAuth.NONE)) {
            net.open(secure(server.port(), new TlsOptions(true, null, null, null, "no pem")), heard);
            assertThat(heard.failure().problem().code()).isEqualTo("authorities");
            var unread = new Heard();
            var options = new TlsOptions(true, null, null, null, UnreadPem.of("ca.pem"));
            net.open(secure(server.port(), options), unread);
            assertThat(unread.failure().problem().message()).contains("“ca.pem”");
        }
    }

    @Test
    void aClientCertificateIsShownWhereItIsWanted() throws Exception {
        try (Peer.Server server = server("localhost", ClientAuth.REQUIRE)) {
            TlsOptions options = new TlsOptions(true, text("client.pem"), text("client.key"), null);
            Link link = net.open(secure(server.port(), options), heard);
            heard.await(LinkEvent.Opened.class);
            link.drop();
            heard.awaitEnd();

            Heard without = new Heard();
            net.open(secure(server.port(), TlsOptions.DEFAULT), without);
            assertThat(without.failure().problem().code()).isIn("tls-alert", "handshake-cut-short", "ended");
        }
    }

    @Test
    void anAlertIsToldWithTheCertificateThatWasShown() throws Exception {
        TlsOptions options = new TlsOptions(true, text("expired.pem"), text("expired.key"), null);
        LinkFailure failure = Alerts.told(
                "(certificate_expired) Received fatal alert: certificate_expired",
                Net.to(1).secure(options).request());
        assertThat(failure.problem().message()).isEqualTo("TLS: the peer sent the alert: certificate_expired");
        assertThat(failure.problem().hint())
                .isEqualTo("The server does not take the client certificate CN=localhost, which ended on"
                        + " 2021-01-01 00:00 UTC");
        assertThat(Alerts.told("Received fatal alert: certificate_required", Net.request(1))
                        .problem()
                        .hint())
                .startsWith("The server wants a client certificate");
    }

    @Test
    void aClientCertificateThatIsNoneIsAProblem() throws Exception {
        try (Peer.Server server = server("localhost", ClientAuth.NONE)) {
            net.open(secure(server.port(), new TlsOptions(true, "not", "pem", null)), heard);
            assertThat(heard.failure().problem().code()).isEqualTo("client-certificate");
        }
    }

    @Test
    void aPortWithoutTlsIsToldSo() throws Exception {
        try (Peer.Server server = Peer.Server.of(peer -> {
            peer.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            peer.ended();
        })) {
            net.open(secure(server.port(), TlsOptions.DEFAULT), heard);
            assertThat(heard.failure().problem().code()).isEqualTo("tls-not-spoken");
            assertThat(heard.failure().problem().hint()).isEqualTo("Try ws:// instead of wss://");
        }
    }

    @Test
    void aPlainRequestToATlsPortIsToldSo() throws Exception {
        try (Peer.Server server = server("localhost", ClientAuth.NONE)) {
            net.open(Net.request(server.port()), heard);
            assertThat(heard.failure().problem().hint()).contains("wss://");
        }
    }
}
