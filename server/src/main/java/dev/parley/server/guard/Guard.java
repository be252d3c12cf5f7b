package dev.parley.server.guard;

import dev.parley.description.problem.Problem;
import dev.parley.protocol.http.HeaderFields;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a request may be answered: it must name this listener in {@code Host} (against DNS rebinding), and a page that
 * sends it must be Parley's own (against forged requests and hijacked WebSockets). Programs that are no browsers send no
 * {@code Origin} and pass.
 */
public final class Guard {

    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9.-]+)(?::(\\d{1,5}))?");
    private static final int HTTP_PORT = 80;

    /** What a browser says of requests that come from Parley's own pages, or from the user's own hand. */
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private Guard() {}

    /** Why a request with these fields is not answered at all at this end of a connection, or none. */
    public static @Nullable Problem host(HeaderFields fields, InetSocketAddress local) {
        List<String> hosts = fields.all("Host");
        if (hosts.size() == 1 && isOurs(hosts.getFirst(), local)) {
            return null;
        }
        return Problem.of("foreign-host", "This server is not known as “" + String.join(", ", hosts) + "”")
                .hint("Open Parley at " + address(local));
    }

    /** Why a request with these fields may not use the API or the live channel, or none. */
    public static @Nullable Problem origin(HeaderFields fields, InetSocketAddress local) {
        Problem problem = host(fields, local);
        if (problem != null) {
            return problem;
        }
        List<String> origins = fields.all("Origin");
        String own = "http://" + withoutDefaultPort(fields.all("Host").getFirst());
        boolean ownOrigin = origins.isEmpty()
                || (origins.size() == 1
                        && origins.getFirst().toLowerCase(Locale.ROOT).equals(own));
        boolean ownSite = fields.all("Sec-Fetch-Site").stream().allMatch(OWN_SITE::contains);
        if (ownOrigin && ownSite) {
            return null;
        }
        String who = origins.isEmpty() ? "Another site" : "A page of “" + String.join(", ", origins) + "”";
        return Problem.of("foreign-origin", who + " may not use this server")
                .hint("Only pages of " + own + ", and programs that send no Origin, may");
    }

    private static boolean isOurs(String authority, InetSocketAddress local) {
        Matcher matcher = AUTHORITY.matcher(authority);
        if (!matcher.matches()) {
            return false;
        }
        int port = matcher.group(2) == null ? HTTP_PORT : Integer.parseInt(matcher.group(2));
        return port == local.getPort() && isOurName(matcher.group(1), local.getAddress());
    }

    private static boolean isOurName(String host, InetAddress local) {
        if (host.equalsIgnoreCase("localhost")) {
            return local.isLoopbackAddress();
        }
        try {
            InetAddress named =
                    InetAddress.ofLiteral(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
            return named.equals(local) || (named.isLoopbackAddress() && local.isLoopbackAddress());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String withoutDefaultPort(String authority) {
        String lower = authority.toLowerCase(Locale.ROOT);
        return lower.endsWith(":" + HTTP_PORT) ? lower.substring(0, lower.lastIndexOf(':')) : lower;
    }

    private static String address(InetSocketAddress local) {
        String host = local.getAddress().getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + local.getPort();
    }
}
