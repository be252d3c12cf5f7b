package dev.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.Auth;
import dev.parley.description.traffic.Seen;
import dev.parley.description.variables.Value;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.traffic.ChosenSession;
import dev.parley.engine.traffic.SessionTraffic;
import dev.parley.protocol.Bytes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What recorded sessions have seen. */
class SessionTrafficTest extends SendingWorld {

    private SessionTraffic read(SessionView session) {
        return SessionTraffic.of(
                sessions, List.of(new ChosenSession(session.id(), Long.MAX_VALUE)), endpoint -> "/of/" + endpoint);
    }

    @Test
    void aRequestIsSeenWithItsResponse() {
        answers.put(
                "/orders?page=1",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{\"id\": 7}");
        SessionTraffic traffic = read(send(get("http://example.com/orders?page=1")));
        assertThat(traffic.seen()).singleElement().isInstanceOfSatisfying(Seen.Exchange.class, seen -> {
            assertThat(seen.method() + " " + seen.url()).isEqualTo("GET http://example.com/orders?page=1");
            assertThat(seen.path()).isEqualTo("/of/e1");
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.response().text()).isEqualTo("{\"id\": 7}");
            assertThat(Seen.value(seen.received(), "content-type")).isEqualTo("application/json");
        });
    }

    @Test
    void aSecretIsMaskedAlsoWhereTheServerRepeatsIt() {
        variables.put("key", new Value("s3cr3t-value", true, Value.Origin.PROJECT));
        answers.put(
                "/",
                "HTTP/1.1 200 OK\r\nX-Seen: s3cr3t-value\r\nContent-Length: 23\r\n\r\n{\"seen\":\"s3cr3t-value\"}");
        http.before(_ -> List.of(new ExchangeEvent.RequestSent(
                1, Bytes.latin1("GET / HTTP/1.1\r\nAuthorization: Bearer s3cr3t-value\r\n\r\n"))));
        SessionTraffic traffic = read(send(with(get("http://example.com/"), new Auth.Bearer("{{key}}", "Bearer"))));
        assertThat(traffic.seen().toString()).doesNotContain("s3cr3t").contains("{\"seen\":\"********\"}");
    }

    @Test
    void aConnectionIsSeenWithItsMessagesUpToAnEntry() {
        SessionView session = open("ws://example.com/chat");
        sessions.send(session.id(), text("one"));
        network.run();
        SessionTraffic traffic = read(session);
        assertThat(traffic.seen()).singleElement().isInstanceOfSatisfying(Seen.Connection.class, seen -> {
            assertThat(seen.url()).isEqualTo("ws://example.com/chat");
            assertThat(seen.messages()).first().isEqualTo(new Seen.Message(true, "one"));
        });
        sessions.send(session.id(), text("two"));
        network.run();
        SessionTraffic again = SessionTraffic.of(sessions, traffic.sessions(), _ -> null);
        assertThat(again.sessions()).isEqualTo(traffic.sessions());
        assertThat(again.seen().toString()).doesNotContain("two");
    }
}
