package dev.parley.server.api;

import dev.parley.description.json.ProblemJson;
import dev.parley.engine.session.Sent;
import dev.parley.engine.session.SessionJson;
import dev.parley.engine.session.SessionView;
import dev.parley.engine.session.Sessions;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is asked of a session's connection. */
final class ConnectionOperations {

    private final Sessions sessions;

    ConnectionOperations(Sessions sessions) {
        this.sessions = sessions;
    }

    void addTo(Map<String, Operation> all) {
        all.put("cancelConnecting", call -> accepted(sessions.cancel(call.session())));
        all.put("closeConnection", this::close);
        all.put("dropConnection", call -> accepted(sessions.drop(call.session())));
        all.put("sendMessage", this::send);
        all.put("sendPing", this::ping);
        all.put("startRepeating", this::repeat);
        all.put("stopRepeating", call -> Reply.ok(SessionJson.write(sessions.stopRepeating(call.session()))));
    }

    private static Reply accepted(SessionView session) {
        return Reply.accepted(SessionJson.write(session));
    }

    private Reply close(Call call) {
        JsonNode code = call.body().path("code");
        String reason = Json.textOrNone(call.body(), "reason");
        boolean onPurpose = call.body().path("onPurpose").booleanValue(false);
        return accepted(sessions.close(
                call.session(),
                code.isMissingNode() ? null : code.intValue(),
                reason == null ? "" : reason,
                onPurpose));
    }

    private Reply send(Call call) {
        Sent sent = sessions.send(call.session(), Bodies.message(call.body(), "message"));
        ObjectNode json = Json.object().put("size", sent.size());
        json.set("problems", ProblemJson.write(sent.warnings()));
        return Reply.accepted(json);
    }

    private Reply ping(Call call) {
        String given = Json.textOrNone(call.body(), "text");
        String text = given == null ? "" : given;
        boolean pong = "pong".equals(Json.textOrNone(call.body(), "kind"));
        return accepted(pong ? sessions.pong(call.session(), text) : sessions.ping(call.session(), text));
    }

    private Reply repeat(Call call) {
        Duration every = Duration.ofMillis(call.body().path("every").longValue());
        return Reply.ok(
                SessionJson.write(sessions.repeat(call.session(), Bodies.message(call.body(), "message"), every)));
    }
}
