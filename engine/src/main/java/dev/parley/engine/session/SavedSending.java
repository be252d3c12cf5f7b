package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.PersonalOptions;
import dev.parley.engine.http.Outcome;
import dev.parley.engine.script.ScriptReply;
import dev.parley.engine.script.ScriptResponse;
import dev.parley.protocol.http.ResponseHead;
import java.time.Duration;

/** A saved request that a script has run with its own scripts; what comes of it is told by a line of the console. */
record SavedSending(Surroundings surroundings, Scripting scripting, SessionView.Origin origin, HttpRequest saved) {

    ScriptReply run() {
        SendingScripts scripts = new SendingScripts(scripting, saved, surroundings.clock());
        try {
            HttpRequest request = scripts.before();
            PreparedSending prepared = PreparedSending.of(
                    new NewSending(origin, request, PersonalOptions.NONE), scripting.variables(), surroundings);
            return sent(scripts, request, prepared);
        } catch (ProblemException e) {
            Problem problem = e.problems().getFirst();
            return problem.code().equals("skipped") ? new ScriptReply.Skipped() : new ScriptReply.Failed(problem);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ScriptReply.Failed(Problem.of("cancelled", "The request was cancelled"));
        }
    }

    private ScriptReply sent(SendingScripts scripts, HttpRequest request, PreparedSending prepared)
            throws InterruptedException {
        KeptBody body = new KeptBody();
        Outcome outcome = surroundings
                .http()
                .sender()
                .send(
                        prepared.request(),
                        prepared.delivery(),
                        event -> body.accept(event, surroundings.clock().nanos()));
        ResponseHead head = outcome.response();
        Problem problem = outcome.problem();
        String words = problem != null
                ? prepared.request().masked(problem.message())
                : head == null ? "no response" : head.status() + " " + head.reason();
        scripting.notes().print("info", "pm.execution.runRequest: " + origin.name() + " → " + words);
        if (head == null || problem != null) {
            return new ScriptReply.Failed(
                    problem == null ? Problem.of("no-response", "There is no response") : problem);
        }
        if (!body.whole()) {
            return new ScriptReply.Failed(Problem.of("body-too-long", "The body is too long for scripts"));
        }
        scripts.after(prepared.request(), request, head, body);
        Duration took = Duration.ofNanos(surroundings.clock().nanos() - body.began());
        ScriptResponse response = new ScriptResponse(head.status(), head.reason(), head.fields(), body.bytes(), took);
        return new ScriptReply.Ran(response, prepared.request().url().text());
    }
}
