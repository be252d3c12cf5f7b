package dev.parley.description.openapi;

import dev.parley.description.document.Nodes;
import dev.parley.description.document.TypedUrl;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A server as a document says it, with its variables' usual values.
 *
 * @param origin scheme and host; empty where the document's own address says them
 * @param path of all that is on it, without a slash at its end
 */
public record Server(String origin, String path) {

    static final Set<String> SCHEMES = Set.of("http", "https");

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern ORIGIN = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://[^/?#]*)(.*)", Pattern.DOTALL);

    /** Those of a list, in its order. */
    public static List<Server> all(JsonNode servers) {
        return Nodes.items(servers).stream().map(Server::of).toList();
    }

    private static Server of(JsonNode node) {
        var url = VARIABLE.matcher(Nodes.text(node, "url", "")).replaceAll(found -> {
            var value = Nodes.scalar(node.path("variables").path(found.group(1)).path("default"));
            return Matcher.quoteReplacement(value.isEmpty() ? found.group() : value);
        });
        var matcher = ORIGIN.matcher(url);
        boolean absolute = matcher.matches();
        var path = absolute ? matcher.group(2) : url;
        return new Server(
                absolute ? matcher.group(1) : "", path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    /** What stands before a path. */
    String base() {
        return (origin.isEmpty() ? "{{baseUrl}}" : origin) + path;
    }

    /** Whether a URL names it. */
    public boolean is(TypedUrl url) {
        return origin.equalsIgnoreCase(url.protocol() + "://" + url.host());
    }

    /** Whether an address is on the server. */
    public boolean holds(String address) {
        return path.isEmpty() || address.equals(path) || address.startsWith(path + "/");
    }
}
