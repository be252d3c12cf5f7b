package dev.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.credential.Authorized;
import dev.parley.engine.credential.Renewal;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.fake.MemoryPeer;
import dev.parley.engine.sending.ExchangeView;
import dev.parley.engine.sending.HopView;
import dev.parley.engine.session.ConnectionState.Answered;
import dev.parley.engine.session.ConnectionState.Open;
import dev.parley.engine.timeline.Kind;
import dev.parley.protocol.http.HeaderFields;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Requests whose tokens are refused. */
class RefusedTokensTest extends SendingWorld {

    private static Authorized bearer(HttpRequest request, VariableSource known, String token, Renewal renewal) {
        Value value = new Value(token, true, Value.Origin.BUILT_IN);
        return new Authorized(
                request.with(new Auth.Bearer("{{$token}}", "Bearer")),
                VariableSource.of(Map.of("$token", value)).within(known),
                renewal);
    }

    @Test
    void aRefusedTokenIsGotAnewAndTheRequestSentOnceMoreAsAnotherHop() {
        answers.put("/old", "HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\n\r\nno");
        answers.put("/new", "HTTP/1.1 401 Unauthorized\r\nContent-Length: 5\r\n\r\nstill");
        AtomicInteger asked = new AtomicInteger();
        authorizing = (_, request, _, known) -> {
            boolean first = asked.incrementAndGet() <= 2; // the URL is asked for before the request is sent
            VariableSource path =
                    VariableSource.of(Map.of("path", new Value(first ? "old" : "new", false, Value.Origin.PROJECT)));
            return bearer((HttpRequest) request, path.within(known), first ? "0ld-token" : "new-token", () -> true);
        };
        SessionView session = send(get("http://example.com/{{path}}"));

        ExchangeView exchange = exchange(session);
        assertThat(exchange.hops())
                .extracting(HopView::url)
                .containsExactly("http://example.com/old", "http://example.com/new");
        assertThat(body(session, 1, 0, 99)).isEqualTo("no");
        assertThat(body(session, 2, 0, 99)).isEqualTo("still");
        assertThat(http.requests())
                .extracting(request -> new HeaderFields(request.headers()).first("Authorization"))
                .containsExactly("Bearer 0ld-token", "Bearer new-token");
        for (String token : List.of("0ld-token", "new-token")) {
            assertThat(sessions.timeline(session.id())
                            .matches(token, dev.parley.engine.timeline.Filter.ALL)
                            .matches())
                    .isEmpty();
        }
        assertThat(((Answered) session.state()).status()).isEqualTo(401);
    }

    @Test
    void aSavedRequestThatAScriptRunsIsSentOnceMoreToo() {
        saved.put("log in", new SavedRequest("e9", "log in", get("http://example.com/login")));
        answers.put("/login", "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n");
        authorizing = (_, request, _, known) -> bearer((HttpRequest) request, known, "t0ken", () -> true);
        ask = host -> {
            if (!host.isWithin()) {
                host.run("log in", Map.of());
            }
        };
        send(scripted("http://example.com/"));
        assertThat(http.requests()).extracting(ExchangeRequest::target).startsWith("/login", "/login", "/");
    }

    private static Authorized bearer(WebSocketRequest request, String token, Renewal renewal) {
        Value value = new Value(token, true, Value.Origin.BUILT_IN);
        return new Authorized(
                request.with(new Auth.Bearer("{{$token}}", "Bearer")),
                VariableSource.of(Map.of("$token", value)),
                renewal);
    }

    private List<String> tokens() {
        return network.opened().stream()
                .map(link ->
                        Objects.requireNonNull(new HeaderFields(link.request().headers()).first("Authorization")))
                .toList();
    }

    @Test
    void aWebSocketWhoseTokenIsRefusedConnectsOnceMoreWithANewOneWhichIsTold() {
        network.refuse(Problem.of("refused", "No"), 401);
        authorizing = (_, request, _, _) -> network.opened().isEmpty()
                ? bearer((WebSocketRequest) request, "0ld-token", () -> {
                    network.serve(_ -> MemoryPeer.Behaviour.SILENT);
                    return true;
                })
                : bearer((WebSocketRequest) request, "new-token", Renewal.NONE);
        String id = open("ws://example.com/").id();
        network.run();
        assertThat(tokens()).containsExactly("Bearer 0ld-token", "Bearer new-token");
        assertThat(sessions.read(id).state()).isInstanceOf(Open.class);
        assertThat(sessions.read(id).connections()).isEqualTo(2);
        assertThat(previews(id, Kind.NOTE)).anyMatch(note -> note.startsWith("The token was refused (401)"));
    }

    @Test
    void aNewTokenThatIsRefusedTooIsTheEnd() {
        network.refuse(Problem.of("refused", "No"), 401);
        authorizing = (_, request, _, _) -> bearer((WebSocketRequest) request, "t0ken", () -> true);
        String id = open("ws://example.com/").id();
        network.run();
        assertThat(tokens()).hasSize(2);
        assertThat(sessions.read(id).state())
                .isInstanceOfSatisfying(
                        ConnectionState.Failed.class,
                        state -> assertThat(state.status()).isEqualTo(401));
        assertThat(sessions.read(id).endedAt()).isNotNull();
    }

    @Test
    void whereNoOtherTokenCanBeHadForAWebSocketItEndsAsRefused() {
        network.refuse(Problem.of("refused", "No"), 401);
        authorizing = (_, request, _, _) -> bearer((WebSocketRequest) request, "t0ken", () -> false);
        String id = open("ws://example.com/").id();
        assertThat(tokens()).hasSize(1);
        assertThat(sessions.read(id).state()).isInstanceOf(ConnectionState.Failed.class);
        assertThat(previews(id, Kind.NOTE)).noneMatch(note -> note.contains("once more"));
    }

    @Test
    void whereNoOtherTokenCanBeHadTheRefusalIsTheAnswer() {
        answers.put("/", "HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\n\r\nno");
        AtomicInteger asked = new AtomicInteger();
        authorizing = (_, request, _, known) -> {
            if (asked.incrementAndGet() > 2) {
                throw new ProblemException(
                        Problem.of("oauth-sign-in", "The token has ended").at("/auth"));
            }
            return bearer((HttpRequest) request, known, "t0ken", () -> true);
        };
        SessionView session = send(get("http://example.com/"));

        assertThat(((Answered) session.state()).status()).isEqualTo(401);
        assertThat(exchange(session).hops()).hasSize(1);
        assertThat(exchange(session).hops().getFirst().remarks())
                .extracting(Problem::code)
                .containsExactly("oauth-sign-in");
    }
}
