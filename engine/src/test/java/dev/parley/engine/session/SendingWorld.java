package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpOptions;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Moment;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.Scripts;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.sending.ExchangeView;
import dev.parley.engine.sending.HopView;
import dev.parley.engine.sending.HttpSummary;
import dev.parley.engine.sending.RecordedExchange;
import dev.parley.engine.timeline.Direction;
import dev.parley.protocol.Bytes;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** HTTP requests that a test sends, and what is recorded of them. */
abstract class SendingWorld extends SessionWorld {

    static List<ExchangeEvent> unseen() {
        return List.of(
                new ExchangeEvent.Failed(1, Problem.of("gone-away", "It goes away"), Bytes.EMPTY, List.of(), true));
    }

    static HttpRequest scripted(String url) {
        return new HttpRequest(
                "GET",
                url,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Auth.None(),
                new HttpBody.None(),
                new Scripts(Map.of(Moment.BEFORE_REQUEST, "one()", Moment.AFTER_RESPONSE, "two()")),
                HttpOptions.NONE,
                null);
    }

    SessionView send(HttpRequest request) {
        SessionView session = sessions.send(new NewSending(origin(), request, PersonalOptions.NONE));
        return sessions.read(session.id());
    }

    static HttpRequest get(String url) {
        return HttpRequest.of("GET", url);
    }

    static HttpRequest with(HttpRequest request, Auth auth) {
        return request.with(auth);
    }

    static HttpSummary summary(SessionView session) {
        return Objects.requireNonNull(session.http());
    }

    static HopView.Head response(HopView hop) {
        return Objects.requireNonNull(hop.response());
    }

    ExchangeView exchange(SessionView session) {
        return new RecordedExchange(sessions.timeline(session.id())).view(false);
    }

    String body(SessionView session, int hop, long offset, long length) {
        return body(session, Direction.RECEIVED, hop, offset, length);
    }

    String body(SessionView session, Direction direction, int hop, long offset, long length) {
        StringBuilder text = new StringBuilder();
        new RecordedExchange(sessions.timeline(session.id())).body(hop, direction, offset, length, bytes -> {
            text.append(bytes.utf8());
            return true;
        });
        return text.toString();
    }

    String wire(SessionView session, int hop) {
        StringBuilder text = new StringBuilder();
        new RecordedExchange(sessions.timeline(session.id()))
                .wire(hop, Direction.RECEIVED, 0, Long.MAX_VALUE, bytes -> {
                    text.append(bytes.utf8());
                    return true;
                });
        return text.toString();
    }
}
