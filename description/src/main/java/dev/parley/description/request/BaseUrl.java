package dev.parley.description.request;

import dev.parley.description.problem.Problem;
import dev.parley.description.variables.MarkedText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands before a URL that is typed from its path on: the environment's base URL, or a server of the description. */
public final class BaseUrl {

    /** The variable that says it; environments begin with it. */
    public static final String VARIABLE = "baseUrl";

    /** Name that a variable source knows the first HTTP server of the description by, where it has one. */
    public static final String HTTP_SERVER = "$server.http";

    /** Name that a variable source knows the first WebSocket server of the description by, where it has one. */
    public static final String WEB_SOCKET_SERVER = "$server.websocket";

    private static final Pattern SCHEME = Pattern.compile("(?i)(http|ws)(s?)://.*", Pattern.DOTALL);

    private BaseUrl() {}

    /** Whether a URL is typed from its path on; two slashes stand before a host. */
    static boolean isMissing(String head) {
        return head.startsWith("/") && !head.startsWith("//");
    }

    /** The head of a URL with what stands before it; nothing when nobody says that. */
    static @Nullable MarkedText before(MarkedText head, UrlFamily family, Findings findings) {
        List<String> names = family == UrlFamily.HTTP
                ? List.of(VARIABLE, HTTP_SERVER, WEB_SOCKET_SERVER)
                : List.of(VARIABLE, WEB_SOCKET_SERVER, HTTP_SERVER);
        for (String name : names) {
            if (findings.knows(name)) {
                MarkedText base = findings.fill("{{" + name + "}}", "/url");
                return base == null ? null : MarkedText.join(adopted(base.stripped(), family), head);
            }
        }
        findings.add(Problem.of("url-base", "The URL begins with its path, and nothing says what stands before it")
                .hint("Set the variable " + VARIABLE + " in the environment, or type the whole URL")
                .at("/url"));
        return null;
    }

    /** A base URL in the schemes of a family, without a slash at its end: one service speaks HTTP and WebSocket at one place. */
    private static MarkedText adopted(MarkedText base, UrlFamily family) {
        String text = base.text();
        MarkedText cut = text.endsWith("/") ? base.cut(0, text.length() - 1) : base;
        Matcher matcher = SCHEME.matcher(text);
        if (matcher.matches()) {
            String scheme = family.scheme(!matcher.group(2).isEmpty());
            return MarkedText.join(
                    MarkedText.plain(scheme), cut.cut(matcher.end(2), cut.text().length()));
        }
        boolean other = text.contains("://");
        return other ? cut : MarkedText.join(MarkedText.plain(family.scheme(false) + "://"), cut);
    }
}
