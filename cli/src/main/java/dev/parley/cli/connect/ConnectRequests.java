package dev.parley.cli.connect;

import dev.parley.cli.Amounts;
import dev.parley.cli.NetworkOptions;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.engine.link.LinkRequest;
import dev.parley.engine.link.Proxy;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.websocket.Limits;
import dev.parley.protocol.websocket.Policy;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the request that the command line asks for, or says all that is wrong with it. */
final class ConnectRequests {

    private static final Pattern HOST = Pattern.compile("(\\w+://(?:[^/@?#]*@)?)([^/:?#\\[]+)(.*)");

    private final List<Problem> problems = new ArrayList<>();

    private ConnectRequests() {}

    static LinkRequest of(ConnectOptions options) {
        ConnectRequests reading = new ConnectRequests();
        URI url = reading.url(options.url);
        List<HeaderField> headers = new ArrayList<>(reading.headers(options.headers));
        reading.subprotocols(options.subprotocols);
        reading.limits(options);
        Proxy proxy = reading.proxy(options.network);
        if (!reading.problems.isEmpty() || url == null) {
            throw new ProblemException(reading.problems);
        }
        boolean secure = url.getScheme().equalsIgnoreCase("wss");
        String host = url.getHost().replaceAll("[\\[\\]]", "");
        credentials(url, headers);
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new LinkRequest(
                secure,
                host,
                url.getPort() > 0 ? url.getPort() : secure ? 443 : 80,
                options.network.unixSocket(),
                url.getRawQuery() == null ? path : path + "?" + url.getRawQuery(),
                headers,
                options.subprotocols,
                options.deflate ? "permessage-deflate; client_max_window_bits" : null,
                policy(options),
                Amounts.time("--connect-timeout", options.connectTimeout),
                Amounts.time("--handshake-timeout", options.handshakeTimeout),
                options.network.tls(),
                proxy);
    }

    private static Policy policy(ConnectOptions options) {
        long ping = options.pingInterval == null
                ? 0
                : Amounts.time("--ping-interval", options.pingInterval).toNanos();
        return Policy.DEFAULT
                .withStrict(!options.observing)
                .withTraces(options.json || !options.echo)
                .withPings(ping, "", 0)
                .withLimits(new Limits(
                        Math.max(125, options.maxMessage), options.maxMessage, options.maxFragments, options.maxRatio));
    }

    private @Nullable URI url(String text) {
        try {
            URI url = new URI(ascii(text));
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("ws") && !scheme.equals("wss")) {
                problem("url-scheme", "“" + text + "” does not begin with ws:// or wss://");
            } else if (url.getHost() == null) {
                problem("url-host", "“" + text + "” has no host");
            } else if (url.getPort() == 0 || url.getPort() > 65_535) {
                problem("url-port", "a port is 1 to 65535, not " + url.getPort());
            } else if (url.getRawFragment() != null) {
                problem("url-fragment", "a WebSocket URL has no fragment (RFC 6455 §3): #" + url.getRawFragment());
            }
            return url;
        } catch (URISyntaxException e) {
            if (text.matches("wss?:(//)?")) {
                problem("url-host", "“" + text + "” has no host");
            } else {
                problem("url-malformed", "“" + text + "” is no URL: " + e.getReason() + " at " + (e.getIndex() + 1));
            }
            return null;
        }
    }

    /** The host's name as DNS knows it (RFC 5891). */
    private static String ascii(String text) {
        Matcher host = HOST.matcher(text);
        if (!host.matches() || text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        try {
            return host.group(1) + IDN.toASCII(host.group(2)) + host.group(3);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    /** A user and password in the URL are credentials by Basic (RFC 7617), unless the user wrote others. */
    private static void credentials(URI url, List<HeaderField> headers) {
        String user = url.getUserInfo();
        if (user != null && headers.stream().noneMatch(field -> field.is("Authorization"))) {
            String both = user.contains(":") ? user : user + ":";
            headers.add(
                    new HeaderField("Authorization", "Basic " + Bytes.utf8(both).base64()));
        }
    }

    private void limits(ConnectOptions options) {
        if (options.maxMessage < 1 || options.maxMessage > Integer.MAX_VALUE - 64) {
            problem("max-message", "--max-message is 1 to " + (Integer.MAX_VALUE - 64) + " bytes");
        }
        if (options.maxFragments < 1) {
            problem("max-fragments", "--max-fragments is a number from 1 on");
        }
        if (options.maxRatio < 1) {
            problem("max-ratio", "--max-ratio is a number from 1 on");
        }
    }

    private List<HeaderField> headers(List<String> lines) {
        List<HeaderField> fields = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (line.chars().anyMatch(c -> c < 0x20 && c != '\t')) {
                problem("header-line-break", "a header field holds no line break: “" + line.strip() + "”");
            } else if (colon < 1) {
                problem("header-malformed", "a header field is 'Name: value', not “" + line + "”");
            } else if (!line.substring(0, colon).matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
                String name = line.substring(0, colon);
                problem("header-name", "a header's name is a token (RFC 9110 §5.6.2), not “" + name + "”");
            } else {
                fields.add(new HeaderField(
                        line.substring(0, colon), line.substring(colon + 1).strip()));
            }
        }
        return fields;
    }

    private void subprotocols(List<String> names) {
        for (String name : names) {
            if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
                problem("subprotocol-malformed", "a subprotocol is a token (RFC 9110 §5.6.2), not “" + name + "”");
            }
        }
    }

    private @Nullable Proxy proxy(NetworkOptions network) {
        try {
            return network.proxy();
        } catch (ProblemException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    private void problem(String code, String message) {
        problems.add(Problem.of(code, message));
    }
}
