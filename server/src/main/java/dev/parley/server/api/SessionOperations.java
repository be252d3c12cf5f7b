package dev.parley.server.api;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.PersonalOptions;
import dev.parley.engine.project.Projects;
import dev.parley.engine.session.ConnectRequest;
import dev.parley.engine.session.NewSession;
import dev.parley.engine.session.SessionJson;
import dev.parley.engine.session.SessionKind;
import dev.parley.engine.session.SessionPage;
import dev.parley.engine.session.SessionQuery;
import dev.parley.engine.session.SessionView;
import dev.parley.engine.session.Sessions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sessions: started, listed, read, deleted. */
final class SessionOperations {

    private final Projects projects;
    private final Sessions sessions;

    SessionOperations(Projects projects, Sessions sessions) {
        this.projects = projects;
        this.sessions = sessions;
    }

    void addTo(Map<String, Operation> all) {
        all.put("listSessions", this::list);
        all.put("openSession", this::open);
        all.put("readSession", call -> Reply.ok(SessionJson.write(sessions.read(call.session()))));
        all.put("deleteSession", call -> {
            sessions.delete(call.session());
            return Reply.nothing();
        });
        all.put(
                "connectAgain",
                call -> Reply.accepted(SessionJson.write(sessions.connectAgain(call.session(), connect(call.body())))));
    }

    private Reply list(Call call) {
        @Nullable String kind = call.parameters().textOrNone("kind");
        @Nullable String text = call.parameters().textOrNone("query");
        SessionPage page = sessions.list(new SessionQuery(
                call.parameters().text("project"),
                call.parameters().textOrNone("endpoint"),
                text == null ? "" : text,
                kind == null ? null : SessionKind.of(kind),
                ofRuns(call),
                time(call, "from"),
                time(call, "until"),
                call.parameters().textOrNone("before"),
                (int) call.parameters().integer("limit")));
        ObjectNode json = Json.object();
        json.set("sessions", Json.list(page.sessions(), SessionJson::write));
        return Reply.ok(json.put("more", page.more()));
    }

    private static SessionQuery.OfRuns ofRuns(Call call) {
        String run = call.parameters().textOrNone("run");
        return run != null
                ? new SessionQuery.OfRuns.Of(run)
                : call.parameters().flag("apart") ? new SessionQuery.OfRuns.None() : SessionQuery.OfRuns.ALL;
    }

    private static @Nullable Instant time(Call call, String name) {
        String text = call.parameters().textOrNone(name);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new ProblemException(Problem.of("no-time", "“" + text + "” is no time, such as 2026-11-20T00:00:00Z")
                    .at("/" + name));
        }
    }

    private Reply open(Call call) {
        JsonNode body = call.body();
        String project = call.text("project");
        projects.read(project);
        SessionView.Origin origin = Bodies.origin(call);
        return Reply.created(SessionJson.write(sessions.open(new NewSession(origin, connect(body)))));
    }

    private static ConnectRequest connect(JsonNode body) {
        PersonalOptions personal = Bodies.personalOrNone(body, "personal");
        return new ConnectRequest(
                Bodies.request(body, "request"),
                personal == null ? PersonalOptions.NONE : personal,
                Bodies.messageOrNone(body, "send"));
    }
}
