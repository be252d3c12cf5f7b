package dev.parley.description.code;

import dev.parley.description.auth.Field;
import dev.parley.description.request.Escapes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request with nothing left to fill in, to be written as code.
 *
 * @param headers lines in their order; that of the body's type not where the body is a form with files
 * @param omitted names, in lower case, of headers that are not to be sent
 * @param login user and password of Digest, or none
 */
record CodeRequest(
        String method,
        String url,
        List<Field> headers,
        Set<String> omitted,
        CodeBody body,
        @Nullable Login login,
        Manner manner) {

    private static final Pattern PLAIN_URL = Pattern.compile("[A-Za-z0-9._~:/?#@!$&()*+,;=%'-]*");

    CodeRequest {
        headers = List.copyOf(headers);
        omitted = Set.copyOf(omitted);
    }

    /** Who signs in by Digest. */
    record Login(String user, String password) {}

    /**
     * How it is sent.
     *
     * @param seconds without progress, 0 for ever
     * @param proxy its URL, or none
     * @param certificate whether a client certificate is shown
     */
    record Manner(
            boolean follow,
            int redirects,
            long seconds,
            boolean verify,
            @Nullable String proxy,
            boolean certificate,
            Version version,
            boolean compressed) {

        static final int USUAL_REDIRECTS = 20;
        static final int USUAL_SECONDS = 30;
    }

    /** The version of HTTP. */
    enum Version {
        ANY,
        HTTP_1_1,
        HTTP_2
    }

    /** Whether a header that programs add by themselves is not to be sent. */
    boolean omits(String name) {
        return omitted.contains(name) && !has(name);
    }

    /** Whether the method is written otherwise than in capitals, which most libraries do not keep. */
    boolean isSmall() {
        return !method.equals(method.toUpperCase(Locale.ROOT));
    }

    boolean secure() {
        return url.startsWith("https:");
    }

    boolean bodiless() {
        return body instanceof CodeBody.None;
    }

    boolean has(String name) {
        return headers.stream().anyMatch(each -> each.name().equalsIgnoreCase(name));
    }

    /** Whether all lines are of ASCII, as some libraries insist on. */
    static boolean isAscii(List<Field> lines) {
        return lines.stream().allMatch(each -> each.value().chars().allMatch(c -> c < 0x80));
    }

    /** Whether a header's name stands in more than one line. */
    boolean repeats() {
        return headers.stream()
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                < headers.size();
    }

    /** The lines, those of one name joined as lists are (RFC 9110 §5.3), cookies by semicolons. */
    List<Field> joined() {
        return joined(headers);
    }

    static List<Field> joined(List<Field> headers) {
        var lines = new LinkedHashMap<String, Field>();
        for (Field line : headers) {
            String between = line.name().equalsIgnoreCase("Cookie") ? "; " : ", ";
            lines.merge(
                    line.name().toLowerCase(Locale.ROOT),
                    line,
                    (first, next) -> new Field(first.name(), first.value() + between + next.value()));
        }
        return List.copyOf(lines.values());
    }

    /** The URL with what RFC 3986 allows nowhere escaped, for languages that insist. */
    String strictUrl() {
        if (PLAIN_URL.matcher(url).matches()) {
            return url;
        }
        int authority = url.indexOf('/', url.indexOf("//") + 2);
        String origin = authority < 0 ? url : url.substring(0, authority);
        var escaped = new StringBuilder(origin);
        url.substring(origin.length()).codePoints().forEach(each -> {
            String character = Character.toString(each);
            escaped.append(PLAIN_URL.matcher(character).matches() ? character : Escapes.strict(character));
        });
        return escaped.toString();
    }
}
