package dev.parley.protocol.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The decoded parameters of a query, in their order; {@code +} is a blank (WHATWG URL, application/x-www-form-urlencoded). */
public record QueryParameters(List<Parameter> parameters) {

    public QueryParameters {
        parameters = List.copyOf(parameters);
    }

    /** A name and a value. */
    public record Parameter(String name, String value) {}

    /** Those of a query without its question mark; what is badly escaped stays as written. */
    public static QueryParameters of(String query) {
        List<Parameter> found = new ArrayList<>();
        for (String part : query.split("&")) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                found.add(new Parameter(decode(name), equals < 0 ? "" : decode(part.substring(equals + 1))));
            }
        }
        return new QueryParameters(found);
    }

    /** The value of the first parameter of the name, or none. */
    public @Nullable String first(String name) {
        return parameters.stream()
                .filter(each -> each.name().equals(name))
                .map(Parameter::value)
                .findFirst()
                .orElse(null);
    }

    /** The values of all parameters of the name. */
    public List<String> all(String name) {
        return parameters.stream()
                .filter(each -> each.name().equals(name))
                .map(Parameter::value)
                .toList();
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
