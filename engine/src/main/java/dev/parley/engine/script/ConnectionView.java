package dev.parley.engine.script;

import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.WebSocketRequest;

/** A WebSocket connection as scripts see it: a GET of its URL with its headers. */
public final class ConnectionView {

    private ConnectionView() {}

    /** The view of a request; its URL may be that which it is connected to. */
    public static HttpRequest of(WebSocketRequest request, String url) {
        HttpRequest bare = HttpRequest.of("GET", url);
        return new HttpRequest(
                bare.method(),
                url,
                bare.query(),
                bare.path(),
                request.headers(),
                request.cookies(),
                bare.auth(),
                bare.body(),
                bare.scripts(),
                bare.options(),
                request.description());
    }

    /** The request as its scripts left the view of it. */
    public static WebSocketRequest changed(WebSocketRequest request, HttpRequest view) {
        if (view.equals(of(request, request.url()))) {
            return request;
        }
        boolean same = view.url().equals(request.url());
        return new WebSocketRequest(
                view.url(),
                same ? request.query() : view.query(),
                request.path(),
                view.headers(),
                view.cookies(),
                request.auth(),
                request.message(),
                request.messages(),
                request.scripts(),
                request.options(),
                request.description());
    }
}
