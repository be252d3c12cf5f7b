package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Moment;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptResponse;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.http.ResponseHead;
import java.time.Duration;

/** The scripts around one HTTP request. */
record SendingScripts(Scripting scripting, HttpRequest request, Clock clock) {

    VariableSource variables() {
        return scripting.variables();
    }

    /**
     * Runs what comes before the request; gives the request that is to be sent.
     *
     * @throws ProblemException where the script failed, or does not want it sent
     */
    HttpRequest before() throws InterruptedException {
        String source = request.scripts().at(Moment.BEFORE_REQUEST);
        if (source == null || source.isBlank()) {
            return request;
        }
        String name = "Before request";
        ScriptOutcome outcome =
                scripting.run(ScriptCall.before(source, name, scripting.info(), scripting.seen(), request));
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
        String source = request.scripts().at(Moment.AFTER_RESPONSE);
        if (source == null || source.isBlank()) {
            return;
        }
        String name = "After response";
        if (!body.whole()) {
            scripting.notes().failed(name, Problem.of("body-too-long", "The body is too long for scripts"));
            return;
        }
        Duration took = Duration.ofNanos(clock.nanos() - body.began());
        ScriptResponse response = new ScriptResponse(head.status(), head.reason(), head.fields(), body.bytes(), took);
        ScriptOutcome outcome =
                scripting.run(ScriptCall.after(source, name, scripting.info(), scripting.seen(), sent, response));
        if (outcome.problem() != null) {
            scripting.notes().failed(name, outcome.problem());
        }
    }
}
