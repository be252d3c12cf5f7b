package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.PersonalOptions;
import dev.parley.engine.http.Outcome;
import dev.parley.engine.script.ScriptReply;
import dev.parley.protocol.http.ResponseHead;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A saved request that a script has run with its own scripts; what these tell, and what comes of it, is told to whoever asks, too.
 *
 * @param variables that it knows besides, for itself alone
 * @param asking takes what is told
 */
record SavedSending(String project, SavedRequest saved, Map<String, JsonNode> variables, ScriptNotes asking) {

    SavedSending {
        variables = Map.copyOf(variables);
    }

    /** What is sent. */
    NewSending sending() {
        SessionView.Origin origin = new SessionView.Origin(project, saved.endpoint(), null, saved.name());
        return new NewSending(origin, saved.request(), PersonalOptions.NONE);
    }

    /** Tells what came of it, in its session. */
    void told(Outcome outcome, String session) {
        ResponseHead head = outcome.response();
        Problem problem = outcome.problem();
        String words = problem != null
                ? problem.message()
                : head == null ? "no response" : head.status() + " " + head.reason();
        asking.ran(saved.name(), words, session);
    }

    /** What a script is told where there is no whole answer. */
    static ScriptReply unanswered(Outcome outcome) {
        Problem problem = outcome.problem();
        if (problem == null) {
            return new ScriptReply.Failed(Problem.of("no-response", "There is no response"));
        }
        return problem.code().equals("skipped") ? new ScriptReply.Skipped() : new ScriptReply.Failed(problem);
    }
}
