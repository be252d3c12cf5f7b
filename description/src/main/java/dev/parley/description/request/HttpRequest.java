package dev.parley.description.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request as it is edited: nothing in it is resolved, and anything in it may be wrong.
 *
 * @param method any token, in the case that it is sent in
 * @param url as typed, with {@code {{variables}}}, {@code {path}} parameters and the query
 * @param query rows in step with the URL's query
 * @param path one row for each {@code {name}} of the URL
 * @param description what the endpoint is for
 */
public record HttpRequest(
        String method,
        String url,
        List<Parameter> query,
        List<Parameter> path,
        List<Parameter> headers,
        List<Parameter> cookies,
        Auth auth,
        HttpBody body,
        Scripts scripts,
        HttpOptions options,
        @Nullable String description)
        implements Request {

    public HttpRequest {
        query = List.copyOf(query);
        path = List.copyOf(path);
        headers = List.copyOf(headers);
        cookies = List.copyOf(cookies);
    }

    /** A request of nothing but method and URL, without looking into it. */
    public static HttpRequest of(String method, String url) {
        return new HttpRequest(
                method,
                url,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Auth.None(),
                new HttpBody.None(),
                Scripts.NONE,
                HttpOptions.NONE,
                null);
    }

    @Override
    public HttpRequest with(Auth other) {
        return new HttpRequest(method, url, query, path, headers, cookies, other, body, scripts, options, description);
    }

    /** The same with another body. */
    public HttpRequest with(HttpBody other) {
        return new HttpRequest(method, url, query, path, headers, cookies, auth, other, scripts, options, description);
    }

    /** The same with other scripts. */
    public HttpRequest with(Scripts other) {
        return new HttpRequest(method, url, query, path, headers, cookies, auth, body, other, options, description);
    }

    /** The same with other options. */
    public HttpRequest with(HttpOptions other) {
        return new HttpRequest(method, url, query, path, headers, cookies, auth, body, scripts, other, description);
    }

    /** The same with other header rows. */
    public HttpRequest withHeaders(List<Parameter> rows) {
        return new HttpRequest(method, url, query, path, rows, cookies, auth, body, scripts, options, description);
    }

    /** The same with other path parameters. */
    public HttpRequest withPath(List<Parameter> rows) {
        return new HttpRequest(method, url, query, rows, headers, cookies, auth, body, scripts, options, description);
    }
}
