package dev.parley.cli;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.engine.link.Proxy;
import java.net.URI;
import java.net.URISyntaxException;

/** The value of {@code --proxy}. */
public final class ProxyUrl {

    private ProxyUrl() {}

    /** The proxy of a URL such as {@code socks5://user:password@host:1080}, or a problem. */
    public static Proxy read(String text) {
        try {
            URI url = new URI(text);
            String scheme = String.valueOf(url.getScheme());
            if (url.getHost() == null || url.getPort() < 1 || !scheme.matches("socks5h?|http")) {
                throw problem("--proxy is socks5://host:port or http://host:port, not “" + text + "”");
            }
            String user = url.getUserInfo();
            int colon = user == null ? -1 : user.indexOf(':');
            return new Proxy(
                    scheme.equals("http") ? Proxy.Kind.HTTP : Proxy.Kind.SOCKS5,
                    url.getHost(),
                    url.getPort(),
                    user == null || colon < 0 ? user : user.substring(0, colon),
                    user == null || colon < 0 ? null : user.substring(colon + 1));
        } catch (URISyntaxException e) {
            throw problem("--proxy is no URL: “" + text + "”");
        }
    }

    private static ProblemException problem(String message) {
        return new ProblemException(Problem.of("proxy-malformed", message));
    }
}
