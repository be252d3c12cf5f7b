package dev.parley.description.traffic;

import dev.parley.description.auth.Field;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A URL that something was sent to, in its pieces.
 *
 * @param origin scheme, host and port, without one that is usual
 * @param path as it was sent, beginning with a slash
 * @param query its pairs, decoded
 */
record Address(String origin, String path, List<Field> query) {

    private static final Pattern URL =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.DOTALL);

    Address {
        query = List.copyOf(query);
    }

    /** Nothing where it is no absolute URL. */
    static Optional<Address> of(String url) {
        var matcher = URL.matcher(url.strip());
        if (!matcher.matches() || matcher.group(2).isEmpty()) return Optional.empty();
        var scheme = matcher.group(1).toLowerCase(Locale.ROOT);
        var authority = matcher.group(2);
        var host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        var usual = scheme.endsWith("s") ? ":443" : ":80";
        var plain = host.endsWith(usual) ? host.substring(0, host.length() - usual.length()) : host;
        var path = matcher.group(3);
        return Optional.of(new Address(
                scheme + "://" + plain,
                path.isEmpty() ? "/" : path.replace("{", "%7B").replace("}", "%7D"),
                matcher.group(4) == null ? List.of() : pairs(matcher.group(4))));
    }

    /** The pairs of a query or of a form. */
    static List<Field> pairs(String text) {
        var pairs = new ArrayList<Field>();
        for (var pair : text.split("&")) {
            if (pair.isEmpty()) continue;
            int equals = pair.indexOf('=');
            var name = equals < 0 ? pair : pair.substring(0, equals);
            pairs.add(new Field(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1))));
        }
        return pairs;
    }

    /** A text of a form without its escapes; itself where they are wrong. */
    static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    /** A segment of a path without its escapes. */
    static String segment(String text) {
        return decoded(text.replace("+", "%2B"));
    }

    String scheme() {
        return origin.substring(0, origin.indexOf(':'));
    }

    String host() {
        return origin.substring(origin.indexOf("//") + 2);
    }

    /** What stands behind a base, which it must be on; begins with a slash. */
    String behind(String base) {
        var rest = path.substring(base.length());
        return rest.startsWith("/") ? rest : "/" + rest;
    }

    /** Whether it is on a base, which has no slash at its end. */
    boolean isOn(String base) {
        return base.isEmpty() || path.equals(base) || path.startsWith(base + "/");
    }
}
