package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Moment;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptLimits;
import dev.parley.engine.script.ScriptOutcome;
import java.util.List;

/** The script that runs before a WebSocket connects. */
final class BeforeConnect {

    private static final String NAME = "Before connect";

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
     * Runs it, where there is one; gives the request as it is to be sent.
     *
     * @throws ProblemException where the script failed, or wants no connection
     */
    static WebSocketRequest run(WebSocketRequest request, Scripting scripting) {
        String source = request.scripts().at(Moment.BEFORE_CONNECT);
        if (source == null || source.isBlank()) {
            return request;
        }
        HttpRequest shown = shown(request, request.url());
        try {
            ScriptOutcome outcome = scripting.run(new ScriptCall(
                    source,
                    NAME,
                    Moment.BEFORE_CONNECT,
                    scripting.info(),
                    scripting.seen(),
                    shown,
                    null,
                    null,
                    List.of(),
                    ScriptLimits.USUAL));
            Problem problem = outcome.problem();
            if (problem != null) {
                throw problem(problem.code(), ScriptNotes.said(NAME, problem));
            }
            if (outcome.skipped()) {
                throw problem("skipped", "A script skipped the connection");
            }
            HttpRequest changed = outcome.request();
            return changed == null ? request : changed(request, changed);
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
