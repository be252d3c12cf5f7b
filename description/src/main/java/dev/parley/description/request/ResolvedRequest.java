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
 * @param signing credentials that are made of the whole handshake, or none
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
        @Nullable SigningAuth signing,
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
        var all = new ArrayList<>(subprotocols);
        all.add(url);
        return SecretWords.masked(words, target, headers, SigningAuth.behind(all, signing));
    }

    /** What it has from secrets; see {@link ResolvedHttpRequest#secretWords}. */
    public List<String> secretWords() {
        return SecretWords.secrets(headers, SigningAuth.behind(List.of(url), signing));
    }

    /** Places in the head of the handshake request, as it was sent, that came from secrets; in bytes. */
    public List<Span> secretsIn(byte[] head) {
        return HeadSecrets.of(target, headers, subprotocols, SigningAuth.behind(List.of(), signing), head);
    }

    /** The same with other lines, and a target and URL to match. */
    public ResolvedRequest with(List<HeaderLine> others, MarkedText otherTarget, MarkedText otherUrl) {
        return new ResolvedRequest(
                secure, host, port, otherTarget, others, signing, subprotocols, deflate, options, otherUrl);
    }
}
