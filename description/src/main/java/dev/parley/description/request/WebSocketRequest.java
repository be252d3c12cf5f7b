package dev.parley.description.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket request as it is edited: nothing in it is resolved, and anything in it may be wrong.
 *
 * @param url as typed, with {@code {{variables}}}, {@code {path}} parameters and the query
 * @param query rows in step with the URL's query
 * @param path one row for each {@code {name}} of the URL
 * @param message what stands in the composer
 * @param messages saved ones, in their order
 * @param scripts those of a connection
 * @param description what the endpoint is for
 */
public record WebSocketRequest(
        String url,
        List<Parameter> query,
        List<Parameter> path,
        List<Parameter> headers,
        List<Parameter> cookies,
        Auth auth,
        MessageContent message,
        List<SavedMessage> messages,
        Scripts scripts,
        ConnectionOptions options,
        @Nullable String description)
        implements Request {

    public WebSocketRequest {
        query = List.copyOf(query);
        path = List.copyOf(path);
        headers = List.copyOf(headers);
        cookies = List.copyOf(cookies);
        messages = List.copyOf(messages);
    }

    /** A request without scripts. */
    public WebSocketRequest(
            String url,
            List<Parameter> query,
            List<Parameter> path,
            List<Parameter> headers,
            List<Parameter> cookies,
            Auth auth,
            MessageContent message,
            List<SavedMessage> messages,
            ConnectionOptions options,
            @Nullable String description) {
        this(url, query, path, headers, cookies, auth, message, messages, Scripts.NONE, options, description);
    }

    /** A request of nothing but a URL, without looking into it. */
    public static WebSocketRequest of(String url) {
        return new WebSocketRequest(
                url,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Auth.None(),
                new MessageContent(Format.TEXT, ""),
                List.of(),
                ConnectionOptions.NONE,
                null);
    }

    @Override
    public WebSocketRequest with(Auth other) {
        return new WebSocketRequest(
                url, query, path, headers, cookies, other, message, messages, scripts, options, description);
    }
}
