package dev.parley.description.document;

import dev.parley.description.request.Auth;
import dev.parley.description.request.Parameter;
import java.util.List;

/** What requests of all protocols have: a URL with its rows, headers, cookies and credentials. */
public record RequestHead(
        String url,
        List<Parameter> query,
        List<Parameter> path,
        List<Parameter> headers,
        List<Parameter> cookies,
        Auth auth) {

    public RequestHead {
        query = List.copyOf(query);
        path = List.copyOf(path);
        headers = List.copyOf(headers);
        cookies = List.copyOf(cookies);
    }
}
