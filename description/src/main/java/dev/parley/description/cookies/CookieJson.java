package dev.parley.description.cookies;

import dev.parley.description.json.Fields;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Cookies as JSON: {@code {"cookies": [{"name", "value", "domain", …}]}}. */
public final class CookieJson {

    private CookieJson() {}

    public static ObjectNode write(CookieJar jar) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var list = json.putArray("cookies");
        jar.cookies().forEach(cookie -> list.add(write(cookie)));
        return json;
    }

    public static ObjectNode write(Cookie cookie) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", cookie.name())
                .put("value", cookie.value())
                .put("domain", cookie.domain())
                .put("hostOnly", cookie.hostOnly())
                .put("path", cookie.path())
                .put("secure", cookie.secure())
                .put("httpOnly", cookie.httpOnly())
                .put("sameSite", cookie.sameSite().name().toLowerCase(Locale.ROOT));
        if (cookie.expires() != null) {
            json.put("expires", cookie.expires().toString());
        }
        return json.put("created", cookie.created().toString())
                .put("lastAccess", cookie.lastAccess().toString());
    }

    /**
     * Reads a jar.
     *
     * @throws ProblemException with all that is wrong, each with its pointer
     */
    public static CookieJar jar(JsonNode json, Instant now) {
        List<Problem> problems = new ArrayList<>();
        var fields = new Fields(json, "", problems);
        List<Cookie> cookies = fields.parts("cookies", each -> cookie(each, now));
        fields.end();
        for (int i = 0; i < cookies.size() && problems.isEmpty(); i++) {
            String at = "/cookies/" + i;
            CookieFaults.of(cookies.get(i)).forEach(problem -> problems.add(problem.under(at)));
        }
        return orThrow(new CookieJar(cookies), problems);
    }

    /**
     * Reads one cookie, such as one that a user made.
     *
     * @param now when it was made, if it does not say so
     * @throws ProblemException with all that is wrong, each with its pointer
     */
    public static Cookie cookie(JsonNode json, Instant now) {
        List<Problem> problems = new ArrayList<>();
        var fields = new Fields(json, "", problems);
        Cookie cookie = cookie(fields, now);
        fields.end();
        problems.addAll(CookieFaults.of(cookie));
        return orThrow(cookie, problems);
    }

    private static <T> T orThrow(T read, List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return read;
    }

    private static Cookie cookie(Fields fields, Instant now) {
        Instant created = fields.optionalTime("created");
        Instant lastAccess = fields.optionalTime("lastAccess");
        SameSite sameSite = fields.optionalChoice("sameSite", SameSite.class);
        return new Cookie(
                fields.text("name"),
                fields.text("value"),
                fields.text("domain").toLowerCase(Locale.ROOT),
                fields.flag("hostOnly", true),
                fields.text("path", "/"),
                fields.flag("secure", false),
                fields.flag("httpOnly", false),
                sameSite == null ? SameSite.UNSET : sameSite,
                fields.optionalTime("expires"),
                created == null ? now : created,
                lastAccess == null ? now : lastAccess);
    }
}
