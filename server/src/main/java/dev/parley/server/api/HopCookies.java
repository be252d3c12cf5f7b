package dev.parley.server.api;

import dev.parley.description.cookies.Cookie;
import dev.parley.description.cookies.CookieJar;
import dev.parley.description.cookies.CookieJson;
import dev.parley.description.cookies.CookieOrigin;
import dev.parley.description.cookies.PublicSuffixes;
import dev.parley.description.cookies.Received;
import dev.parley.engine.sending.HopView;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The cookies of a hop, as its heads say them.
 *
 * @param started when its session began: what a cookie's age is counted from
 */
record HopCookies(Instant started) {

    ObjectNode of(HopView hop) {
        ObjectNode json = Json.object();
        ArrayNode sent = json.putArray("sent");
        HopView.Head request = hop.request();
        List<String> lines = request == null ? List.of() : HeadJson.values(request.bytes(), "Cookie");
        lines.stream()
                .flatMap(line -> List.of(line.split(";")).stream())
                .map(String::strip)
                .filter(pair -> !pair.isEmpty())
                .forEach(pair -> sent.add(sent(pair)));
        ArrayNode received = json.putArray("received");
        HopView.Head response = hop.response();
        if (response != null) {
            HeadJson.values(response.bytes(), "Set-Cookie").forEach(field -> received.add(received(field, hop)));
        }
        return json;
    }

    private static ObjectNode sent(String pair) {
        int equals = pair.indexOf('=');
        return Json.object()
                .put("name", equals < 0 ? "" : pair.substring(0, equals))
                .put("value", pair.substring(equals + 1));
    }

    private ObjectNode received(String field, HopView hop) {
        ObjectNode json = Json.object().put("field", field);
        CookieOrigin origin = CookieOrigin.of(hop.url());
        if (origin == null) {
            return json;
        }
        Instant then = started.plusNanos(hop.at() + Math.max(0, hop.took()));
        Received taken = CookieJar.EMPTY.receive(origin, field, then, PublicSuffixes.bundled());
        Cookie cookie = taken.cookie();
        if (cookie != null) {
            json.set("cookie", CookieJson.write(cookie));
        }
        return taken.refused() == null ? json : json.put("refused", taken.refused());
    }
}
