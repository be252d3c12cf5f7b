package dev.parley.server.demo.http;

import dev.parley.engine.listen.Answer;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.QueryParameters.Parameter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /demo/http/cookies}: shows those that came, sets and deletes them (RFC 6265). */
final class CookieDemo {

    private static final Set<String> ATTRIBUTES = Set.of("path", "max-age", "http-only", "secure", "same-site");
    private static final int LONGEST = 4096;

    private CookieDemo() {}

    static Answer answer(Ask ask) {
        return switch (ask.path().isEmpty() ? "" : ask.path().getFirst()) {
            case "" -> Answers.json(200, shown(ask));
            case "set" -> change(ask, attributes(ask), true);
            case "delete" -> change(ask, "; Path=" + path(ask) + "; Max-Age=0", false);
            default -> Answers.text(404, "There are cookies, cookies/set?a=1 and cookies/delete?a\n");
        };
    }

    private static ObjectNode shown(Ask ask) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode cookies = json.putArray("cookies");
        ask.exchange().head().fields().all("Cookie").stream()
                .flatMap(line -> Stream.of(line.split(";")))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(each -> {
                    int equals = each.indexOf('=');
                    cookies.addObject()
                            .put("name", equals < 0 ? "" : each.substring(0, equals))
                            .put("value", each.substring(equals + 1));
                });
        return json;
    }

    private static Answer change(Ask ask, String attributes, boolean valued) {
        List<Parameter> cookies = ask.query().parameters().stream()
                .filter(each -> !ATTRIBUTES.contains(each.name()))
                .toList();
        if (cookies.isEmpty()) {
            throw Ask.wrong("The query names cookies, such as cookies/set?theme=dark");
        }
        cookies.forEach(CookieDemo::check);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set(valued ? "set" : "deleted", Anything.pairs(cookies));
        return Answers.json(
                200,
                json,
                cookies.stream()
                        .map(each -> new HeaderField(
                                "Set-Cookie", each.name() + "=" + (valued ? each.value() : "") + attributes))
                        .toArray(HeaderField[]::new));
    }

    private static void check(Parameter cookie) {
        if (!cookie.name().matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")
                || !cookie.value().matches("[!#-+\\--:<-\\[\\]-~]*")) {
            throw Ask.wrong("A cookie has a token as its name, and a value without blanks, commas, semicolons and "
                    + "quotation marks (RFC 6265 §4.1.1)");
        }
        if (cookie.name().length() + cookie.value().length() > LONGEST) {
            throw Ask.wrong("A cookie has at most " + LONGEST + " characters");
        }
    }

    private static String attributes(Ask ask) {
        StringBuilder text = new StringBuilder("; Path=").append(path(ask));
        if (ask.query().first("max-age") != null) {
            text.append("; Max-Age=").append(ask.number("max-age", 0, 0, 100_000_000));
        }
        if (ask.query().first("same-site") != null) {
            text.append("; SameSite=").append(ask.choice("same-site", "Lax", List.of("Lax", "Strict", "None")));
        }
        if (ask.query().first("http-only") != null) {
            text.append("; HttpOnly");
        }
        if (ask.query().first("secure") != null) {
            text.append("; Secure");
        }
        return text.toString();
    }

    /** They stay with the demos. */
    private static String path(Ask ask) {
        String path = ask.text("path", "/demo");
        if (!path.matches("/demo(/[A-Za-z0-9/._-]*)?")) {
            throw Ask.wrong("path is /demo or below, not “" + path + "”");
        }
        return path;
    }
}
