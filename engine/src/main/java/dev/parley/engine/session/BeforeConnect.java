package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Moment;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.engine.script.ConnectionView;
import dev.parley.engine.script.ScriptScene;
import dev.parley.engine.script.ScriptSeries;

/** The scripts that run before a WebSocket connects. */
final class BeforeConnect {

    private BeforeConnect() {}

    /**
     * Runs them, where there are some; gives the request as it is to be sent.
     *
     * @throws ProblemException where one failed, or wants no connection
     */
    static WebSocketRequest run(WebSocketRequest request, Scripting scripting) {
        if (!scripting.series().has(Moment.BEFORE_CONNECT)) {
            return request;
        }
        HttpRequest shown = ConnectionView.of(request, request.url());
        try {
            ScriptSeries.Result result =
                    scripting.series().run(ScriptScene.before(Moment.BEFORE_CONNECT, scripting.info(), shown));
            for (ScriptSeries.Failure failure : result.failures()) {
                throw problem(failure.problem().code(), failure.said());
            }
            if (result.skipped()) {
                throw problem("skipped", "A script skipped the connection");
            }
            return ConnectionView.changed(request, result.request());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw problem("cancelled", "Cancelled");
        }
    }

    private static ProblemException problem(String code, String message) {
        return new ProblemException(Problem.of(code, message).at("/request/scripts/beforeConnect"));
    }
}
