package dev.parley.description.request;

import dev.parley.description.variables.MarkedText;
import dev.parley.description.variables.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request that can be sent: every variable is filled in, every value checked.
 *
 * @param method in the case that it is sent in
 * @param secure whether TLS is spoken ({@code https})
 * @param host name in ASCII or address, IPv6 without brackets
 * @param port 1 to 65535
 * @param target path and query as they go out
 * @param headers lines of the user in their order and case, then those of credentials, cookies and body where no row took their place;
 *     what any client adds by itself ({@code Host}, {@code Content-Length}, {@code Accept-Encoding} …) is not among them
 * @param signing credentials that are made of the whole request or by asking a server, or none
 * @param credentials names, in lower case, of the header lines that credentials were put into
 * @param url the whole URL, without a fragment
 */
public record ResolvedHttpRequest(
        String method,
        boolean secure,
        String host,
        int port,
        MarkedText target,
        List<HeaderLine> headers,
        ResolvedBody body,
        @Nullable SigningAuth signing,
        Set<String> credentials,
        ResolvedHttpOptions options,
        MarkedText url) {

    public ResolvedHttpRequest {
        headers = List.copyOf(headers);
        credentials = Set.copyOf(credentials);
    }

    /** The same with lines behind its own. */
    public ResolvedHttpRequest with(List<HeaderLine> more) {
        List<HeaderLine> lines = Stream.concat(headers.stream(), more.stream()).toList();
        return new ResolvedHttpRequest(
                method, secure, host, port, target, lines, body, signing, credentials, options, url);
    }

    /** The URL with secrets masked. */
    public String displayUrl() {
        return url.masked();
    }

    /** Words about it, such as why it failed, with a mask in place of each secret in them. */
    public String masked(String words) {
        return SecretWords.masked(words, target, headers, SigningAuth.behind(List.of(url), signing));
    }

    /** What it has from secrets, as it is sent and without escapes, but for what is so short that it would be found everywhere. */
    public List<String> secretWords() {
        return SecretWords.secrets(headers, SigningAuth.behind(List.of(url), signing));
    }

    /** Places in the head of the request, as it was sent, that came from secrets; in bytes. */
    public List<Span> secretsIn(byte[] head) {
        return HeadSecrets.of(target, headers, List.of(), SigningAuth.behind(List.of(), signing), head);
    }
}
