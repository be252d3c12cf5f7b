package dev.parley.engine.session;

import dev.parley.description.cookies.CookieJar;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Moment;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.http.Cookies;
import dev.parley.engine.http.Outcome;
import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptHost;
import dev.parley.engine.script.ScriptInfo;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptReply;
import dev.parley.engine.script.ScriptResponse;
import dev.parley.engine.script.ScriptScope;
import dev.parley.engine.script.ScriptVariables;
import dev.parley.engine.script.VariableChange;
import dev.parley.protocol.http.ResponseHead;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The scripts around one HTTP request. Confined to the thread that sends it; what scripts ask for meanwhile comes on others. */
final class SendingScripts implements ScriptHost {

    private final Surroundings surroundings;
    private final NewSending sending;
    private final ScriptNotes notes;
    private Map<String, JsonNode> local = Map.of();

    SendingScripts(Surroundings surroundings, NewSending sending, ScriptNotes notes) {
        this.surroundings = surroundings;
        this.sending = sending;
        this.notes = notes;
    }

    /** What templates find now: what scripts set for this request, then what the project has. */
    VariableSource variables() {
        return ScriptVariables.NONE
                .with(ScriptScope.LOCAL, local)
                .source()
                .within(surroundings.variables().apply(project()));
    }

    private String project() {
        return sending.origin().project();
    }

    /**
     * Runs what comes before the request; gives the request that is to be sent.
     *
     * @throws ProblemException where the script failed, or does not want it sent
     */
    HttpRequest before() throws InterruptedException {
        HttpRequest request = sending.request();
        String source = request.scripts().at(Moment.BEFORE_REQUEST);
        if (source == null || source.isBlank()) {
            return request;
        }
        String name = "Before request";
        ScriptOutcome outcome = run(ScriptCall.before(source, name, info(), seen(), request));
        Problem problem = outcome.problem();
        if (problem != null) {
            throw new ProblemException(Problem.of(problem.code(), ScriptNotes.said(name, problem)));
        }
        if (outcome.skipped()) {
            throw new ProblemException(Problem.of("skipped", "A script skipped the request"));
        }
        return outcome.request() == null ? request : outcome.request();
    }

    /** Runs what comes after the response. */
    void after(HttpRequest sent, ResponseHead head, KeptBody body) throws InterruptedException {
        String source = sending.request().scripts().at(Moment.AFTER_RESPONSE);
        if (source == null || source.isBlank()) {
            return;
        }
        String name = "After response";
        if (!body.whole()) {
            notes.failed(name, Problem.of("body-too-long", "The body is too long for scripts"));
            return;
        }
        Duration took = Duration.ofNanos(surroundings.clock().nanos() - body.began());
        ScriptResponse response = new ScriptResponse(head.status(), head.reason(), head.fields(), body.bytes(), took);
        ScriptOutcome outcome = run(ScriptCall.after(source, name, info(), seen(), sent, response));
        if (outcome.problem() != null) {
            notes.failed(name, outcome.problem());
        }
    }

    private ScriptInfo info() {
        String endpoint = sending.origin().endpoint();
        return ScriptInfo.of(sending.origin().name(), endpoint == null ? "" : endpoint);
    }

    private ScriptVariables seen() {
        return surroundings.http().scopes().of(project()).with(ScriptScope.LOCAL, local);
    }

    private ScriptOutcome run(ScriptCall call) throws InterruptedException {
        ScriptOutcome outcome = surroundings
                .http()
                .scripts()
                .run(call.hiding(surroundings.http().scopes().secrets(project())), this);
        if (Thread.interrupted()) {
            throw new InterruptedException("cancelled");
        }
        notes.take(outcome);
        local = ScriptVariables.NONE
                .with(ScriptScope.LOCAL, local)
                .with(of(outcome, true))
                .in(ScriptScope.LOCAL);
        List<VariableChange> kept = of(outcome, false);
        if (!kept.isEmpty()) {
            surroundings.http().scopes().change(project(), kept);
        }
        return outcome;
    }

    private static List<VariableChange> of(ScriptOutcome outcome, boolean local) {
        return outcome.changes().stream()
                .filter(change -> local == (change.scope() == ScriptScope.LOCAL))
                .toList();
    }

    @Override
    public ScriptReply send(HttpRequest request) {
        KeptBody body = new KeptBody();
        try {
            PreparedSending prepared = PreparedSending.of(
                    new NewSending(sending.origin(), request, PersonalOptions.NONE),
                    VariableSource.of(Map.of()),
                    surroundings);
            Outcome outcome = surroundings
                    .http()
                    .sender()
                    .send(
                            prepared.request(),
                            prepared.delivery(),
                            event -> body.accept(event, surroundings.clock().nanos()));
            notes.print("info", asked(prepared, outcome));
            return reply(outcome.response(), outcome.problem(), body);
        } catch (ProblemException e) {
            return new ScriptReply.Failed(e.problems().getFirst());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ScriptReply.Failed(Problem.of("cancelled", "The request was cancelled"));
        }
    }

    private static String asked(PreparedSending prepared, Outcome outcome) {
        ResponseHead head = outcome.response();
        String came = outcome.problem() != null
                ? prepared.request().masked(outcome.problem().message())
                : head == null ? "no response" : head.status() + " " + head.reason();
        return "pm.sendRequest: " + prepared.request().method() + " "
                + prepared.request().displayUrl() + " → " + came;
    }

    private ScriptReply reply(@Nullable ResponseHead head, @Nullable Problem problem, KeptBody body) {
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
        return surroundings.http().cookies().apply(project());
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
