package dev.parley.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.cookies.CookieJar;
import dev.parley.description.problem.Problem;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpResolution;
import dev.parley.description.request.HttpResolver;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.http.BodyFiles;
import dev.parley.engine.http.Cookies;
import dev.parley.engine.http.Delivery;
import dev.parley.engine.http.HttpSender;
import dev.parley.engine.http.SendingEvent;
import dev.parley.engine.link.Allowance;
import dev.parley.engine.link.OutboundPreset;
import dev.parley.engine.link.Proxy;
import dev.parley.engine.link.TlsOptions;
import dev.parley.engine.listen.Answer;
import dev.parley.engine.listen.Listeners;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HttpLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that may not reach its own side of the internet, and the ways around that were found in others. */
class OutboundTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";

    private final Net net = new Net();
    private final AtomicInteger reached = new AtomicInteger();
    private @Nullable Network network;
    private final List<SendingEvent> heard = new ArrayList<>();
    private final Peer.Server server = Peer.Server.of(this::answer);

    @BeforeEach
    void guard() {
        net.policy = OutboundPreset.TEAM.with(List.of());
        net.names = OutboundTest::anyNameIsLoopback;
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        net.close();
    }

    private void answer(Peer peer) throws IOException {
        reached.incrementAndGet();
        peer.readHead();
        peer.write(OK);
        peer.close();
    }

    /** The worst of all DNS: whatever is no address leads to this machine. */
    private static List<InetAddress> anyNameIsLoopback(String host) throws UnknownHostException {
        try {
            return List.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException _) {
            return List.of(InetAddress.ofLiteral("127.0.0.1"));
        }
    }

    private @Nullable Problem send(String url, @Nullable Proxy proxy, @Nullable Path socket) throws Exception {
        HttpResolution resolution =
                HttpResolver.resolve(HttpRequest.of("GET", url), VariableSource.NONE, new Random(1));
        if (resolution.request() == null) {
            return resolution.problems().getFirst();
        }
        Delivery delivery = new Delivery(
                TlsOptions.DEFAULT,
                proxy,
                socket,
                Duration.ofSeconds(5),
                HttpLimits.DEFAULT,
                "test",
                BodyFiles.NONE,
                new Cookies(Net.CLOCK, CookieJar.EMPTY));
        return new HttpSender(network == null ? net.network() : network, Net.CLOCK, new Random(1))
                .send(resolution.request(), delivery, heard::add)
                .problem();
    }

    private static String code(@Nullable Problem problem) {
        return problem == null ? "" : problem.code();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "127.0.1",
                "127.000.000.001",
                "127.0.0.1.",
                "2130706433",
                "017700000001",
                "0x7f000001",
                "0x7f.0.0.1",
                "0177.0.0.1",
                "0x7f.1",
                "127.0x0.0x0.0x1",
                "00000177.0.0.1",
                "0",
                "0.0.0.0",
                "127.127.127.127",
                "127.255.255.254",
                "localhost",
                "LOCALHOST",
                "localhost.",
                "localhost.localdomain",
                "sub.localhost",
                "loopback.example",
                "①②⑦.⓪.⓪.①",
                "１２７.０.０.１",
                "127。0。0。1",
                "127%2E0%2E0%2E1",
                "%31%32%37.0.0.1",
                "[::1]",
                "[::]",
                "[0:0:0:0:0:0:0:1]",
                "[0000::0001]",
                "[::127.0.0.1]",
                "[::7f00:1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[0:0:0:0:0:ffff:127.0.0.1]",
                "[64:ff9b::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[fe80::1]",
                "[::ffff:0:127.0.0.1]",
                "user@127.0.0.1",
                "example.org@127.0.0.1",
                "127.0.0.1.nip.io"
            })
    void noSpellingOfThisMachineReachesIt(String host) throws Exception {
        Problem problem = send("http://" + host + ":" + server.port() + "/", null, null);
        assertThat(problem).isNotNull();
        assertThat(heard.isEmpty() || code(problem).equals("outbound-refused"))
                .as(code(problem))
                .isTrue();
        assertThat(reached).hasValue(0);
    }

    @Test
    void aNameThatChangesItsAddressIsAskedOnceAndTheAddressThatWasCheckedIsConnectedTo() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        net.names = _ -> List.of(InetAddress.ofLiteral(asked.getAndIncrement() % 2 == 0 ? "127.0.0.2" : "127.0.0.1"));
        net.policy = OutboundPreset.LOCKED.with(List.of(Allowance.of("127.0.0.2")));
        for (int i = 0; i < 4; i++) {
            String code = code(send("http://rebinding.example:" + server.port() + "/", null, null));
            // asked first it is 127.0.0.2, where nobody listens; then 127.0.0.1, which is not allowed
            assertThat(code).isEqualTo(i % 2 == 0 ? "refused" : "outbound-refused");
        }
        assertThat(asked).hasValue(4);
        assertThat(reached).hasValue(0);
    }

    @Test
    void aRedirectIsCheckedAnew() throws Exception {
        try (Peer.Server first = Peer.Server.of(peer -> {
            peer.readHead();
            peer.write("HTTP/1.1 302 Found\r\nLocation: http://inner.example:" + server.port()
                    + "/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            peer.close();
        })) {
            net.policy = OutboundPreset.TEAM.with(List.of(Allowance.of("127.0.0.1:" + first.port())));
            Problem problem = send("http://127.0.0.1:" + first.port() + "/", null, null);
            assertThat(code(problem)).isEqualTo("outbound-refused");
            assertThat(heard).anyMatch(SendingEvent.Redirected.class::isInstance);
            assertThat(reached).hasValue(0);
        }
    }

    @Test
    void aWebSocketIsHeldByTheSamePolicy() throws Exception {
        Heard ended = new Heard();
        net.open(Net.to(server.port()).host("127.1").request(), ended);
        assertThat(ended.failure().problem().code()).isEqualTo("outbound-refused");
        assertThat(reached).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP", "SOCKS5"})
    void aProxyAndWhatIsBehindItAreBothChecked(Proxy.Kind kind) throws Exception {
        Proxy here = new Proxy(kind, "127.0.0.1", server.port(), null, null);
        assertThat(code(send("http://1.1.1.1/", here, null))).isEqualTo("outbound-refused");
        net.policy = OutboundPreset.TEAM.with(List.of(Allowance.of("127.0.0.1:" + server.port())));
        assertThat(code(send("http://inner.example:1/", here, null))).isEqualTo("outbound-refused");
        assertThat(reached).hasValue(0);
    }

    @Test
    void aNameThatOnlyTheProxyMayKnowIsSaidNotToBeCheckable() throws Exception {
        net.names = host -> {
            if (host.equals("only.there")) {
                throw new UnknownHostException(host);
            }
            return anyNameIsLoopback(host);
        };
        Proxy here = new Proxy(Proxy.Kind.HTTP, "127.0.0.1", server.port(), null, null);
        assertThat(send("http://only.there/", here, null)).satisfies(problem -> {
            assertThat(code(problem)).isEqualTo("outbound-refused");
            assertThat(problem.message()).contains("to 127.0.0.1 at port " + server.port());
        });
        net.policy = OutboundPreset.TEAM.with(List.of(Allowance.of("127.0.0.1:" + server.port())));
        assertThat(send("http://only.there/", here, null)).satisfies(problem -> {
            assertThat(code(problem)).isEqualTo("unknown-host");
            assertThat(problem.message())
                    .isEqualTo("Unknown host only.there here, and the outbound policy lets no proxy look it up");
        });
        assertThat(reached).hasValue(0);
    }

    @Test
    void aSocketOfTheFileSystemHasNoAddressAndIsRefused() throws Exception {
        assertThat(code(send("http://1.1.1.1/", null, Path.of("/run/any.sock"))))
                .isEqualTo("outbound-refused");
    }

    /** A listener of the network itself; answers with whether it was this program that asked. */
    private static Listeners.Listener own(Network network) throws IOException {
        return network.listen(
                new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0),
                exchange -> exchange.answer(new Answer(exchange.fromHere() ? 299 : 200, List.of(), Bytes.EMPTY)));
    }

    private int status(String host, int port) throws Exception {
        heard.clear();
        send("http://" + host + ":" + port + "/", null, null);
        return heard.stream()
                .filter(SendingEvent.Answered.class::isInstance)
                .mapToInt(event -> ((SendingEvent.Answered) event).head().status())
                .findFirst()
                .orElse(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEAM", "LOCKED"})
    void theListenerOfTheProgramItselfIsReachedAsSomebodyWhoGetsLittle(OutboundPreset preset) throws Exception {
        net.policy = preset.with(List.of());
        network = net.network();
        Listeners.Listener listener = own(network);
        int port = listener.address().getPort();
        assertThat(status("127.0.0.1", port)).isEqualTo(299);
        assertThat(status("127.0.0.1", server.port())).isZero();
        for (String spelling : List.of(
                "localhost", "127.1", "127.0.0.2", "2130706433", "inner.example", "[::1]", "[::ffff:127.0.0.1]")) {
            assertThat(status(spelling, port)).as(spelling).isZero();
        }
        Proxy here = new Proxy(Proxy.Kind.HTTP, "127.0.0.1", port, null, null);
        assertThat(code(send("http://1.1.1.1/", here, null))).isEqualTo("outbound-refused");
        listener.close(Duration.ZERO);
        assertThat(code(send("http://127.0.0.1:" + port + "/", null, null))).isEqualTo("outbound-refused");
        assertThat(reached).hasValue(0);
    }

    @Test
    void whereThePolicyLetsThisMachineBeReachedTheListenerKnowsNobodyOfItsOwn() throws Exception {
        net.policy = OutboundPreset.LOCKED.with(List.of(Allowance.of("127.0.0.0/8")));
        network = net.network();
        Listeners.Listener listener = own(network);
        assertThat(status("127.0.0.1", listener.address().getPort())).isEqualTo(200);
        listener.close(Duration.ZERO);
    }

    @Test
    void whatIsAllowedIsReached() throws Exception {
        for (String rule : List.of("127.0.0.0/8", "127.0.0.1:" + server.port(), "*.example")) {
            net.policy = OutboundPreset.LOCKED.with(List.of(Allowance.of(rule)));
            assertThat(send("http://inner.example:" + server.port() + "/", null, null))
                    .isNull();
        }
        assertThat(reached).hasValue(3);
    }
}
