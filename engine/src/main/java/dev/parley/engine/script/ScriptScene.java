package dev.parley.engine.script;

import dev.parley.description.request.AuthSecrets;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the scripts of a moment find; see {@link ScriptCall}.
 *
 * @param request before it is sent, a script finds it as the one before left it
 * @param automatic names of its header lines that were sent by themselves, in lower case
 * @param message so, too
 * @param secrets texts that are masked in whatever scripts tell, beside those that stand in the request's own credentials
 */
public record ScriptScene(
        Moment moment,
        ScriptInfo info,
        HttpRequest request,
        Set<String> automatic,
        @Nullable ScriptResponse response,
        @Nullable ScriptMessage message,
        List<String> secrets) {

    public ScriptScene {
        automatic = Set.copyOf(automatic);
        secrets = List.copyOf(secrets);
    }

    /** That before a request, or before a connection. */
    public static ScriptScene before(Moment moment, ScriptInfo info, HttpRequest request) {
        return new ScriptScene(moment, info, request, Set.of(), null, null, List.of());
    }

    /** That after a response. */
    public static ScriptScene after(
            ScriptInfo info, HttpRequest request, Set<String> automatic, ScriptResponse response) {
        return new ScriptScene(Moment.AFTER_RESPONSE, info, request, automatic, response, null, List.of());
    }

    /** That of a connection that is there. */
    public static ScriptScene on(Moment moment, ScriptInfo info, HttpRequest request, @Nullable ScriptMessage message) {
        return new ScriptScene(moment, info, request, Set.of(), null, message, List.of());
    }

    /** The same with further secrets. */
    public ScriptScene hiding(List<String> others) {
        List<String> all = new ArrayList<>(secrets);
        all.addAll(others);
        return new ScriptScene(moment, info, request, automatic, response, message, all);
    }

    /** The same behind a script. */
    ScriptScene behind(ScriptOutcome outcome) {
        return new ScriptScene(
                moment,
                info,
                outcome.request() == null ? request : outcome.request(),
                automatic,
                response,
                outcome.message() == null ? message : outcome.message(),
                secrets);
    }

    /** A script that is to run in it. */
    ScriptCall call(NamedScript script, List<String> location, ScriptVariables variables) {
        List<String> hidden = new ArrayList<>(secrets);
        if (response == null) { // behind a response, variables are filled in, and what was sent is hidden already
            hidden.addAll(AuthSecrets.literal(request.auth()).values());
        }
        return new ScriptCall(
                script.source(),
                script.name(),
                moment,
                info.at(location, script.of()),
                variables,
                request,
                automatic,
                response,
                message,
                hidden,
                ScriptLimits.USUAL);
    }
}
