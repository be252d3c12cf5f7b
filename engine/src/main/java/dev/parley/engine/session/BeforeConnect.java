package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Moment;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.engine.script.ScriptScene;
import dev.parley.engine.script.ScriptSeries;

/** The scripts that run before a WebSocket connects. */
final class BeforeConnect {

    private BeforeConnect() {}

    /** A connection as scripts see it: a GET of its URL with its headers. */
    static HttpRequest shown(WebSocketRequest request, String url) {
        HttpRequest bare = HttpRequest.of("GET", url);
        return new HttpRequest(
                bare.method(),
                url,
                bare.query(),
                bare.path(),
                request.headers(),
                request.cookies(),
                bare.auth(),
                bare.body(),
                bare.scripts(),
                bare.options(),
                request.description());
    }

    /**
     * Runs them, where there are some; gives the request as it is to be sent.
     *
     * @throws ProblemException where one failed, or wants no connection
     */
    static WebSocketRequest run(WebSocketRequest request, Scripting scripting) {
        if (!scripting.series().has(Moment.BEFORE_CONNECT)) {
            return request;
        }
        HttpRequest shown = shown(request, request.url());
        try {
            ScriptSeries.Result result =
                    scripting.series().run(ScriptScene.before(Moment.BEFORE_CONNECT, scripting.info(), shown));
            for (ScriptSeries.Failure failure : result.failures()) {
                throw problem(failure.problem().code(), failure.said());
            }
            if (result.skipped()) {
                throw problem("skipped", "A script skipped the connection");
            }
            return result.request().equals(shown) ? request : changed(request, result.request());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw problem("cancelled", "Cancelled");
        }
    }

    private static ProblemException problem(String code, String message) {
        return new ProblemException(Problem.of(code, message).at("/request/scripts/beforeConnect"));
    }

    private static WebSocketRequest changed(WebSocketRequest request, HttpRequest changed) {
        boolean same = changed.url().equals(request.url());
        return new WebSocketRequest(
                changed.url(),
                same ? request.query() : changed.query(),
                request.path(),
                changed.headers(),
                changed.cookies(),
                request.auth(),
                request.message(),
                request.messages(),
                request.scripts(),
                request.options(),
                request.description());
    }
}
