package dev.parley.server.answer;

import dev.parley.protocol.http.HeaderField;
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

    /** Offers the body as a file; what is not plain in the name is left out (RFC 6266). */
    public static HeaderField attachment(String fileName) {
        String plain = fileName.replaceAll("[^A-Za-z0-9._-]", "_");
        return new HeaderField("Content-Disposition", "attachment; filename=\"" + plain + "\"");
    }
}
