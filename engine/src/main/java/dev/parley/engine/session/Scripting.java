package dev.parley.engine.session;

import dev.parley.description.cookies.CookieJar;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.Request;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.http.Cookies;
import dev.parley.engine.http.Outcome;
import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptHost;
import dev.parley.engine.script.ScriptInfo;
import dev.parley.engine.script.ScriptLayers;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptReply;
import dev.parley.engine.script.ScriptResponse;
import dev.parley.engine.script.ScriptRun;
import dev.parley.engine.script.ScriptSeries;
import dev.parley.engine.script.Vault;
import dev.parley.protocol.http.ResponseHead;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The scripts of one session and of what it is in: its variables, and what they may ask for. Thread-safe; scripts run one at a time. */
final class Scripting implements ScriptHost, AutoCloseable {

    private final Surroundings surroundings;
    private final SessionView.Origin origin;
    private final ScriptNotes notes;
    private final @Nullable SavedSending asked;
    private final ScriptSeries series;
    private final ScriptRun running;
    private final ScriptedVariables variables;

    Scripting(Surroundings surroundings, SessionView.Origin origin, Request request, ScriptNotes notes) {
        this(surroundings, origin, request, notes, null);
    }

    /** @param asked where a script has the request run, and waits for it */
    Scripting(
            Surroundings surroundings,
            SessionView.Origin origin,
            Request request,
            ScriptNotes notes,
            @Nullable SavedSending asked) {
        this.asked = asked;
        this.variables =
                new ScriptedVariables(surroundings, origin, notes, asked == null ? Map.of() : asked.variables());
        this.surroundings = surroundings;
        this.origin = origin;
        this.notes = notes;
        this.running = surroundings.http().scripts().begin();
        this.series = new ScriptSeries(layers(surroundings, origin, request), variables::seen, this::run);
    }

    /** The scripts that run around a request. */
    static ScriptLayers layers(Surroundings surroundings, SessionView.Origin origin, Request request) {
        return new ScriptLayers(
                surroundings.http().scopes().around(origin.place()),
                new ScriptLayers.Layer(origin.name(), request.scripts()));
    }

    /** Its scripts. */
    ScriptSeries series() {
        return series;
    }

    ScriptNotes notes() {
        return notes;
    }

    /** Variables as its scripts leave them. */
    ScriptedVariables variables() {
        return variables;
    }

    /** A request as its scripts see it: with the credentials that it uses, whoever said them. */
    HttpRequest shown(HttpRequest request) {
        return request.auth() instanceof Auth.Inherit
                ? request.with(surroundings.http().scopes().inherited(origin.place()))
                : request;
    }

    ScriptInfo info() {
        String endpoint = origin.endpoint();
        return ScriptInfo.of(origin.name(), endpoint == null ? "" : endpoint)
                .in(surroundings.http().scopes().environment(origin.project()));
    }

    /** Runs a script; what it told is noted, and what it set is kept. */
    private synchronized ScriptOutcome run(ScriptCall call) throws InterruptedException {
        List<String> secrets = surroundings.http().scopes().secrets(origin.project());
        ScriptOutcome outcome = running.run(call.hiding(secrets), this);
        if (Thread.interrupted()) {
            throw new InterruptedException("cancelled");
        }
        notes.take(outcome);
        if (asked != null) {
            asked.asking().take(outcome);
        }
        variables.take(call.name(), outcome.changes());
        return outcome;
    }

    /** No script follows. */
    @Override
    public void close() {
        running.close();
    }

    @Override
    public ScriptReply send(HttpRequest request) {
        KeptBody body = new KeptBody();
        try {
            PreparedSending prepared = PreparedSending.of(
                    new NewSending(origin, request, PersonalOptions.NONE), VariableSource.of(Map.of()), surroundings);
            Outcome outcome = surroundings
                    .http()
                    .sender()
                    .send(
                            prepared.request(),
                            prepared.delivery(),
                            event -> body.accept(event, surroundings.clock().nanos()));
            notes.print("info", asked(prepared, outcome));
            return reply(outcome, body);
        } catch (ProblemException e) {
            return new ScriptReply.Failed(e.problems().getFirst());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ScriptReply.Failed(Problem.of("cancelled", "The request was cancelled"));
        }
    }

    private static String asked(PreparedSending prepared, Outcome outcome) {
        ResponseHead head = outcome.response();
        Problem problem = outcome.problem();
        String came = problem != null
                ? prepared.request().masked(problem.message())
                : head == null ? "no response" : head.status() + " " + head.reason();
        return "pm.sendRequest: " + prepared.request().method() + " "
                + prepared.request().displayUrl() + " → " + came;
    }

    @Override
    public boolean isWithin() {
        return asked != null;
    }

    @Override
    public ScriptReply run(String wanted, Map<String, JsonNode> given) {
        if (asked != null) {
            return new ScriptReply.Failed(
                    Problem.of("runs-nested", "A request that a script has run cannot have others run"));
        }
        @Nullable SavedRequest saved;
        try {
            saved = surroundings.http().scopes().saved(origin.project(), wanted);
        } catch (ProblemException e) {
            return new ScriptReply.Failed(e.problems().getFirst());
        }
        if (saved == null) {
            return new ScriptReply.Failed(Problem.of("request-unknown", "There is no HTTP request “" + wanted + "”"));
        }
        ScriptReply reply = surroundings.saved().run(new SavedSending(origin.project(), saved, given, notes));
        if (reply instanceof ScriptReply.Ran ran) {
            variables.know(ran.changes());
        }
        return reply;
    }

    @Override
    public Vault vault() {
        return surroundings.http().scopes().vault(origin.project());
    }

    private ScriptReply reply(Outcome outcome, KeptBody body) {
        ResponseHead head = outcome.response();
        Problem problem = outcome.problem();
        if (head == null || problem != null) {
            return new ScriptReply.Failed(
                    problem == null ? Problem.of("no-response", "There is no response") : problem);
        }
        if (!body.whole()) {
            return new ScriptReply.Failed(Problem.of("body-too-long", "The body is too long for scripts"));
        }
        Duration took = Duration.ofNanos(surroundings.clock().nanos() - body.began());
        return new ScriptReply.Answered(
                new ScriptResponse(head.status(), head.reason(), head.fields(), body.bytes(), took));
    }

    private Cookies jar() {
        return surroundings.http().cookies().apply(origin.project());
    }

    @Override
    public CookieJar cookies() {
        return jar().jar();
    }

    @Override
    public void change(UnaryOperator<CookieJar> change) {
        jar().change(change);
    }
}
