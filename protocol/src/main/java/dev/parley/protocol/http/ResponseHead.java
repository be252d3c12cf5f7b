package dev.parley.protocol.http;

import dev.parley.protocol.Bytes;

/**
 * The head of a response (RFC 9112 §4).
 *
 * @param version as written, such as {@code HTTP/1.1}
 * @param raw all of it as on the wire, with the empty line
 */
public record ResponseHead(int status, String reason, String version, HeaderFields fields, Bytes raw) {}
