package dev.parley.server.api;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpRequestJson;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.Request;
import dev.parley.description.request.RequestJson;
import dev.parley.description.request.Scripts;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.session.SessionView;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Members of bodies; what is wrong in them is told at their places in the body. */
final class Bodies {

    private Bodies() {}

    static HttpRequest httpRequest(JsonNode body, String name) {
        return at(body, name, HttpRequestJson::request);
    }

    static WebSocketRequest request(JsonNode body, String name) {
        return at(body, name, RequestJson::request);
    }

    static MessageContent message(JsonNode body, String name) {
        return at(body, name, RequestJson::message);
    }

    static Request either(JsonNode body, String name) {
        return at(body, name, RequestJson::either);
    }

    static Auth auth(JsonNode body, String name) {
        return at(body, name, RequestJson::auth);
    }

    static Scripts scripts(JsonNode body, String name) {
        return at(body, name, HttpRequestJson::scripts);
    }

    static @Nullable Request eitherOrNone(JsonNode body, String name) {
        return body.has(name) ? either(body, name) : null;
    }

    static @Nullable MessageContent messageOrNone(JsonNode body, String name) {
        return body.has(name) ? message(body, name) : null;
    }

    static @Nullable PersonalOptions personalOrNone(JsonNode body, String name) {
        return body.has(name) ? at(body, name, RequestJson::personal) : null;
    }

    /** What a session is started from. */
    static SessionView.Origin origin(Call call) {
        JsonNode body = call.body();
        RequestPlace place = place(call.text("project"), body);
        return new SessionView.Origin(
                place.project(),
                place.endpoint(),
                Json.textOrNone(body, "tab"),
                call.text("name"),
                null,
                place.folder());
    }

    /** Where the request of a body stands. */
    static RequestPlace place(String project, JsonNode body) {
        String folder = Json.textOrNone(body, "folder");
        return new RequestPlace(project, Json.textOrNone(body, "endpoint"), folder == null ? "" : folder);
    }

    private static <T> T at(JsonNode body, String name, Function<JsonNode, T> read) {
        try {
            return read.apply(body.path(name));
        } catch (ProblemException wrong) {
            throw new ProblemException(wrong.problems().stream()
                    .map(each -> each.under("/" + name))
                    .toList());
        }
    }
}
