package dev.parley.transport;

import dev.parley.description.request.HttpVersion;
import dev.parley.engine.exchange.Exchange;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.exchange.OutgoingBody;
import dev.parley.engine.link.Proxy;
import dev.parley.engine.link.TlsOptions;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HttpLimits;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** One request by HTTP/1.1, with a server that a test plays by hand. */
abstract class ExchangeWorld {

    static final Duration LONG = Duration.ofSeconds(20);

    final Net net = new Net();
    final Heard heard = new Heard();

    @AfterEach
    void close() {
        net.close();
    }

    static ExchangeRequest request(String method, int port, OutgoingBody body, String... lines) {
        return request(method, port, body, LONG, null, lines);
    }

    static ExchangeRequest request(
            String method, int port, OutgoingBody body, Duration silence, @Nullable Proxy proxy, String... lines) {
        List<HeaderField> headers = List.of(lines).stream()
                .map(line -> new HeaderField(line.split(": ")[0], line.split(": ")[1]))
                .toList();
        return new ExchangeRequest(
                method,
                false,
                "127.0.0.1",
                port,
                null,
                "/a?b=c",
                headers,
                body,
                HttpVersion.AUTO,
                LONG,
                silence,
                new HttpLimits(64 << 10, 100, Long.MAX_VALUE),
                TlsOptions.DEFAULT,
                proxy);
    }

    Exchange get(Peer.Server server) {
        return net.network().begin(request("GET", server.port(), OutgoingBody.NONE, "Host: x"), heard);
    }

    static Peer.Server answering(String... parts) {
        return Peer.Server.of(peer -> {
            peer.readHead();
            for (String part : parts) {
                peer.write(part);
            }
            peer.close();
        });
    }

    String body() {
        StringBuilder text = new StringBuilder();
        heard.all(ExchangeEvent.BodyReceived.class)
                .forEach(each -> text.append(each.content().utf8()));
        return text.toString();
    }

    ExchangeEvent.Ended ended() throws InterruptedException {
        return (ExchangeEvent.Ended) heard.awaitEnd();
    }

    ExchangeEvent.Failed failed() throws InterruptedException {
        return (ExchangeEvent.Failed) heard.awaitEnd();
    }

    String sentBody() {
        StringBuilder text = new StringBuilder();
        heard.all(ExchangeEvent.BodySent.class)
                .forEach(each -> text.append(each.wire().utf8()));
        return text.toString();
    }
}
