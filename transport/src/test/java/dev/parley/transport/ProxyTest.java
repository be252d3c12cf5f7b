package dev.parley.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.Proxy;
import dev.parley.engine.link.Stage;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.opening.Accept;
import java.net.InetAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProxyTest {

    private final Net net = new Net();
    private final Heard heard = new Heard();

    @AfterEach
    void close() {
        net.close();
    }

    /** A proxy that then plays the host itself: what it was asked to reach is not looked up by anyone. */
    private static Peer.Server http(String answer) {
        return Peer.Server.of(peer -> {
            peer.readHead();
            peer.write(answer);
            peer.accept();
            peer.ended();
        });
    }

    private void open(Proxy proxy) {
        net.open(Net.to(4444).host("only.the.proxy.knows").proxy(proxy).request(), heard);
    }

    private void opens(Proxy proxy) throws InterruptedException {
        Link link =
                net.open(Net.to(4444).host("only.the.proxy.knows").proxy(proxy).request(), heard);
        heard.await(LinkEvent.Opened.class);
        assertThat(heard.stages()).containsExactly(Stage.LOOKUP, Stage.TCP, Stage.PROXY, Stage.UPGRADE);
        link.drop();
        heard.awaitEnd();
    }

    @Test
    void anHttpProxyIsAskedToConnect() throws Exception {
        try (Peer.Server proxy = http("HTTP/1.1 200 OK\r\n\r\n")) {
            opens(new Proxy(Proxy.Kind.HTTP, "127.0.0.1", proxy.port(), null, null));
        }
    }

    @Test
    void anHttpProxyThatWantsCredentialsIsToldSo() throws Exception {
        try (Peer.Server proxy = http("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")) {
            open(new Proxy(Proxy.Kind.HTTP, "127.0.0.1", proxy.port(), "ada", "wrong"));
            assertThat(heard.failure().stage()).isEqualTo(Stage.PROXY);
            assertThat(heard.failure().problem().code()).isEqualTo("proxy-credentials");
        }
    }

    @Test
    void anHttpProxyThatCannotReachTheHostIsToldSo() throws Exception {
        try (Peer.Server proxy = http("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")) {
            open(new Proxy(Proxy.Kind.HTTP, "127.0.0.1", proxy.port(), null, null));
            assertThat(heard.failure().problem().code()).isEqualTo("proxy-refused");
            assertThat(heard.failure().problem().message()).contains("502 Bad Gateway");
        }
    }

    @Test
    void aProxyThatHangsUpOrIsNoneIsToldInWordsOfTheField() throws Exception {
        for (Proxy.Kind kind : Proxy.Kind.values()) {
            for (String answer : List.of("", "SSH-2.0-OpenSSH\r\n\r\n")) {
                Heard told = new Heard();
                try (Peer.Server none = Peer.Server.of(peer -> {
                    peer.read(3);
                    peer.write(answer);
                    peer.socket.shutdownOutput();
                    peer.socket.getInputStream().readAllBytes();
                })) {
                    net.open(
                            Net.to(80)
                                    .proxy(new Proxy(kind, "127.0.0.1", none.port(), null, null))
                                    .request(),
                            told);
                    assertThat(told.failure().problem().message())
                            .containsAnyOf(
                                    "The proxy gave no answer that ",
                                    "The connection to the proxy was lost: ",
                                    "The proxy takes no way to sign in")
                            .doesNotContain("127.0.0.1")
                            .doesNotContain("(..)");
                }
            }
        }
    }

    @Test
    void aSocksProxyResolvesTheNameAndTakesCredentials() throws Exception {
        try (Peer.Server proxy = Peer.Server.of(peer -> {
            peer.read(2 + peer.read(2).unsigned(1) - 2); // the methods that are offered
            peer.hex("0502");
            Bytes user = peer.read(2);
            assertThat(peer.read(user.unsigned(1)).utf8()).isEqualTo("ada");
            assertThat(peer.read(peer.read(1).unsigned(0)).utf8()).isEqualTo("secret");
            peer.hex("0100");
            assertThat(peer.read(4).hex()).isEqualTo("05010003"); // connect, by name
            assertThat(peer.read(peer.read(1).unsigned(0)).utf8()).isEqualTo("only.the.proxy.knows");
            peer.read(2);
            peer.hex("05000001 00000000 0000");
            peer.accept();
            peer.ended();
        })) {
            opens(new Proxy(Proxy.Kind.SOCKS5, "127.0.0.1", proxy.port(), "ada", "secret"));
        }
    }

    @Test
    void aPolicyThatRestrictsJudgesWhatANameBehindAProxyLeadsTo() throws Exception {
        net.names = host -> List.of(InetAddress.ofLiteral(
                switch (host) {
                    case "inner.example" -> "10.0.0.9";
                    case "outer.example" -> "192.0.2.7";
                    default -> host;
                }));
        net.policy = (_, address, _) -> address.isSiteLocalAddress() ? Problem.of("outbound", "Not there") : null;
        for (Proxy.Kind kind : Proxy.Kind.values()) {
            AtomicReference<String> asked = new AtomicReference<>("nothing");
            try (Peer.Server server = Peer.Server.of(peer -> {
                if (kind == Proxy.Kind.HTTP) {
                    asked.set(peer.readHead().lines().findFirst().orElse(""));
                    peer.write("HTTP/1.1 200 OK\r\n\r\n");
                } else {
                    peer.read(peer.read(2).unsigned(1));
                    peer.hex("0500");
                    asked.set(peer.read(10).hex());
                    peer.hex("05000001 00000000 0000");
                }
                peer.accept();
                peer.ended();
            })) {
                Proxy proxy = new Proxy(kind, "127.0.0.1", server.port(), null, null);
                Heard refused = new Heard();
                net.open(Net.to(80).host("inner.example").proxy(proxy).request(), refused);
                assertThat(refused.failure().problem().code()).isEqualTo("outbound");
                assertThat(asked).hasValue("nothing");
                Heard allowed = new Heard();
                Link link =
                        net.open(Net.to(80).host("outer.example").proxy(proxy).request(), allowed);
                allowed.await(LinkEvent.Opened.class);
                assertThat(asked)
                        .hasValue(kind == Proxy.Kind.HTTP ? "CONNECT 192.0.2.7:80 HTTP/1.1" : "05010001c00002070050");
                link.drop();
                allowed.awaitEnd();
            }
        }
    }

    @Test
    void aSocksProxyThatRefusesIsToldSo() throws Exception {
        try (Peer.Server proxy = Peer.Server.of(peer -> {
            peer.read(peer.read(2).unsigned(1));
            peer.hex("0500");
            peer.read(4);
            peer.read(peer.read(1).unsigned(0) + 2);
            peer.hex("05040001 00000000 0000"); // host unreachable
            peer.ended();
        })) {
            open(new Proxy(Proxy.Kind.SOCKS5, "127.0.0.1", proxy.port(), null, null));
            assertThat(heard.failure().stage()).isEqualTo(Stage.PROXY);
            assertThat(heard.failure().problem().code()).isEqualTo("proxy-refused");
        }
    }

    @Test
    void aUnixDomainSocketTakesThePlaceOfTheHost(@TempDir Path directory) throws Exception {
        Path path = directory.resolve("s");
        try (ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listening.bind(UnixDomainSocketAddress.of(path));
            Thread.ofVirtual().start(() -> serve(listening));
            Link link = net.open(Net.to(80).host("localhost").unix(path).request(), heard);
            heard.await(LinkEvent.Opened.class);
            assertThat(heard.stages()).containsExactly(Stage.TCP, Stage.UPGRADE);
            assertThat(heard.await(LinkEvent.HandshakeSent.class).request().utf8())
                    .contains("\r\nHost: localhost\r\n");
            link.drop();
            heard.awaitEnd();
        }
    }

    private static void serve(ServerSocketChannel listening) {
        try (SocketChannel peer = listening.accept()) {
            ByteBuffer bytes = ByteBuffer.allocate(4_096);
            peer.read(bytes);
            String head = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
            Matcher key = Pattern.compile("Sec-WebSocket-Key: (\\S+)").matcher(head);
            String accept = key.find() ? Accept.of(key.group(1)).value() : "";
            peer.write(
                    Bytes.utf8("HTTP/1.1 101 x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                                    + accept + "\r\n\r\n")
                            .buffer());
            peer.read(bytes.clear());
        } catch (java.io.IOException _) {
            // the other end has seen enough
        }
    }

    @Test
    void aSocketThatIsNotThereIsToldSo(@TempDir Path directory) throws Exception {
        net.open(Net.to(80).unix(directory.resolve("nothing")).request(), heard);
        assertThat(heard.failure().problem().code())
                .as(heard.failure().problem().message())
                .isEqualTo("no-socket");
    }
}
