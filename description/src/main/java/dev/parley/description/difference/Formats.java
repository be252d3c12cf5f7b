package dev.parley.description.difference;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the values of {@code format} allow, one beside another. */
final class Formats {

    /** What only helps to show a value. */
    private static final Set<String> FREE =
            Set.of("password", "markdown", "html", "textarea", "multiline", "commonmark");

    /** What all values of a format fit as well. */
    private static final Map<String, Set<String>> WITHIN = Map.ofEntries(
            Map.entry("int8", Set.of("int16", "int32", "int64")),
            Map.entry("int16", Set.of("int32", "int64")),
            Map.entry("int32", Set.of("int64", "double")),
            Map.entry("uint8", Set.of("int16", "uint16", "int32", "uint32", "int64", "uint64")),
            Map.entry("uint16", Set.of("int32", "uint32", "int64", "uint64")),
            Map.entry("uint32", Set.of("int64", "uint64")),
            Map.entry("float", Set.of("double")),
            Map.entry("email", Set.of("idn-email")),
            Map.entry("hostname", Set.of("idn-hostname")),
            Map.entry("uuid", Set.of("uri-reference", "iri-reference")),
            Map.entry("uri", Set.of("iri", "uri-reference", "iri-reference", "url")),
            Map.entry("url", Set.of("uri", "iri", "uri-reference", "iri-reference")),
            Map.entry("uri-reference", Set.of("iri-reference")));

    private Formats() {}

    static Variance variance(List<String> less, List<String> more) {
        boolean loses = more.stream()
                .anyMatch(now -> !FREE.contains(now) && less.stream().noneMatch(old -> within(old, now)));
        boolean gains = less.stream()
                .anyMatch(old -> !FREE.contains(old) && more.stream().noneMatch(now -> within(now, old)));
        if (loses && gains) return Variance.OTHER;
        return loses ? Variance.NARROWER : gains ? Variance.WIDER : Variance.SAME;
    }

    /** Whether some refuse a value. */
    static boolean narrow(Set<String> formats) {
        return !FREE.containsAll(formats);
    }

    private static boolean within(String one, String other) {
        return WITHIN.getOrDefault(one, Set.of()).contains(other);
    }
}
