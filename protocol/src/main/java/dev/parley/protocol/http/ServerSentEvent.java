package dev.parley.protocol.http;

/**
 * An event of a stream (HTML, “Server-sent events”).
 *
 * @param name as the stream says it; empty for the usual {@code message}
 * @param id the newest that the stream has said, empty before it says one
 * @param retry milliseconds that were said with it, negative where none were
 * @param cut whether its data is longer than what is here
 */
public record ServerSentEvent(String name, String id, long retry, String data, boolean cut) {}
