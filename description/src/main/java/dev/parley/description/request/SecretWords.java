package dev.parley.description.request;

import dev.parley.description.variables.MarkedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Takes what a request has from secrets out of words about it, such as those of a server that says it back. */
final class SecretWords {

    /** A shorter one would be found everywhere. */
    private static final int SHORTEST = 4;

    private SecretWords() {}

    static String masked(String words, MarkedText target, List<HeaderLine> headers, List<MarkedText> others) {
        String masked = target.isSecret() ? words.replace(target.text(), target.masked()) : words;
        for (String secret : secrets(headers, others)) {
            masked = masked.replace(secret, MarkedText.MASK);
        }
        return masked;
    }

    /** Those that may be found, the longest first, as they are sent and without their escapes. */
    static List<String> secrets(List<HeaderLine> headers, List<MarkedText> others) {
        if (!areSecret(headers, others)) {
            return List.of();
        }
        Stream<MarkedText> lines = headers.stream().flatMap(line -> Stream.of(line.name(), line.value()));
        var found = new ArrayList<String>();
        Stream.concat(lines, others.stream())
                .flatMap(text -> text.secrets().stream().map(span -> text.text().substring(span.offset(), span.end())))
                .flatMap(secret -> Stream.of(secret, Escapes.decoded(secret)))
                .filter(secret -> secret.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(found::add);
        return found;
    }

    private static boolean areSecret(List<HeaderLine> headers, List<MarkedText> others) {
        for (HeaderLine line : headers) {
            if (line.name().isSecret() || line.value().isSecret()) {
                return true;
            }
        }
        for (MarkedText other : others) {
            if (other.isSecret()) {
                return true;
            }
        }
        return false;
    }
}
