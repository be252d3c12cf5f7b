package dev.parley.server.answer;

import dev.parley.protocol.http.HeaderField;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sets of response headers. */
public final class Headers {

    private Headers() {}

    /** Those of what is no page: it is not kept, not taken for another type, and not shown inside of anything. */
    public static List<HeaderField> data(String mediaType, HeaderField... more) {
        return within("default-src 'none'; frame-ancestors 'none'; sandbox", mediaType, more);
    }

    /** Those of what is drawn as it came from somebody else, within a content security policy. */
    public static List<HeaderField> within(String policy, String mediaType, HeaderField... more) {
        List<HeaderField> headers = new ArrayList<>(List.of(
                new HeaderField("Content-Type", mediaType),
                new HeaderField("Cache-Control", "no-store"),
                new HeaderField("Content-Security-Policy", policy),
                new HeaderField("Cross-Origin-Resource-Policy", "same-origin"),
                new HeaderField("Referrer-Policy", "no-referrer"),
                new HeaderField("X-Content-Type-Options", "nosniff")));
        headers.addAll(List.of(more));
        return headers;
    }

    /** Offers the body as a file (RFC 6266): by a plain name, and by the name as it is where that is not plain (RFC 8187). */
    public static HeaderField attachment(String fileName) {
        String plain = fileName.replaceAll("[^A-Za-z0-9._-]", "_");
        String whole = plain.equals(fileName) ? "" : "; filename*=UTF-8''" + escaped(fileName);
        return new HeaderField("Content-Disposition", "attachment; filename=\"" + plain + "\"" + whole);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
