package dev.parley.description.request;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hosts that something is for: one by its name or address, or all below a domain, {@code *.example.org}.
 *
 * @param host as it is looked up, IPv6 without brackets; or {@code *.} and a domain
 * @param port none for all
 */
public record HostPattern(String host, @Nullable Integer port) {

    private static final String BELOW = "*.";
    private static final Pattern WRITTEN =
            Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*://)?(\\[[^\\]]*\\]|[^/?#:]*)(?::([0-9]{1,5}))?(?:[/?#].*)?");
    private static final int LAST_PORT = 65_535;

    /**
     * Those that a text such as {@code example.org:8443} names; a URL stands for its host.
     *
     * @throws ProblemException when it names none, at {@code /host}
     */
    public static HostPattern of(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        boolean sound = matcher.matches();
        String written = sound ? matcher.group(1) : "";
        String host = host(written);
        Integer port = sound && matcher.group(2) != null ? Integer.valueOf(matcher.group(2)) : null;
        if (host == null || (port != null && (port < 1 || port > LAST_PORT))) {
            throw new ProblemException(
                    Problem.of("no-host", text.isBlank() ? "The host is missing" : "“" + text.strip() + "” is no host")
                            .hint("Write example.org, example.org:8443 or *.example.org")
                            .at("/host"));
        }
        return new HostPattern(host, port);
    }

    private static @Nullable String host(String written) {
        if (written.startsWith(BELOW)) {
            String domain = HostName.ascii(written.substring(BELOW.length()));
            return domain == null ? null : BELOW + domain;
        }
        return HostName.ascii(written);
    }

    /** Whether a host, as it is looked up, is one of them. */
    public boolean covers(String name, int itsPort) {
        boolean same = host.startsWith(BELOW) ? name.endsWith(host.substring(1)) : name.equals(host);
        return same && (port == null || port == itsPort);
    }

    /** Greater for those that say more: of two that cover a host the greater one is meant. */
    public int precision() {
        int named = host.startsWith(BELOW) ? host.length() : 1_000;
        return 2 * named + (port == null ? 0 : 1);
    }

    /** As it is written. */
    public String text() {
        String written = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return port == null ? written : written + ":" + port;
    }
}
