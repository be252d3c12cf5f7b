package dev.parley.description.openapi;

import dev.parley.description.auth.Field;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A response that came, to be compared with its description.
 *
 * @param body as text; none where it is too long for that
 * @param longBody reads a body that is too long for one text; none where there is no such body, or it is too long for that as well
 */
public record ReceivedResponse(
        int status,
        List<Field> headers,
        @Nullable String body,
        @Nullable Supplier<Reader> longBody) {

    /** Characters of a text that may become a tree as a whole. */
    static final long LONG = 16 << 20;

    public ReceivedResponse {
        headers = List.copyOf(headers);
    }

    /** One whose body is not too long, or too long by any means. */
    public ReceivedResponse(int status, List<Field> headers, @Nullable String body) {
        this(status, headers, body, null);
    }

    /** The value of a header, several in one list; none where it is not there. */
    @Nullable
    String header(String name) {
        List<String> values = headers.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
        return values.isEmpty() ? null : String.join(", ", values);
    }

    /** The type of the body, without parameters, in lower case; empty where it says none. */
    String mediaType() {
        String type = header("Content-Type");
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
