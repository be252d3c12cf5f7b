package dev.parley.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.Stage;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.Event;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpeningTest {

    private final Net net = new Net();
    private final Heard heard = new Heard();

    @AfterEach
    void nobodyWasToldByTwoThreadsAtOnce() {
        net.close();
        assertThat(heard.twoAtOnce()).isFalse();
    }

    @Test
    void everyStageIsToldWithItsTime() throws Exception {
        try (Peer.Server server = Peer.Server.of(Peer::accept)) {
            Link link = net.open(
                    Net.to(server.port()).host("localhost").target("/chat?a=1").request(), heard);
            LinkEvent.Opened opened = heard.await(LinkEvent.Opened.class);
            assertThat(opened.remote()).contains(":" + server.port());
            assertThat(heard.stages()).startsWith(Stage.LOOKUP).endsWith(Stage.TCP, Stage.UPGRADE);
            assertThat(heard.all(LinkEvent.StageEnded.class))
                    .allSatisfy(stage -> assertThat(stage.took()).isPositive());
            assertThat(heard.stage(Stage.LOOKUP).detail()).contains("127.0.0.1");
            assertThat(heard.stage(Stage.UPGRADE).detail()).isEqualTo("101");
            link.drop();
            heard.await(LinkEvent.Ended.class);
        }
    }

    @Test
    void theHandshakeIsToldByteByByte() throws Exception {
        try (Peer.Server server = Peer.Server.of(peer -> peer.accept("X-Case: Kept"))) {
            Link link = net.open(
                    Net.to(server.port())
                            .headers(
                                    new HeaderField("X-TWICE", "1"),
                                    new HeaderField("hOST", "api.example"),
                                    new HeaderField("X-TWICE", "2"),
                                    new HeaderField("User-Agent", "Mine"))
                            .subprotocols("a", "b")
                            .request(),
                    heard);
            String request =
                    heard.await(LinkEvent.HandshakeSent.class).request().utf8();
            assertThat(request.lines())
                    .startsWith("GET / HTTP/1.1")
                    .containsSubsequence("X-TWICE: 1", "hOST: api.example", "X-TWICE: 2", "User-Agent: Mine")
                    .contains("Sec-WebSocket-Protocol: a, b")
                    .noneMatch(line -> line.startsWith("Host:"))
                    .filteredOn(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("user-agent"))
                    .hasSize(1);
            assertThat(heard.await(LinkEvent.HandshakeReceived.class).head().utf8())
                    .contains("X-Case: Kept\r\n");
            link.drop();
            heard.awaitEnd();
            assertThat(server.heads).containsExactly(request);
        }
    }

    @Test
    void anAddressOfVersion6IsReached() throws Exception {
        try (Peer.Server server = Peer.Server.at(InetAddress.ofLiteral("::1"), 0, Peer::accept)) {
            Link link = net.open(Net.to(server.port()).host("::1").request(), heard);
            assertThat(heard.await(LinkEvent.Opened.class).remote()).startsWith("[0:0:0:0:0:0:0:1]:");
            assertThat(heard.await(LinkEvent.HandshakeSent.class).request().utf8())
                    .contains("\r\nHost: [::1]:" + server.port() + "\r\n");
            link.drop();
            heard.awaitEnd();
        }
    }

    @Test
    void theNextAddressIsTriedWhenOneRefuses() throws Exception {
        try (Peer.Server server = Peer.Server.of(Peer::accept)) {
            net.names = _ -> addresses("127.0.0.2", "127.0.0.1");
            Link link = net.open(Net.to(server.port()).host("several.example").request(), heard);
            heard.await(LinkEvent.Opened.class);
            assertThat(heard.stages()).containsExactly(Stage.LOOKUP, Stage.TCP, Stage.TCP, Stage.UPGRADE);
            assertThat(heard.all(LinkEvent.StageEnded.class).get(1).problem())
                    .extracting(Problem::code)
                    .isEqualTo("refused");
            link.drop();
            heard.awaitEnd();
        }
    }

    @Test
    void anAddressThatDoesNotAnswerIsNotWaitedFor() throws Exception {
        try (Peer.Server server = Peer.Server.of(Peer::accept);
                Deaf deaf = new Deaf("127.0.0.3", server.port())) {
            net.names = _ -> addresses("127.0.0.3", "127.0.0.1");
            Link link = net.open(Net.to(server.port()).host("several.example").request(), heard);
            heard.await(LinkEvent.Opened.class);
            assertThat(heard.all(LinkEvent.StageEnded.class))
                    .filteredOn(stage -> stage.stage() == Stage.TCP)
                    .extracting(stage ->
                            stage.problem() == null ? "" : stage.problem().code())
                    .containsExactly("", "superseded");
            assertThat(deaf.port()).isPositive();
            link.drop();
            heard.awaitEnd();
        }
    }

    @Test
    void bothFamiliesAreTriedInTurn() throws Exception {
        List<InetAddress> found = addresses("::1", "::2", "127.0.0.1", "127.0.0.2", "::1");
        assertThat(AddressOrder.of(found)).isEqualTo(addresses("::1", "127.0.0.1", "::2", "127.0.0.2"));
    }

    @Test
    void aPortWhereNothingListensRefuses() throws Exception {
        net.open(Net.request(unusedPort()), heard);
        LinkEvent.Failed failure = heard.failure();
        assertThat(failure.stage()).isEqualTo(Stage.TCP);
        assertThat(failure.problem().code()).isEqualTo("refused");
        assertThat(failure.problem().message()).startsWith("Connection refused by 127.0.0.1:");
        assertThat(failure.problem().hint()).isNotNull();
        assertThat(failure.reasons()).isNotEmpty();
    }

    @Test
    void aNameThatNobodyKnowsIsUnknown() throws Exception {
        net.names = host -> {
            throw new UnknownHostException(host);
        };
        net.open(Net.to(80).host("nowhere.example").request(), heard);
        LinkEvent.Failed failure = heard.failure();
        assertThat(failure.stage()).isEqualTo(Stage.LOOKUP);
        assertThat(failure.problem().code()).isEqualTo("unknown-host");
        assertThat(failure.problem().message()).contains("nowhere.example");
    }

    @Test
    void aTimeOutSaysInWhichStage() throws Exception {
        Duration patience = Duration.ofMillis(300);
        CountDownLatch never = new CountDownLatch(1);
        net.names = host -> {
            try {
                never.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        };
        net.open(Net.to(80).connect(patience).request(), heard);
        assertThat(heard.failure().stage()).isEqualTo(Stage.LOOKUP);
        assertThat(heard.failure().problem().message()).isEqualTo("No answer from DNS within 300 ms");
        never.countDown();

        net.names = NameLookup.OF_THE_SYSTEM;
        Heard tcp = new Heard();
        try (Deaf deaf = new Deaf("127.0.0.3", 0)) {
            net.open(Net.to(deaf.port()).host("127.0.0.3").connect(patience).request(), tcp);
            assertThat(tcp.failure().stage()).isEqualTo(Stage.TCP);
            assertThat(tcp.failure().problem().code()).isEqualTo("timeout");
        }
        Heard tls = new Heard();
        Heard upgrade = new Heard();
        try (Peer.Server silent =
                Peer.Server.of(peer -> peer.socket.getInputStream().readAllBytes())) {
            net.open(
                    Net.to(silent.port())
                            .secure(dev.parley.engine.link.TlsOptions.DEFAULT)
                            .connect(patience)
                            .request(),
                    tls);
            net.open(Net.to(silent.port()).handshake(patience).request(), upgrade);
            assertThat(tls.failure().stage()).isEqualTo(Stage.TLS);
            assertThat(tls.failure().problem().message()).isEqualTo("No TLS connection within 300 ms");
            assertThat(upgrade.failure().stage()).isEqualTo(Stage.UPGRADE);
            assertThat(upgrade.failure().problem().message()).isEqualTo("No answer to the handshake within 300 ms");
        }
    }

    @Test
    void aSlowDripOfAnAnswerIsTimedOut() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (Peer.Server drip = Peer.Server.of(peer -> {
            peer.readHead();
            String head = "HTTP/1.1 101 Switching Protocols\r\nX: " + "a".repeat(10_000);
            for (int i = 0; i < head.length() && over.getCount() > 0; i++) {
                peer.write(head.substring(i, i + 1));
                over.await(5, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        })) {
            net.open(Net.to(drip.port()).handshake(Duration.ofMillis(200)).request(), heard);
            assertThat(heard.failure().problem().code()).isEqualTo("timeout");
            assertThat(heard.await(LinkEvent.HandshakeReceived.class).head().utf8())
                    .startsWith("HTTP/1.1");
            over.countDown();
        }
    }

    @Test
    void anOpeningCanBeCancelledInEachStage() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        net.names = host -> {
            try {
                never.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        };
        cancelled(net.open(Net.request(80), heard), heard, Stage.LOOKUP);
        never.countDown();
        net.names = NameLookup.OF_THE_SYSTEM;
        try (Deaf deaf = new Deaf("127.0.0.3", 0)) {
            Heard tcp = new Heard();
            cancelled(net.open(Net.to(deaf.port()).host("127.0.0.3").request(), tcp), tcp, Stage.TCP);
        }
        try (Peer.Server silent =
                Peer.Server.of(peer -> peer.socket.getInputStream().readAllBytes())) {
            Heard tls = new Heard();
            cancelled(
                    net.open(
                            Net.to(silent.port())
                                    .secure(dev.parley.engine.link.TlsOptions.DEFAULT)
                                    .request(),
                            tls),
                    tls,
                    Stage.TLS);
            Heard upgrade = new Heard();
            cancelled(net.open(Net.request(silent.port()), upgrade), upgrade, Stage.UPGRADE);
        }
    }

    private static void cancelled(Link link, Heard heard, Stage stage) throws InterruptedException {
        heard.await(LinkEvent.StageBegan.class, began -> began.stage() == stage);
        link.drop();
        assertThat(heard.failure().problem().code()).isEqualTo("cancelled");
        assertThat(heard.failure().stage()).isEqualTo(stage);
    }

    @Test
    void thePolicySeesEveryAddressAndTheConnectionGoesToOneItSaw() throws Exception {
        try (Peer.Server server = Peer.Server.of(Peer::accept)) {
            AtomicInteger lookups = new AtomicInteger();
            net.names = _ -> addresses(lookups.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2");
            List<String> seen = new ArrayList<>();
            net.policy = (_, address, port) -> {
                seen.add(address.getHostAddress() + ":" + port);
                return null;
            };
            Link link =
                    net.open(Net.to(server.port()).host("alternating.example").request(), heard);
            heard.await(LinkEvent.Opened.class);
            assertThat(lookups).hasValue(1);
            assertThat(seen).containsExactly("127.0.0.1:" + server.port());
            link.drop();
            heard.awaitEnd();
        }
    }

    @Test
    void oneForbiddenAddressForbidsTheName() throws Exception {
        try (Peer.Server server = Peer.Server.of(Peer::accept)) {
            net.names = _ -> addresses("127.0.0.1", "127.0.0.9");
            net.policy = (_, address, _) ->
                    address.getHostAddress().endsWith(".9") ? Problem.of("outbound", "Not there") : null;
            net.open(Net.to(server.port()).host("mixed.example").request(), heard);
            assertThat(heard.failure().problem().code()).isEqualTo("outbound");
            assertThat(heard.stages()).containsExactly(Stage.LOOKUP);
            assertThat(server.heads).isEmpty();
        }
    }

    @Test
    void framesThatComeWithThe101AreMessagesAfterOpened() throws Exception {
        try (Peer.Server server = Peer.Server.of(peer -> {
            peer.accept();
            peer.hex("810548656c6c6f");
        })) {
            Link link = net.open(Net.request(server.port()), heard);
            assertThat(heard.await(Event.Message.class).payload()).isEqualTo(Bytes.utf8("Hello"));
            assertThat(heard.all(LinkEvent.Opened.class)).hasSize(1);
            link.drop();
            heard.awaitEnd();
        }
    }

    @Test
    void aCommandBeforeTheOpeningIsOverIsNotTaken() throws Exception {
        try (Peer.Server silent =
                Peer.Server.of(peer -> peer.socket.getInputStream().readAllBytes())) {
            Link link = net.open(Net.request(silent.port()), heard);
            assertThat(link.perform(new Command.SendText(Bytes.utf8("early")))).isFalse();
            link.drop();
            heard.awaitEnd();
        }
    }

    private static List<InetAddress> addresses(String... literals) {
        return java.util.Arrays.stream(literals).map(InetAddress::ofLiteral).toList();
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A port whose queue of connections is full: whoever connects gets no answer. */
    private static final class Deaf implements AutoCloseable {

        private final ServerSocket listening;
        private final List<Socket> queue = new ArrayList<>();

        Deaf(String address, int port) throws IOException {
            listening = new ServerSocket(port, 1, InetAddress.ofLiteral(address));
            for (int i = 0; i < 2; i++) {
                queue.add(new Socket(listening.getInetAddress(), listening.getLocalPort()));
            }
        }

        int port() {
            return listening.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            for (Socket socket : queue) {
                socket.close();
            }
            listening.close();
        }
    }

    @Test
    void namesBelowLocalhostAreThisMachinesWhateverDnsSays() throws Exception {
        for (String name : List.of("localhost.", "orders.localhost", "a.b.LOCALHOST.")) {
            assertThat(NameLookup.OF_THE_SYSTEM.addresses(name)).isNotEmpty().allMatch(InetAddress::isLoopbackAddress);
        }
    }
}
