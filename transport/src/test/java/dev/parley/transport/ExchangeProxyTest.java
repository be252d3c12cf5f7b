package dev.parley.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.problem.Problem;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.exchange.OutgoingBody;
import dev.parley.engine.link.Proxy;
import dev.parley.engine.link.Stage;
import dev.parley.protocol.Bytes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Exchanges by HTTP/1.1 through proxies. */
class ExchangeProxyTest extends ExchangeWorld {

    @Test
    void anHttpProxyGetsTheWholeUrl() throws Exception {
        try (Peer.Server proxy = answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            Proxy through = new Proxy(Proxy.Kind.HTTP, "127.0.0.1", proxy.port(), "me", "secret");
            net.network().begin(request("GET", 8080, OutgoingBody.NONE, LONG, through, "Host: x"), heard);
            ended();
            assertThat(heard.await(ExchangeEvent.RequestSent.class).head().latin1())
                    .startsWith("GET http://127.0.0.1:8080/a?b=c HTTP/1.1\r\n")
                    .contains("Proxy-Authorization: Basic "
                            + Bytes.utf8("me:secret").base64());
        }
    }

    @Test
    void aSocksProxyIsGoneThroughAsIfItWereNotThere() throws Exception {
        try (Peer.Server proxy = Peer.Server.of(peer -> {
            peer.read(peer.read(2).unsigned(1));
            peer.hex("0500");
            peer.read(10);
            peer.hex("05000001 00000000 0000");
            String head = peer.readHead();
            peer.write("HTTP/1.1 200 OK\r\nContent-Length: " + head.length() + "\r\n\r\n" + head);
        })) {
            Proxy through = new Proxy(Proxy.Kind.SOCKS5, "127.0.0.1", proxy.port(), null, null);
            net.network().begin(request("GET", 8080, OutgoingBody.NONE, LONG, through, "Host: x"), heard);
            ended();
            assertThat(body()).isEqualTo("GET /a?b=c HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(heard.stages()).containsExactly(Stage.LOOKUP, Stage.TCP, Stage.PROXY);
        }
    }

    @Test
    void whereAPolicyRestrictsAnHttpProxyOpensAWayToTheAddressThatWasChecked() throws Exception {
        net.policy = (_, _, port) -> port == 81 ? Problem.of("outbound-refused", "Not there") : null;
        List<String> asked = new CopyOnWriteArrayList<>();
        try (Peer.Server proxy = Peer.Server.of(peer -> {
            asked.add(peer.readHead());
            peer.write("HTTP/1.1 200 OK\r\n\r\n");
            asked.add(peer.readHead());
            peer.write("HTTP/1.1 204 No Content\r\n\r\n");
        })) {
            Proxy through = new Proxy(Proxy.Kind.HTTP, "127.0.0.1", proxy.port(), "me", "secret");
            Heard refused = new Heard();
            net.network().begin(request("GET", 81, OutgoingBody.NONE, LONG, through, "Host: x"), refused);
            assertThat(refused.await(ExchangeEvent.Failed.class).problem().code())
                    .isEqualTo("outbound-refused");
            assertThat(asked).isEmpty();
            net.network().begin(request("GET", 8080, OutgoingBody.NONE, LONG, through, "Host: x"), heard);
            ended();
            assertThat(asked.getFirst())
                    .startsWith("CONNECT 127.0.0.1:8080 HTTP/1.1\r\n")
                    .containsIgnoringCase("proxy-authorization: Basic "
                            + Bytes.utf8("me:secret").base64());
            assertThat(asked.getLast()).isEqualTo("GET /a?b=c HTTP/1.1\r\nHost: x\r\n\r\n");
        }
    }

    @Test
    void aProxyThatWantsCredentialsAnswersItself() throws Exception {
        try (Peer.Server proxy = answering("HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n")) {
            Proxy through = new Proxy(Proxy.Kind.HTTP, "127.0.0.1", proxy.port(), null, null);
            net.network().begin(request("GET", 8080, OutgoingBody.NONE, LONG, through, "Host: x"), heard);
            ended();
            assertThat(heard.await(ExchangeEvent.ResponseBegan.class).head().status())
                    .isEqualTo(407);
            assertThat(heard.await(ExchangeEvent.Remarked.class).problem().message())
                    .isEqualTo("The answer is the proxy's: it wants a user and a password");
        }
    }
}
