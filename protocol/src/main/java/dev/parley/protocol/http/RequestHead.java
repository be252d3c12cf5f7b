package dev.parley.protocol.http;

import dev.parley.protocol.Bytes;

/**
 * The head of a request (RFC 9112 §3).
 *
 * @param version as written, such as {@code HTTP/1.1}
 * @param raw all of it as on the wire, with the empty line
 */
public record RequestHead(String method, String target, String version, HeaderFields fields, Bytes raw) {

    /** The target's path, without its query. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** The target's query without the question mark; empty without one. */
    public String query() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }
}
