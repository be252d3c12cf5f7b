package dev.parley.description.request;

import dev.parley.description.variables.VariableSource;
import java.util.List;

/** Requests of tests, put together part by part. */
record Requests(WebSocketRequest request) {

    static Requests of(String url) {
        return new Requests(WebSocketRequest.of(url));
    }

    static Parameter typed(String name, String value, ParameterType type) {
        return new Parameter(name, value, List.of(), null, null, false, type, true, null, true);
    }

    static Parameter array(String name, boolean explode, String... values) {
        return new Parameter(name, null, List.of(values), null, null, false, ParameterType.ARRAY, true, null, explode);
    }

    Requests query(Parameter... rows) {
        return with(List.of(rows), request.path(), request.headers(), request.cookies());
    }

    Requests path(Parameter... rows) {
        return with(request.query(), List.of(rows), request.headers(), request.cookies());
    }

    Requests headers(Parameter... rows) {
        return with(request.query(), request.path(), List.of(rows), request.cookies());
    }

    Requests cookies(Parameter... rows) {
        return with(request.query(), request.path(), request.headers(), List.of(rows));
    }

    private Requests with(
            List<Parameter> query, List<Parameter> path, List<Parameter> headers, List<Parameter> cookies) {
        return new Requests(new WebSocketRequest(
                request.url(),
                query,
                path,
                headers,
                cookies,
                request.auth(),
                request.message(),
                request.messages(),
                request.options(),
                null));
    }

    Requests auth(Auth auth) {
        return with(auth, request.message(), request.messages(), request.options());
    }

    Requests message(Format format, String content) {
        return with(request.auth(), new MessageContent(format, content), request.messages(), request.options());
    }

    Requests saved(SavedMessage... messages) {
        return with(request.auth(), request.message(), List.of(messages), request.options());
    }

    Requests options(ConnectionOptions options) {
        return with(request.auth(), request.message(), request.messages(), options);
    }

    Requests subprotocols(String... names) {
        return options(new ConnectionOptions(
                List.of(names), null, null, null, null, null, null, null, null, null, null, null));
    }

    private Requests with(Auth auth, MessageContent message, List<SavedMessage> messages, ConnectionOptions options) {
        return new Requests(new WebSocketRequest(
                request.url(),
                request.query(),
                request.path(),
                request.headers(),
                request.cookies(),
                auth,
                message,
                messages,
                options,
                null));
    }

    Resolution resolve(VariableSource variables) {
        return Resolver.resolve(request, variables);
    }
}
