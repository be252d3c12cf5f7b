package dev.parley.engine.session;

import dev.parley.engine.credential.Authorizing;
import dev.parley.engine.http.Cookies;
import dev.parley.engine.http.HttpSender;
import java.util.function.Function;

/**
 * How HTTP requests of sessions go out.
 *
 * @param userAgent what is sent as {@code User-Agent}
 * @param authorizing puts inherited credentials and tokens in place, in handshakes too; may block
 * @param cookies the jar of a project, which its requests and handshakes share; may block
 */
public record Outgoing(
        HttpSender sender, String userAgent, Function<String, Cookies> cookies, Authorizing authorizing) {}
