package dev.parley.engine.script;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderFields;
import java.time.Duration;

/**
 * A response as a script sees it.
 *
 * @param body without its content codings
 * @param time from the request's first byte to the response's last one
 */
public record ScriptResponse(int status, String reason, HeaderFields fields, Bytes body, Duration time) {}
