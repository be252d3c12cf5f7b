package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Moment;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.run.SentHead;
import dev.parley.engine.run.SentRequest;
import dev.parley.engine.script.ScriptResponse;
import dev.parley.engine.script.ScriptScene;
import dev.parley.engine.script.ScriptSeries;
import dev.parley.engine.script.VariableChange;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.http.ResponseHead;
import java.time.Duration;
import java.util.List;

/** The scripts around one HTTP request. */
record SendingScripts(Scripting scripting, HttpRequest request, Clock clock) {

    VariableSource variables() {
        return scripting.variables().source();
    }

    /** What they have set. */
    List<VariableChange> changes() {
        return scripting.variables().changes();
    }

    /** No other runs. */
    void end() {
        scripting.close();
    }

    /** Whether a script looks at the response. */
    boolean seeResponse() {
        return scripting.series().has(Moment.AFTER_RESPONSE);
    }

    /**
     * Runs what comes before the request; gives the request that is to be sent.
     *
     * @throws ProblemException where a script failed, or does not want it sent
     */
    HttpRequest before() throws InterruptedException {
        if (!scripting.series().has(Moment.BEFORE_REQUEST)) {
            return request;
        }
        ScriptSeries.Result result = scripting
                .series()
                .run(ScriptScene.before(Moment.BEFORE_REQUEST, scripting.info(), scripting.shown(request)));
        for (ScriptSeries.Failure failure : result.failures()) {
            throw new ProblemException(Problem.of(failure.problem().code(), failure.said()));
        }
        if (result.skipped()) {
            throw new ProblemException(Problem.of("skipped", "A script skipped the request"));
        }
        return result.request();
    }

    /** A response as scripts see it, whose body is whole. */
    ScriptResponse response(ResponseHead head, KeptBody body) {
        Duration took = Duration.ofNanos(clock.nanos() - body.began());
        return new ScriptResponse(head.status(), head.reason(), head.fields(), body.bytes(), took);
    }

    /**
     * Runs what comes after the response.
     *
     * @param resolved the request as it was sent
     * @param edited as it was before everything was filled in
     * @param sent its head
     */
    void after(ResolvedHttpRequest resolved, HttpRequest edited, SentHead sent, ResponseHead head, KeptBody body)
            throws InterruptedException {
        if (!seeResponse()) {
            return;
        }
        if (!body.whole()) {
            scripting.notes().print("error", "After response: the body is too long for scripts");
            return;
        }
        VariableSource variables = variables();
        HttpRequest seen = SentRequest.of(resolved, scripting.shown(edited), sent, variables);
        ScriptScene scene = ScriptScene.after(
                        scripting.info(), seen, SentRequest.automatic(seen, edited, variables), response(head, body))
                .hiding(resolved.secretWords());
        scripting.notes().failed(scripting.series().run(scene).failures());
    }
}
