package dev.parley.engine.script;

import dev.parley.description.cookies.CookieJar;
import dev.parley.description.request.HttpRequest;
import java.util.function.UnaryOperator;

/** Whoever a running script may ask: it decides what is done. Thread-safe. */
public interface ScriptHost {

    /**
     * Sends a request for {@code pm.sendRequest}, under the sending policy; its {@code {{variables}}} are filled in already. Blocks, on a thread of its
     * own for each request; interrupted when the script is over.
     */
    ScriptReply send(HttpRequest request);

    /** The cookies that the script may see. */
    CookieJar cookies();

    /** Changes the cookies, at once and alone. */
    void change(UnaryOperator<CookieJar> change);
}
