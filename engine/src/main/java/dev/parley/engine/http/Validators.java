package dev.parley.engine.http;

import dev.parley.description.request.HeaderLine;
import dev.parley.description.variables.MarkedText;
import dev.parley.protocol.http.HeaderFields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server says of a version of a file, by which it can tell later that there is no other (RFC 9110 §8.8).
 *
 * @param entityTag as in {@code ETag}, quotes included; none where it said none
 * @param lastModified as in {@code Last-Modified}; none where it said none
 */
public record Validators(
        @Nullable String entityTag, @Nullable String lastModified) {

    /** Nothing is known, so that a file comes whole. */
    public static final Validators NONE = new Validators(null, null);

    static Validators of(HeaderFields fields) {
        return new Validators(said(fields, "ETag"), said(fields, "Last-Modified"));
    }

    private static @Nullable String said(HeaderFields fields, String name) {
        String value = fields.first(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** What asks for the file only if it is another one. */
    List<HeaderLine> asked() {
        List<HeaderLine> lines = new ArrayList<>();
        if (entityTag != null) {
            lines.add(new HeaderLine(MarkedText.plain("If-None-Match"), MarkedText.plain(entityTag)));
        }
        if (lastModified != null) {
            lines.add(new HeaderLine(MarkedText.plain("If-Modified-Since"), MarkedText.plain(lastModified)));
        }
        return lines;
    }
}
