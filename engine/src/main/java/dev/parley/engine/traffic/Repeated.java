package dev.parley.engine.traffic;

import dev.parley.description.variables.Span;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.HttpContent;
import dev.parley.engine.timeline.Timeline;
import dev.parley.protocol.Bytes;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The secrets that were filled in somewhere in a timeline: a peer that repeats one must not tell it. Confined to one thread. */
final class Repeated {

    private static final String MASK = "********";
    /** A shorter one would be found everywhere. */
    private static final int SHORTEST = 4;

    private static final int MOST = 200;

    private final Timeline timeline;
    private final Set<String> secrets = new LinkedHashSet<>();

    Repeated(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Looks at an entry that has marks on what came from secrets. */
    void note(Entry masked) {
        if (masked.secrets().isEmpty() || secrets.size() >= MOST) {
            return;
        }
        Entry revealed = timeline.entry(masked.sequence(), true);
        Bytes bytes = revealed == null ? null : bytes(revealed.content());
        if (bytes == null) {
            return;
        }
        for (Span span : masked.secrets()) {
            if (span.end() <= bytes.size() && span.length() >= SHORTEST) {
                secrets.add(bytes.slice(span.offset(), span.end()).utf8());
            }
        }
    }

    private static @Nullable Bytes bytes(Content content) {
        return switch (content) {
            case Content.Message message -> message.payload();
            case Content.Handshake handshake -> handshake.request();
            case HttpContent.Request request -> request.head();
            case HttpContent.Stretch stretch -> stretch.bytes();
            default -> null;
        };
    }

    /** A text without the secrets that were noted. */
    String masked(String text) {
        String masked = text;
        List<String> longestFirst = secrets.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String secret : longestFirst) {
            masked = masked.replace(secret, MASK);
        }
        return masked;
    }
}
