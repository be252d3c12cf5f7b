package dev.parley.description.oauth;

import dev.parley.description.request.Escapes;
import java.util.List;
import java.util.stream.Collectors;

/** A name and its value, of a form or a query. */
public record Pair(String name, String value) {

    /** The pairs as a form has them (URL Standard §5.2). */
    public static String form(List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> Escapes.form(pair.name) + "=" + Escapes.form(pair.value))
                .collect(Collectors.joining("&"));
    }
}
