package dev.parley.engine.run;

import dev.parley.description.cookies.CookieJar;
import dev.parley.description.problem.Problem;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.http.Cookies;
import dev.parley.engine.script.ScriptHost;
import dev.parley.engine.script.ScriptReply;
import dev.parley.engine.script.Vault;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** What the scripts of a run may ask for: requests that go out as those of the run do, and its cookies. */
record RunHost(RunSender sender, Cookies jar, VariableSource variables, SavedRuns saved, Vault vault)
        implements ScriptHost {

    /** Runs saved requests. */
    @FunctionalInterface
    interface SavedRuns {

        /** Where the script is itself of a request that is run so. */
        SavedRuns NONE = (_, _) -> new ScriptReply.Failed(
                Problem.of("runs-nested", "A request that a script has run cannot have others run"));

        /** Runs one; see {@link ScriptHost#run}. */
        ScriptReply run(String request, Map<String, JsonNode> variables) throws InterruptedException;
    }

    @Override
    public ScriptReply run(String request, Map<String, JsonNode> given) {
        try {
            return saved.run(request, given);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new ScriptReply.Failed(Problem.of("cancelled", "The request was cancelled"));
        }
    }

    @Override
    public boolean isWithin() {
        return saved.equals(SavedRuns.NONE);
    }

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
