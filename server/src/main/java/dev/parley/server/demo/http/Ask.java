package dev.parley.server.demo.http;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.QueryParameters;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a demo is asked. Its readers throw a {@link ProblemException} that says what a visitor may give.
 *
 * @param path the segments behind the demo's name, decoded
 * @param body empty where the demo does not look at it
 */
record Ask(InboundExchange exchange, List<String> path, QueryParameters query, Bytes body) {

    private static final List<Unit> UNITS =
            List.of(new Unit("GB", 1_000_000_000), new Unit("MB", 1_000_000), new Unit("KB", 1_000), new Unit("", 1));

    private record Unit(String name, long bytes) {}

    Ask {
        path = List.copyOf(path);
    }

    /** Reads the target below a root such as {@code /demo/http}. */
    static Ask of(InboundExchange exchange, String root) {
        String below = exchange.head().path().substring(root.length());
        List<String> segments = Stream.of(below.split("/", -1))
                .skip(1)
                .filter(each -> !each.isEmpty())
                .map(Ask::decoded)
                .toList();
        return new Ask(exchange, segments, QueryParameters.of(exchange.head().query()), Bytes.EMPTY);
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return segment;
        }
    }

    /** The same, behind its first segment. */
    Ask below() {
        return new Ask(exchange, path.subList(Math.min(1, path.size()), path.size()), query, body);
    }

    Ask with(Bytes read) {
        return new Ask(exchange, path, query, read);
    }

    /** A segment of the path that must be there. */
    String segment(int index, String example) {
        if (path.size() <= index) {
            throw wrong("Something is missing in the path; it looks like " + example);
        }
        return path.get(index);
    }

    String text(String name, String otherwise) {
        String given = query.first(name);
        return given == null ? otherwise : given;
    }

    int number(String name, int otherwise, int min, int max) {
        return number(name, text(name, Integer.toString(otherwise)), min, max);
    }

    static int number(String name, String given, int min, int max) {
        int number = given.matches("\\d{1,9}") ? Integer.parseInt(given) : -1;
        if (number < min || number > max) {
            throw wrong(name + " is a number from " + min + " to " + max + ", not “" + given + "”");
        }
        return number;
    }

    /** One of the words that are known. */
    static String oneOf(String name, String given, List<String> known) {
        if (!known.contains(given)) {
            throw wrong(name + " is one of " + String.join(", ", known) + ", not “" + given + "”");
        }
        return given;
    }

    String choice(String name, String otherwise, List<String> known) {
        return oneOf(name, text(name, otherwise), known);
    }

    /** A time in seconds, such as {@code 0.5}. */
    static Duration seconds(String given, int max) {
        if (given.matches("\\d{1,3}(\\.\\d{1,3})?")) {
            Duration time =
                    Duration.ofMillis(new BigDecimal(given).movePointRight(3).intValue());
            if (time.compareTo(Duration.ofSeconds(max)) <= 0) {
                return time;
            }
        }
        throw wrong("A delay is a number of seconds from 0 to " + max + ", such as 0.5, not “" + given + "”");
    }

    /** A number of bytes, such as {@code 50MB}. */
    static long size(String given) {
        for (Unit unit : UNITS) {
            if (given.toUpperCase(Locale.ROOT).endsWith(unit.name())) {
                String number = given.substring(0, given.length() - unit.name().length());
                if (number.matches("\\d{1,10}") && Long.parseLong(number) * unit.bytes() <= 1_000_000_000) {
                    return Long.parseLong(number) * unit.bytes();
                }
                break;
            }
        }
        throw wrong("A size is a number of bytes up to 1GB, such as 1000, 20KB or 50MB, not “" + given + "”");
    }

    static ProblemException wrong(String why) {
        return new ProblemException(Problem.of("demo-query", why));
    }
}
