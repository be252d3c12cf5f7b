package dev.parley.engine.run;

import dev.parley.description.cookies.CookieJar;
import dev.parley.description.problem.Problem;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.http.Cookies;
import dev.parley.engine.script.ScriptHost;
import dev.parley.engine.script.ScriptReply;
import java.util.function.UnaryOperator;

/** What the scripts of a run may ask for: requests that go out as those of the run do, and its cookies. */
record RunHost(RunSender sender, Cookies jar, VariableSource variables) implements ScriptHost {

    @Override
    public ScriptReply send(HttpRequest request) {
        try {
            Sent sent = sender.send(request, PersonalOptions.NONE, variables);
            return sent.response() == null
                    ? new ScriptReply.Failed(
                            sent.problem() == null ? Problem.of("no-response", "No answer came") : sent.problem())
                    : new ScriptReply.Answered(sent.response());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new ScriptReply.Failed(Problem.of("cancelled", "The request was cancelled"));
        }
    }

    @Override
    public CookieJar cookies() {
        return jar.jar();
    }

    @Override
    public void change(UnaryOperator<CookieJar> change) {
        jar.change(change);
    }
}
