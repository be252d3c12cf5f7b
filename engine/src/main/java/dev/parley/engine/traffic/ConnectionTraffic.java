package dev.parley.engine.traffic;

import dev.parley.description.auth.Field;
import dev.parley.description.traffic.Left;
import dev.parley.description.traffic.Seen;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Filter;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the timeline of a WebSocket has seen: each of its connections that opened. */
final class ConnectionTraffic {

    private static final int MOST_MESSAGES = 20_000;
    private static final long MOST_BYTES = 64L << 20;
    private static final long LONGEST = 1 << 20;

    private static final Filter TALK = new Filter(Set.of(), Set.of(Kind.HANDSHAKE, Kind.TEXT, Kind.BINARY), 0);

    private final String session;
    private final String url;
    private final Timeline timeline;
    private final long entries;
    private final @Nullable String channel;
    private final List<Left> left;
    private final Repeated repeated;
    private final TreeMap<Integer, Talk> talks = new TreeMap<>();
    private int messages;
    private long bytes;
    private int tooLong;

    ConnectionTraffic(
            String session, String url, Timeline timeline, long entries, @Nullable String channel, List<Left> left) {
        this.session = session;
        this.url = url;
        this.timeline = timeline;
        this.entries = entries;
        this.channel = channel;
        this.left = left;
        this.repeated = new Repeated(timeline);
    }

    private static final class Talk {
        private List<Field> sent = List.of();
        private @Nullable String subprotocol;
        private boolean opened;
        private final List<Seen.Message> messages = new ArrayList<>();
    }

    List<Seen> read() {
        timeline.visit(TALK, 0, this::take);
        if (messages >= MOST_MESSAGES || bytes >= MOST_BYTES) {
            left.add(new Left(session, "Only its first " + messages + " messages were looked at"));
        }
        if (tooLong > 0) {
            left.add(new Left(session, tooLong + " messages of more than 1 MiB were not looked at"));
        }
        return talks.values().stream()
                .filter(talk -> talk.opened)
                .map(this::seen)
                .toList();
    }

    private Seen seen(Talk talk) {
        List<Field> sent = talk.sent.stream()
                .map(field -> new Field(field.name(), repeated.masked(field.value())))
                .toList();
        List<Seen.Message> told = talk.messages.stream()
                .map(message -> {
                    String text = message.text();
                    return text == null ? message : new Seen.Message(message.sent(), repeated.masked(text));
                })
                .toList();
        return new Seen.Connection(session, channel, repeated.masked(url), sent, talk.subprotocol, told);
    }

    /** Takes the next entry; false when it is enough. */
    private boolean take(Entry entry) {
        if (entry.sequence() > entries || messages >= MOST_MESSAGES || bytes >= MOST_BYTES) {
            return false;
        }
        repeated.note(entry);
        Talk talk = talks.computeIfAbsent(entry.connection(), _ -> new Talk());
        switch (entry.content()) {
            case Content.Handshake handshake -> {
                talk.sent = HeadLines.of(handshake.request());
                talk.subprotocol = handshake.subprotocol();
                talk.opened = handshake.status() == 101;
            }
            case Content.Message message -> {
                if (entry.size() > LONGEST) {
                    tooLong++;
                } else {
                    messages++;
                    bytes += entry.size();
                    String text = entry.kind() == Kind.TEXT ? message.payload().utf8() : null;
                    boolean sent = entry.direction() == Direction.SENT;
                    talk.messages.add(new Seen.Message(sent, text, MessageHead.of(entry)));
                }
            }
            default -> {}
        }
        return true;
    }
}
