package dev.parley.engine.script;

import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A script that is to run, and all that it sees.
 *
 * @param source JavaScript
 * @param name what it is called where its lines are named, such as {@code Before request of Orders}
 * @param request before a request: as it is edited, with its {@code {{variables}}}; after a response: as it was sent. That of a WebSocket connection
 *     is a GET of its URL with its headers
 * @param automatic names of the request's header lines that were sent by themselves, in lower case
 * @param response what came, at {@link Moment#AFTER_RESPONSE}
 * @param message what is about to be sent, or was received, at {@link Moment#BEFORE_MESSAGE} and {@link Moment#ON_MESSAGE}
 * @param secrets texts that are masked in whatever the script tells
 */
public record ScriptCall(
        String source,
        String name,
        Moment moment,
        ScriptInfo info,
        ScriptVariables variables,
        HttpRequest request,
        Set<String> automatic,
        @Nullable ScriptResponse response,
        @Nullable ScriptMessage message,
        List<String> secrets,
        ScriptLimits limits) {

    public ScriptCall {
        automatic = Set.copyOf(automatic);
        secrets = List.copyOf(secrets);
    }

    /** A script that finds no header lines but those that were written. */
    public ScriptCall(
            String source,
            String name,
            Moment moment,
            ScriptInfo info,
            ScriptVariables variables,
            HttpRequest request,
            @Nullable ScriptResponse response,
            @Nullable ScriptMessage message,
            List<String> secrets,
            ScriptLimits limits) {
        this(source, name, moment, info, variables, request, Set.of(), response, message, secrets, limits);
    }

    /** A script before a request is sent. */
    public static ScriptCall before(
            String source, String name, ScriptInfo info, ScriptVariables variables, HttpRequest request) {
        return new ScriptCall(
                source,
                name,
                Moment.BEFORE_REQUEST,
                info,
                variables,
                request,
                null,
                null,
                List.of(),
                ScriptLimits.USUAL);
    }

    /** A script after a response came. */
    public static ScriptCall after(
            String source,
            String name,
            ScriptInfo info,
            ScriptVariables variables,
            HttpRequest request,
            ScriptResponse response) {
        return new ScriptCall(
                source,
                name,
                Moment.AFTER_RESPONSE,
                info,
                variables,
                request,
                response,
                null,
                List.of(),
                ScriptLimits.USUAL);
    }

    /** The same within other limits. */
    public ScriptCall within(ScriptLimits other) {
        return new ScriptCall(
                source, name, moment, info, variables, request, automatic, response, message, secrets, other);
    }

    /** The same with further secrets to be masked. */
    public ScriptCall hiding(List<String> others) {
        List<String> all = new ArrayList<>(secrets);
        all.addAll(others);
        return new ScriptCall(
                source, name, moment, info, variables, request, automatic, response, message, all, limits);
    }
}
