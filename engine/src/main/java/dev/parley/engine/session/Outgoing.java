package dev.parley.engine.session;

import dev.parley.engine.credential.Authorizing;
import dev.parley.engine.http.BodyFiles;
import dev.parley.engine.http.Cookies;
import dev.parley.engine.http.HttpSender;
import dev.parley.engine.link.HostCertificates;
import dev.parley.engine.script.ScriptEngine;
import java.util.function.Function;

/**
 * How HTTP requests of sessions go out.
 *
 * @param userAgent what is sent as {@code User-Agent}
 * @param files those that bodies may name by a path
 * @param certificates those that requests and handshakes of a project show to hosts
 * @param authorizing puts inherited credentials and tokens in place, in handshakes too; may block
 * @param cookies the jar of a project, which its requests and handshakes share; may block
 * @param scopes variables that scripts see and set
 * @param descriptions what responses are compared with
 */
public record Outgoing(
        HttpSender sender,
        String userAgent,
        Function<String, Cookies> cookies,
        BodyFiles files,
        Function<String, HostCertificates> certificates,
        Authorizing authorizing,
        ScriptEngine scripts,
        ScriptScopes scopes,
        ResponseDescription descriptions) {}
