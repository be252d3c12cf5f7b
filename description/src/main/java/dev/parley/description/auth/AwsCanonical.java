package dev.parley.description.auth;

import dev.parley.description.request.Escapes;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The canonical request of AWS Signature Version 4. */
record AwsCanonical(SignableRequest request, boolean storage, List<Field> headers, List<Field> query, String payload) {

    String text() {
        TreeMap<String, String> lines = lines();
        String block = lines.entrySet().stream()
                .map(line -> line.getKey() + ":" + line.getValue() + "\n")
                .collect(Collectors.joining());
        return String.join("\n", request.method(), path(), canonicalQuery(), block, signedHeaders(), payload);
    }

    String signedHeaders() {
        return String.join(";", lines().keySet());
    }

    private TreeMap<String, String> lines() {
        var lines = new TreeMap<String, String>();
        for (Field line : headers) {
            String value = line.value().strip().replaceAll("\\s+", " ");
            lines.merge(line.name().toLowerCase(Locale.ROOT), value, (first, next) -> first + "," + next);
        }
        return lines;
    }

    /** S3 signs the path as it is; others without its dots and double slashes, and with the escapes escaped once more. */
    private String path() {
        String path = storage ? Escapes.decoded(request.path()) : normalized(request.path());
        return Escapes.strict(path).replace("%2F", "/");
    }

    private static String normalized(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/")) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        boolean folder = path.endsWith("/") && !segments.isEmpty();
        return "/" + String.join("/", segments) + (folder ? "/" : "");
    }

    private String canonicalQuery() {
        return query.stream()
                .map(each -> new Field(Escapes.strict(each.name()), Escapes.strict(each.value())))
                .sorted(Comparator.comparing(Field::name).thenComparing(Field::value))
                .map(each -> each.name() + "=" + each.value())
                .collect(Collectors.joining("&"));
    }
}
