package dev.parley.engine.script;

import dev.parley.description.cookies.CookieJar;
import dev.parley.description.request.HttpRequest;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Whoever a running script may ask: it decides what is done. Thread-safe. */
public interface ScriptHost {

    /**
     * Sends a request for {@code pm.sendRequest}, under the sending policy; its {@code {{variables}}} are filled in already. Blocks, on a thread of its
     * own for each request; interrupted when the script is over.
     */
    ScriptReply send(HttpRequest request);

    /**
     * Runs a saved request with its scripts, for {@code pm.execution.runRequest}; blocks as {@link #send} does. What its scripts set is known to
     * those that run later, and what they tell is told as if the asking script told it.
     *
     * @param request its id or name
     * @param variables that it knows besides, for itself alone
     */
    ScriptReply run(String request, Map<String, JsonNode> variables);

    /** Whether its script is of a request that another script has run, and waits for. Such a one runs no other. */
    boolean isWithin();

    /** The secrets of whoever runs the script. */
    default Vault vault() {
        return Vault.NONE;
    }

    /** The cookies that the script may see. */
    CookieJar cookies();

    /** Changes the cookies, at once and alone. */
    void change(UnaryOperator<CookieJar> change);
}
