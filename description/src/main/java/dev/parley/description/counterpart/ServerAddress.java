package dev.parley.description.counterpart;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Where a server of either standard is: two that mean the same place are equal, in whatever case their scheme and host are written, with or without the usual port, and
 * with or without a path that says nothing. The names of variables keep their case. Source: RFC 3986, sections 6.2.2.1 and 6.2.3.
 *
 * @param host with its port, unless that is the usual one
 */
record ServerAddress(String scheme, String host, String path) {

    private static final Pattern URL = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)(.*)", Pattern.DOTALL);
    private static final Pattern VARIABLE_OR_TEXT = Pattern.compile("\\{[^{}]*}|[^{}]+");
    private static final Map<String, String> PORTS = Map.of("http", ":80", "ws", ":80", "https", ":443", "wss", ":443");

    static ServerAddress of(JsonNode server) {
        if (!server.has("url")) return of(text(server, "protocol"), text(server, "host"), text(server, "pathname"));
        var url = text(server, "url");
        var parts = URL.matcher(url);
        return parts.matches() ? of(parts.group(1), parts.group(2), parts.group(3)) : new ServerAddress("", "", url);
    }

    private static ServerAddress of(String scheme, String host, String path) {
        var plainScheme = scheme.toLowerCase(Locale.ROOT);
        var plainHost =
                VARIABLE_OR_TEXT.matcher(host).replaceAll(found -> Matcher.quoteReplacement(plain(found.group())));
        var port = PORTS.getOrDefault(plainScheme, ":");
        if (plainHost.endsWith(port)) plainHost = plainHost.substring(0, plainHost.length() - port.length());
        return new ServerAddress(plainScheme, plainHost, path.equals("/") ? "" : path);
    }

    private static String plain(String part) {
        return part.startsWith("{") ? part : part.toLowerCase(Locale.ROOT);
    }

    private static String text(JsonNode server, String field) {
        return server.path(field).asString("");
    }
}
