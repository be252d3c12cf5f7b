package dev.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.openapi.ResponseCheck;
import dev.parley.description.openapi.ResponseMismatch;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpOptions;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Scripts;
import dev.parley.description.variables.Value;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.sending.ExchangeView;
import dev.parley.engine.sending.HopView;
import dev.parley.engine.sending.HttpSummary;
import dev.parley.engine.sending.RecordedExchange;
import dev.parley.engine.sending.RecordedFrames;
import dev.parley.engine.session.ConnectionState.Answered;
import dev.parley.engine.session.ConnectionState.Failed;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.HttpContent;
import dev.parley.engine.timeline.Kind;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http2.Http2Frame;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** HTTP requests as sessions. */
class SendingTest extends SendingWorld {

    @Test
    void aRequestIsASessionWithItsStagesHeadsAndBody() {
        answers.put(
                "/orders?page=1",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{\"id\": 7}");
        SessionView session = send(get("http://example.com/orders?page=1"));

        assertThat(session.kind()).isEqualTo(SessionKind.HTTP);
        assertThat(session.state())
                .isInstanceOfSatisfying(
                        Answered.class, state -> assertThat(state.status()).isEqualTo(200));
        assertThat(session.endedAt()).isNotNull();
        assertThat(summary(session))
                .returns("GET", HttpSummary::method)
                .returns(200, HttpSummary::status)
                .returns(9L, HttpSummary::size)
                .returns("application/json", HttpSummary::contentType)
                .returns(1, HttpSummary::hop);
        HopView hop = exchange(session).hops().getFirst();
        assertThat(hop.method() + " " + hop.url()).isEqualTo("GET http://example.com/orders?page=1");
        assertThat(response(hop).status()).isEqualTo(200);
        assertThat(response(hop).bodySize()).isEqualTo(9);
        assertThat(response(hop).complete()).isTrue();
        assertThat(body(session, 1, 0, Long.MAX_VALUE)).isEqualTo("{\"id\": 7}");
        assertThat(body(session, 1, 2, 3)).isEqualTo("id\"");
        assertThat(wire(session, 1)).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\n{\"id\": 7}");
        assertThat(sessions.list(new SessionQuery(
                                "p", null, "", SessionKind.HTTP, SessionQuery.OfRuns.ALL, null, null, null, 9))
                        .sessions())
                .hasSize(1);
        assertThat(sessions.request(session.id())).isNotNull();
    }

    @Test
    void aChunkedBodyIsKeptAsItIsReadAndAsItWasOnTheWire() {
        answers.put(
                "/",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\nX-End: yes\r\n\r\n");
        SessionView session = send(get("http://example.com/"));

        assertThat(body(session, 1, 0, 99)).isEqualTo("abcde");
        assertThat(wire(session, 1)).contains("\r\n\r\n3\r\nabc\r\n2\r\nde\r\n");
        assertThat(response(exchange(session).hops().getFirst()).trailers()).containsExactly("X-End: yes");
    }

    @Test
    void eachRedirectIsAHopAndWhatIsNotSentElsewhereIsNamed() {
        answers.put("/a", "HTTP/1.1 302 Found\r\nLocation: http://other.example/b\r\nContent-Length: 2\r\n\r\ngo");
        answers.put("/b", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        SessionView session = send(with(get("http://example.com/a"), new Auth.Bearer("t0ken", "Bearer")));

        ExchangeView exchange = exchange(session);
        assertThat(exchange.hops())
                .extracting(HopView::url)
                .containsExactly("http://example.com/a", "http://other.example/b");
        assertThat(Objects.requireNonNull(exchange.hops().getFirst().redirect()).dropped())
                .containsExactly("Authorization");
        assertThat(body(session, 1, 0, 99)).isEqualTo("go");
        assertThat(body(session, 2, 0, 99)).isEqualTo("ok");
        assertThat(summary(session).hop()).isEqualTo(2);
    }

    private static List<ExchangeEvent> bodySent(ExchangeRequest request) {
        try (InputStream body = request.body().open()) {
            return List.of(
                    new ExchangeEvent.BodySent(0, Bytes.of(body.readAllBytes())), new ExchangeEvent.RequestEnded(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatWasFilledInFromSecretsIsNeverInTheTimelineAsItIs() {
        variables.put("key", new Value("s3cr3t-value", true, Value.Origin.PROJECT));
        answers.put("/", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        http.before(SendingTest::bodySent);
        HttpRequest request = new HttpRequest(
                "POST",
                "http://example.com/",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Auth.None(),
                new HttpBody.Text(BodyFormat.TEXT, "the {{key}} is " + "x".repeat(70_000) + "{{key}}"),
                Scripts.NONE,
                HttpOptions.NONE,
                null);
        SessionView session = send(request);

        assertThat(sessions.timeline(session.id())
                        .matches("s3cr3t-value", dev.parley.engine.timeline.Filter.ALL)
                        .matches())
                .isEmpty();
        assertThat(body(session, Direction.SENT, 1, 0, Long.MAX_VALUE))
                .isEqualTo("the ************ is " + "x".repeat(70_000) + "************");
    }

    @Test
    void aRequestThatCannotBeResolvedIsRefusedWithItsPlaces() {
        assertThatThrownBy(() -> send(get("http://{{nobody}}/")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems())
                                .allSatisfy(problem ->
                                        assertThat(problem.place().toString()).contains("/request/url")));
        assertThat(sessions.list(new SessionQuery("p", null, "", null, 9)).sessions())
                .isEmpty();
    }

    @Test
    void aBrokenAnswerFailsTheSessionAndKeepsWhatCame() {
        answers.put("/", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
        SessionView session = send(get("http://example.com/"));

        assertThat(session.state()).isInstanceOf(Failed.class);
        HopView hop = exchange(session).hops().getFirst();
        assertThat(hop.problem()).isNotNull();
        assertThat(body(session, 1, 0, 99)).isEqualTo("half");
        assertThat(response(hop).complete()).isFalse();
    }

    @Test
    void serverSentEventsAreRowsOfTheTimeline() {
        answers.put(
                "/", "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\nevent: tick\ndata: 1\n\ndata: 2\n\n");
        SessionView session = send(get("http://example.com/"));

        assertThat(previews(session.id(), Kind.EVENT)).containsExactly("tick · 1", "2");
        assertThat(session.received()).isEqualTo(2);
    }

    @Test
    void aSendingThatWasUnderWayWhenTheProgramWasKilledIsEndedWithTheNext() {
        answers.put("/", "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 1\n\ndata: 2\n\n");
        SessionView session = send(get("http://example.com/"));
        rows.save(new SessionView(
                session.id(),
                session.origin(),
                session.url(),
                session.startedAt(),
                null,
                1,
                new ConnectionState.Exchanging(dev.parley.engine.link.Stage.DOWNLOAD, session.startedAt()),
                0,
                0,
                0,
                0,
                null,
                null,
                session.talk(),
                session.http()));
        SessionView recovered = start().read(session.id());

        assertThat(recovered.state())
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.problem().code()).isEqualTo("interrupted"));
        assertThat(recovered.kind()).isEqualTo(SessionKind.HTTP);
        assertThat(recovered.received()).isEqualTo(2);
        assertThat(summary(recovered))
                .returns(200, HttpSummary::status)
                .returns("OK", HttpSummary::reason)
                .returns(1, HttpSummary::hop)
                .returns(18L, HttpSummary::size)
                .returns("text/event-stream", HttpSummary::contentType);
    }

    @Test
    void aLongBodyIsComparedToo() {
        String text = "x".repeat(17 << 20);
        answers.put("/", "HTTP/1.1 200 OK\r\nContent-Length: " + text.length() + "\r\n\r\n" + text);
        AtomicLong read = new AtomicLong();
        descriptions = (_, _, response) -> {
            assertThat(response.body()).isNull();
            try (Reader reader = Objects.requireNonNull(response.longBody()).get()) {
                read.set(reader.skip(Long.MAX_VALUE));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Optional.empty();
        };
        send(get("http://example.com/"));
        assertThat(read).hasValue(text.length());
    }

    @Test
    void aResponseIsComparedWithItsDescription() {
        answers.put("/", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        descriptions = (_, endpoint, response) -> Optional.of(new ResponseCheck.Findings(
                "GET /",
                List.of(),
                List.of(new ResponseMismatch(
                        ResponseMismatch.Part.BODY, "/a", "/b", endpoint + " " + response.body()))));
        SessionView session = send(get("http://example.com/"));

        assertThat(summary(session).mismatches()).isEqualTo(1);
        assertThat(Objects.requireNonNull(exchange(session).checks()).mismatches())
                .extracting(HttpContent.Mismatch::message)
                .containsExactly("e1 ok");
    }

    @Test
    void cookiesAreSharedByRequestsAndHandshakes() {
        answers.put("/", "HTTP/1.1 200 OK\r\nSet-Cookie: sid=secret7; Path=/\r\nContent-Length: 0\r\n\r\n");
        send(get("http://example.com/"));
        send(get("http://example.com/"));
        assertThat(http.requests().getLast().headers()).contains(new HeaderField("Cookie", "sid=secret7"));

        open("ws://example.com/");
        assertThat(network.newest().request().headers()).contains(new HeaderField("Cookie", "sid=secret7"));
    }

    @Test
    void framesOfHttp2AreKeptWithTheHeadsThatTheyCarry() {
        answers.put("/", "HTTP/1.1 200 OK\r\nX: y\r\nContent-Length: 2\r\n\r\nok");
        Http2Frame settings = new Http2Frame(0, Http2Frame.SETTINGS, 1, 0, Bytes.EMPTY);
        Http2Frame head = new Http2Frame(9, Http2Frame.HEADERS, 4, 3, Bytes.EMPTY);
        Http2Frame data = new Http2Frame(2, Http2Frame.DATA, 1, 3, Bytes.EMPTY);
        http.before(_ -> List.of(
                new ExchangeEvent.Framed(1, Flow.SENT, settings),
                new ExchangeEvent.Framed(2, Flow.SENT, head),
                new ExchangeEvent.Framed(3, Flow.RECEIVED, head),
                new ExchangeEvent.Framed(4, Flow.RECEIVED, data)));
        SessionView session = send(get("http://example.com/"));

        RecordedFrames frames = new RecordedExchange(sessions.timeline(session.id())).frames(1, 1, 2);
        assertThat(frames.total()).isEqualTo(4);
        assertThat(frames.frames().stream().map(each -> each.passed().frame())).containsExactly(head, head);
        assertThat(frames.frames().getLast().head().utf8()).startsWith("HTTP/1.1 200 OK\r\nX: y\r\n");
        assertThat(body(session, 1, 0, 10)).isEqualTo("ok");
    }

    @Test
    void aRequestThatThePeerDidNotLookAtIsSentAgainAsAnotherHop() {
        answers.put("/", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        http.before(_ -> http.requests().size() == 1 ? unseen() : List.of());
        ExchangeView exchange = exchange(send(get("http://example.com/")));

        assertThat(exchange.hops()).hasSize(2);
        assertThat(exchange.hops().getFirst().remarks())
                .singleElement()
                .satisfies(
                        remark -> assertThat(remark.message()).isEqualTo("It goes away; the request was sent again"));
        assertThat(exchange.hops().getFirst().problem()).isNull();
        assertThat(response(exchange.hops().getLast()).status()).isEqualTo(200);
    }

    @Test
    void aPeerThatNeverLooksAtARequestIsNotAskedForEver() {
        http.before(_ -> unseen());
        SessionView session = send(get("http://example.com/"));

        assertThat(session.state()).isInstanceOf(Failed.class);
        assertThat(http.requests()).hasSize(3);
    }
}
