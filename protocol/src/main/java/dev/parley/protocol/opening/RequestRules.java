package dev.parley.protocol.opening;

import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import dev.parley.protocol.Violation;
import dev.parley.protocol.http.HeaderFields;
import dev.parley.protocol.http.RequestHead;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says which rules of the opening a request breaks (RFC 6455 §4.1, §4.2.1): a pure function. */
final class RequestRules {

    private final RequestHead head;
    private final HeaderFields fields;
    private final List<Violation> found = new ArrayList<>(0);

    private RequestRules(RequestHead head) {
        this.head = head;
        this.fields = head.fields();
    }

    static List<Violation> broken(RequestHead head) {
        RequestRules rules = new RequestRules(head);
        rules.requestLine();
        rules.upgrade();
        rules.key();
        rules.version();
        rules.origin();
        rules.lists();
        rules.content();
        return rules.found;
    }

    private void requestLine() {
        addIf(!head.method().equals("GET"), Rule.METHOD_NOT_GET, "GET", head.method());
        addIf(head.version().compareTo("HTTP/1.1") < 0, Rule.HTTP_VERSION_TOO_LOW, "HTTP/1.1", head.version());
        addIf(head.target().contains("#"), Rule.FRAGMENT_IN_URI, "no #", head.target());
        addIf(
                !lawfulTarget(),
                Rule.REQUEST_URI_MALFORMED,
                "a path, or an absolute URI that names this server",
                head.target());
        addIf(
                fields.count("Host") != 1 || !lawfulHost(),
                Rule.HOST_MISSING,
                "one Host field",
                fields.all("Host").toString());
        String wrong = OpeningText.wrong(head.raw());
        if (wrong != null) {
            addIf(true, Rule.HEAD_NOT_UTF8, "UTF-8", wrong);
        }
    }

    private boolean lawfulTarget() {
        String target = head.target();
        if (target.startsWith("/")) {
            return true;
        }
        String host = fields.first("Host");
        return host != null
                && target.matches("(?i)https?://[^/?#]+([/?].*)?")
                && withoutDefaultPort(target.split("[/?]", 4)[2], target)
                        .equalsIgnoreCase(withoutDefaultPort(host, target));
    }

    private static String withoutDefaultPort(String host, String target) {
        String port = target.regionMatches(true, 0, "https", 0, 5) ? ":443" : ":80";
        return host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
    }

    private boolean lawfulHost() {
        String host = fields.first("Host");
        if (host == null || !host.matches("(\\[[0-9A-Fa-f:.%a-z]+]|[^\\s/?#@\\[\\]:,]+)(:\\d{1,5})?")) {
            return false;
        }
        int port = host.lastIndexOf(':');
        return port < 0 || host.endsWith("]") || Integer.parseInt(host.substring(port + 1)) <= 65_535;
    }

    private void upgrade() {
        addIf(
                !fields.hasToken("Upgrade", "websocket"),
                Rule.UPGRADE_WITHOUT_WEBSOCKET,
                "Upgrade: websocket",
                fields.all("Upgrade").toString());
        addIf(
                !fields.hasToken("Connection", "Upgrade"),
                Rule.CONNECTION_WITHOUT_UPGRADE,
                "Connection: Upgrade",
                fields.all("Connection").toString());
    }

    private void key() {
        @Nullable String key = fields.first("Sec-WebSocket-Key");
        addIf(key == null, Rule.KEY_MISSING, "Sec-WebSocket-Key", "none");
        addIf(
                fields.count("Sec-WebSocket-Key") > 1,
                Rule.KEY_REPEATED,
                "one field",
                fields.count("Sec-WebSocket-Key") + " fields");
        addIf(
                key != null && !key.matches("[A-Za-z0-9+/]{21}[AQgw]=="),
                Rule.KEY_NOT_16_BYTES,
                "Base64 of 16 bytes",
                String.valueOf(key));
    }

    private void version() {
        List<String> versions = fields.all("Sec-WebSocket-Version");
        addIf(!versions.contains("13"), Rule.VERSION_NOT_13, "13", versions.toString());
        addIf(versions.size() > 1, Rule.VERSION_REPEATED, "one field", versions.toString());
    }

    private void lists() {
        List<String> protocols = fields.members("Sec-WebSocket-Protocol");
        Set<String> unique = new HashSet<>(protocols);
        addIf(
                !protocols.stream().allMatch(Tokens::isToken),
                Rule.PROTOCOL_LIST_MALFORMED,
                "tokens",
                protocols.toString());
        addIf(unique.size() < protocols.size(), Rule.PROTOCOL_LIST_REPEATS, "unique names", protocols.toString());
        found.addAll(ExtensionRules.broken(ExtensionList.read(fields.all("Sec-WebSocket-Extensions"))));
    }

    /** Only browsers can say that they fetch for a WebSocket; they all tell the origin. */
    private void origin() {
        addIf(
                fields.is("Sec-Fetch-Mode", "websocket") && fields.count("Origin") == 0,
                Rule.ORIGIN_MISSING,
                "the Origin of a browser's page",
                "none");
    }

    private void content() {
        String length = fields.first("Content-Length");
        boolean content = fields.count("Transfer-Encoding") > 0 || (length != null && !length.equals("0"));
        addIf(content, Rule.REQUEST_WITH_BODY, "no content", "Content-Length " + length);
    }

    private void addIf(boolean broken, Rule rule, String expected, String seen) {
        if (broken) {
            found.add(new Violation(rule, Flow.RECEIVED, 0, expected, seen));
        }
    }
}
