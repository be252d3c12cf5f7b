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
        ConnectionOptions options,
        @Nullable String description) {

    public WebSocketRequest {
        query = List.copyOf(query);
        path = List.copyOf(path);
        headers = List.copyOf(headers);
        cookies = List.copyOf(cookies);
        messages = List.copyOf(messages);
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
}
