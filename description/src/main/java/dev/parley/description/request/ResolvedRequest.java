package dev.parley.description.request;

import dev.parley.description.variables.MarkedText;
import dev.parley.description.variables.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that can be sent: every variable is filled in, every value checked.
 *
 * @param secure whether TLS is spoken ({@code wss})
 * @param host name in ASCII or address, IPv6 without brackets
 * @param port 1 to 65535
 * @param target path and query as they go out
 * @param headers lines of the user in their order and case, then Authorization and Cookie where no row took their place
 * @param subprotocols offered, in order
 * @param deflate value of the offer in {@code Sec-WebSocket-Extensions}, or none
 * @param url the whole URL as it is connected to
 */
public record ResolvedRequest(
        boolean secure,
        String host,
        int port,
        MarkedText target,
        List<HeaderLine> headers,
        List<MarkedText> subprotocols,
        @Nullable String deflate,
        ResolvedOptions options,
        MarkedText url) {

    public ResolvedRequest {
        headers = List.copyOf(headers);
        subprotocols = List.copyOf(subprotocols);
    }

    /** The URL with secrets masked. */
    public String displayUrl() {
        return url.masked();
    }

    /** Words about it, such as why it failed, with a mask in place of each secret in them. */
    public String masked(String words) {
        var others = new ArrayList<>(subprotocols);
        others.add(url);
        return SecretWords.masked(words, target, headers, others);
    }

    /** What it has from secrets; see {@link ResolvedHttpRequest#secretWords}. */
    public List<String> secretWords() {
        return SecretWords.secrets(headers, List.of(url));
    }

    /** Places in the head of the handshake request, as it was sent, that came from secrets; in bytes. */
    public List<Span> secretsIn(byte[] head) {
        return HeadSecrets.of(target, headers, subprotocols, head);
    }
}
