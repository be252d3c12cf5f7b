package dev.parley.server.demo.http;

import dev.parley.engine.listen.InboundExchange;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Services whose bodies come bit by bit: {@code chunks}, {@code events}, {@code large}. */
final class Streams {

    private static final int MOST = 100_000;
    private static final int LONGEST_PAUSE = 60_000;
    private static final int LARGEST_CHUNK = 1 << 20;

    private final Clock clock;
    private final Writing writing;

    Streams(Clock clock, Writing writing) {
        this.clock = clock;
        this.writing = writing;
    }

    /** Lines of text, each a chunk. */
    void chunks(Ask ask) {
        int count = ask.number("count", 10, 1, MOST);
        int size = ask.number("size", 0, 0, LARGEST_CHUNK);
        Duration interval = interval(ask, 200);
        writing.start(ask.exchange(), Answers.stream("text/plain; charset=utf-8"), sink -> {
            for (int i = 1; i <= count; i++) {
                String line = "chunk " + i + " of " + count;
                if (!sink.write(Bytes.utf8(line + ".".repeat(Math.max(0, size - line.length() - 1)) + "\n"))) {
                    return;
                }
                if (i < count) {
                    writing.pause(interval);
                }
            }
        });
    }

    /** Server-sent events, from the one behind the last that the visitor has seen. */
    void events(Ask ask) {
        int count = ask.number("count", 10, 1, MOST);
        int retry = ask.number("retry", 3_000, 0, LONGEST_PAUSE);
        int seen = lastSeen(ask.exchange());
        Duration interval = interval(ask, 1_000);
        writing.start(ask.exchange(), Answers.stream("text/event-stream"), sink -> {
            sink.write(Bytes.utf8(": " + count + " events follow\nretry: " + retry + "\n\n"));
            for (int i = 1; i <= count; i++) {
                if (!sink.write(event(seen + i))) {
                    return;
                }
                if (i < count) {
                    writing.pause(interval);
                }
            }
        });
    }

    private static int lastSeen(InboundExchange exchange) {
        String id = exchange.head().fields().first("Last-Event-ID");
        return id != null && id.matches("\\d{1,9}") ? Integer.parseInt(id) : 0;
    }

    private Bytes event(int number) {
        return Bytes.utf8("id: " + number + "\nevent: tick\ndata: {\"n\":" + number + ",\"at\":\""
                + clock.now().truncatedTo(ChronoUnit.MILLIS) + "\"}\n\n");
    }

    private static Duration interval(Ask ask, int otherwise) {
        return Duration.ofMillis(ask.number("interval", otherwise, 0, LONGEST_PAUSE));
    }

    /** A body of exactly so many bytes. */
    void large(Ask ask) {
        long size = Ask.size(ask.segment(0, "large/50MB"));
        String kind = ask.choice("kind", "json", List.of("json", "text", "bytes"));
        LargeBody body = LargeBody.of(kind, size);
        writing.start(ask.exchange(), Answers.stream(body.mediaType()), body::writeTo);
    }
}
