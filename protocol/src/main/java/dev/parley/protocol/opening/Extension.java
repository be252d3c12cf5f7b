package dev.parley.protocol.opening;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An element of {@code Sec-WebSocket-Extensions} (RFC 6455 §9.1), offered or accepted. */
public record Extension(String name, List<Parameter> parameters) {

    public Extension {
        parameters = List.copyOf(parameters);
    }

    /** A parameter; {@code value} is without its quotes, and none where there was no {@code =}. */
    public record Parameter(String name, @Nullable String value) {

        @Override
        public String toString() {
            return value == null ? name : name + "=" + value;
        }
    }

    /** As it stands in the header field. */
    @Override
    public String toString() {
        return name + parameters.stream().map(each -> "; " + each).collect(Collectors.joining());
    }
}
