package dev.parley.description.traffic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Kinds of text messages that are no JSON: packets of Socket.IO, frames of STOMP, single words. */
final class TextKinds {

    private static final int MOST_WORDS = 8;

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9 _.:-]{0,39}");
    private static final Pattern STOMP =
            Pattern.compile("(CONNECT|STOMP|CONNECTED|SEND|SUBSCRIBE|UNSUBSCRIBE|ACK|NACK|BEGIN|"
                    + "COMMIT|ABORT|DISCONNECT|MESSAGE|RECEIPT|ERROR)\\r?\\n(?s:.*)");
    private static final Pattern SOCKET_IO = Pattern.compile("(?s)(0\\{.*|[1-356]|[23]probe|4[0-6].*)");
    private static final Pattern EVENT =
            Pattern.compile("(?s)4([25])(\\d*-)?(/[^,]*,)?\\d*\\[\\s*\"((?:[^\"\\\\]|\\\\.)*)\".*");

    private static final Map<Character, String> ENGINE = Map.of(
            '0',
            "engine open",
            '1',
            "engine close",
            '2',
            "engine ping",
            '3',
            "engine pong",
            '5',
            "engine upgrade",
            '6',
            "engine noop");

    private static final Map<Character, String> SOCKET = Map.of(
            '0',
            "connect",
            '1',
            "disconnect",
            '2',
            "event",
            '3',
            "ack",
            '4',
            "connect error",
            '5',
            "binary event",
            '6',
            "binary ack");

    private TextKinds() {}

    static List<FoundKind> of(List<Told> texts, String otherwise) {
        if (texts.isEmpty()) return List.of();
        long packets = texts.stream()
                .filter(each -> SOCKET_IO.matcher(each.text()).matches())
                .count();
        boolean engine = packets == texts.size()
                && texts.stream().anyMatch(each -> each.text().matches("(?s)(0\\{\"sid\".*|4[0-6].*)"));
        if (engine) return grouped(texts, TextKinds::packet);
        if (texts.stream().allMatch(each -> STOMP.matcher(each.text()).matches()))
            return grouped(texts, TextKinds::command);
        var words = new LinkedHashSet<String>();
        texts.forEach(each -> words.add(each.text()));
        boolean few = words.size() <= MOST_WORDS
                && texts.size() >= 2 * words.size()
                && words.stream().allMatch(word -> WORD.matcher(word).matches());
        if (few || (words.size() == 1 && words.iterator().next().matches("(?i)ping|pong|ok|heartbeat|keepalive")))
            return grouped(texts, text -> new Named(text, "^" + quoted(text) + "$"));
        return List.of(new FoundKind(otherwise, Map.of(), null).with(texts));
    }

    private record Named(String name, @Nullable String pattern) {}

    private static List<FoundKind> grouped(List<Told> texts, Function<String, Named> name) {
        var groups = new LinkedHashMap<Named, List<Told>>();
        texts.forEach(each -> groups.computeIfAbsent(name.apply(each.text()), _ -> new ArrayList<>())
                .add(each));
        var kinds = new ArrayList<FoundKind>();
        groups.forEach((named, those) -> kinds.add(new FoundKind(named.name(), Map.of(), named.pattern()).with(those)));
        return kinds;
    }

    private static Named packet(String text) {
        char first = text.charAt(0);
        if (first != '4' || text.length() == 1)
            return new Named(
                    ENGINE.getOrDefault(first, "engine packet"), first == '0' ? "^0\\{" : "^" + quoted(text) + "$");
        var event = EVENT.matcher(text);
        if (event.matches()) {
            var pattern = "^4" + event.group(1) + "[0-9-]*(/[^,]*,)?[0-9]*\\[ *\"" + quoted(event.group(4)) + "\"";
            return new Named(event.group(4), pattern);
        }
        return new Named(SOCKET.getOrDefault(text.charAt(1), "packet"), "^4" + text.charAt(1));
    }

    private static Named command(String text) {
        var command = text.split("\\r?\\n", 2)[0];
        return new Named(command.toLowerCase(Locale.ROOT), "^" + command + "\\r?\\n");
    }

    /** A text in a regular expression of ECMA-262. */
    private static String quoted(String text) {
        return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}/]", "\\\\$0");
    }
}
