package dev.parley.description.request;

import dev.parley.description.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the URL of a proxy: {@code socks5://[user:password@]host:port} or {@code http://…}. */
final class ProxyReading {

    private static final Pattern URL =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(?:(.*)@)?(\\[[^\\]]*\\]|[^:/@\\[]*)(?::([^/]*))?/?");
    private static final String FORM = "Write it as socks5://host:1080 or http://user:password@host:8080";

    private final List<Problem> problems;

    ProxyReading(List<Problem> problems) {
        this.problems = problems;
    }

    /** The proxy, or nothing when it is not one. */
    @Nullable
    ProxyAddress read(String text) {
        Matcher url = URL.matcher(text);
        if (!url.matches()) {
            return refuse("This is not the URL of a proxy", FORM);
        }
        ProxyAddress.Kind kind = switch (url.group(1).toLowerCase(Locale.ROOT)) {
            case "socks5", "socks5h" -> ProxyAddress.Kind.SOCKS5;
            case "http" -> ProxyAddress.Kind.HTTP;
            default -> null;
        };
        if (kind == null) {
            return refuse("“" + url.group(1) + "” is not a kind of proxy that is known", FORM);
        }
        String host = HostName.ascii(url.group(3));
        if (host == null) {
            return refuse(
                    url.group(3).isEmpty() ? "The proxy has no host" : "“" + url.group(3) + "” is not a host", FORM);
        }
        int port = port(url.group(4));
        if (port < 0) {
            return null;
        }
        String user = url.group(2);
        int colon = user == null ? -1 : user.indexOf(':');
        return new ProxyAddress(
                kind,
                host,
                port,
                user == null ? null : Escapes.decoded(colon < 0 ? user : user.substring(0, colon)),
                user == null ? null : colon < 0 ? "" : Escapes.decoded(user.substring(colon + 1)));
    }

    private int port(@Nullable String written) {
        if (written == null || written.isEmpty()) {
            refuse("The proxy’s port is missing", FORM);
            return -1;
        }
        int port = written.matches("[0-9]{1,5}") ? Integer.parseInt(written) : -1;
        if (port < 1 || port > 65535) {
            refuse("“" + written + "” is not a port", "Ports go from 1 to 65535");
            return -1;
        }
        return port;
    }

    private @Nullable ProxyAddress refuse(String message, String hint) {
        problems.add(Problem.of("proxy", message).at("/proxy").hint(hint));
        return null;
    }
}
