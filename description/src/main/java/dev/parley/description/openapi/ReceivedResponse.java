package dev.parley.description.openapi;

import dev.parley.description.auth.Field;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A response that came, to be compared with its description.
 *
 * @param body as text; none where it is too long to be looked at
 */
public record ReceivedResponse(
        int status, List<Field> headers, @Nullable String body) {

    public ReceivedResponse {
        headers = List.copyOf(headers);
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
