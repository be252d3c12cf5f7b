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

    static String masked(ResolvedRequest request, String words) {
        String masked = request.target().isSecret()
                ? words.replace(request.target().text(), request.target().masked())
                : words;
        for (String secret : secrets(request)) {
            masked = masked.replace(secret, MarkedText.MASK);
        }
        return masked;
    }

    /** Those that may be found, the longest first, as they are sent and without their escapes. */
    private static List<String> secrets(ResolvedRequest request) {
        Stream<MarkedText> lines = request.headers().stream().flatMap(line -> Stream.of(line.name(), line.value()));
        Stream<MarkedText> others = Stream.concat(Stream.of(request.url()), request.subprotocols().stream());
        var found = new ArrayList<String>();
        Stream.concat(lines, others)
                .flatMap(text -> text.secrets().stream().map(span -> text.text().substring(span.offset(), span.end())))
                .flatMap(secret -> Stream.of(secret, Escapes.decoded(secret)))
                .filter(secret -> secret.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(found::add);
        return found;
    }
}
