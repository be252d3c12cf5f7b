package dev.parley.scripting;

import dev.parley.description.cookies.Cookie;
import dev.parley.description.cookies.CookieJar;
import dev.parley.description.cookies.CookieOrigin;
import dev.parley.description.cookies.PublicSuffixes;
import dev.parley.description.cookies.Received;
import dev.parley.engine.script.ScriptHost;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a script asks of the cookie jar ({@code pm.cookies.jar()}), by RFC 6265. */
final class CookieAsks {

    private CookieAsks() {}

    /** The answer: the cookies of the URL, or an error. Without a URL, the whole jar is cleared. */
    static ObjectNode answer(JsonNode ask, ScriptHost host, Instant now) {
        String url = ask.path("url").asString("");
        String whole = url.contains("://") ? url : "http://" + url;
        CookieOrigin origin = CookieOrigin.of(whole);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if (url.isEmpty() && ask.path("does").asString("").equals("clear")) {
            host.change(_ -> CookieJar.EMPTY);
            answer.putArray("cookies");
            return answer;
        }
        if (origin == null) {
            return answer.put("error", "This is no URL of HTTP or WebSocket: " + url);
        }
        String refused = carryOut(ask, origin, host, now);
        if (refused != null) {
            return answer.put("error", refused);
        }
        answer.set("cookies", CallJson.cookies(whole, host.cookies(), now));
        return answer;
    }

    private static @Nullable String carryOut(JsonNode ask, CookieOrigin origin, ScriptHost host, Instant now) {
        var refused = new AtomicReference<@Nullable String>();
        switch (ask.path("does").asString("")) {
            case "set" ->
                host.change(jar -> {
                    Received received =
                            jar.receive(origin, ask.path("line").asString(""), now, PublicSuffixes.bundled());
                    refused.set(received.refused());
                    return received.jar();
                });
            case "unset" -> {
                String name = ask.path("name").asString("");
                host.change(jar -> without(jar, origin, now, name));
            }
            case "clear" -> host.change(jar -> without(jar, origin, now, null));
            default -> {
                // only asked for
            }
        }
        return refused.get();
    }

    private static CookieJar without(CookieJar jar, CookieOrigin origin, Instant now, @Nullable String name) {
        List<Cookie> there = jar.send(origin, now).cookies();
        return jar.without(cookie -> (name == null || cookie.name().equals(name))
                && there.stream()
                        .anyMatch(each -> each.name().equals(cookie.name())
                                && each.domain().equals(cookie.domain())
                                && each.path().equals(cookie.path())));
    }
}
