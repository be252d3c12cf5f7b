package dev.parley.engine.session;

import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.HttpContent;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.TimelineSink;
import dev.parley.protocol.websocket.Event;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bodies and messages of a run on their way into a timeline, as long as there is room for them in what is kept of the run; all else is
 * kept in any case. A message of several frames, which has its place before it is there, is kept too.
 */
final class RoomySink implements TimelineSink {

    private static final long NOWHERE = -1;

    private final TimelineSink sink;
    private final RunRoom room;
    private final AtomicLong lost = new AtomicLong();

    RoomySink(TimelineSink sink, RunRoom room) {
        this.sink = sink;
        this.room = room;
    }

    @Override
    public long reserve(long at, Direction direction, Kind kind, int connection) {
        return sink.reserve(at, direction, kind, connection);
    }

    @Override
    public long append(Entry entry) {
        return keeps(weight(entry.content())) ? sink.append(entry) : NOWHERE;
    }

    @Override
    public void complete(Entry entry) {
        room.take(weight(entry.content()));
        sink.complete(entry);
    }

    @Override
    public void message(Event.Message message, long place, long origin, int connection) {
        if (place >= 0 || keeps(message.payload().size())) {
            sink.message(message, place, origin, connection);
        }
    }

    @Override
    public void messages(List<Event.Message> messages, long origin, int connection) {
        if (keeps(messages.stream().mapToLong(each -> each.payload().size()).sum())) {
            sink.messages(messages, origin, connection);
        }
    }

    private boolean keeps(long bytes) {
        boolean kept = bytes == 0 || room.take(bytes);
        if (!kept) {
            lost.addAndGet(bytes);
        }
        return kept;
    }

    private static long weight(Content content) {
        return switch (content) {
            case HttpContent.Stretch(long _, var bytes) -> bytes.size();
            case HttpContent.Frames frames ->
                frames.frames().stream().mapToLong(each -> each.frame().size()).sum();
            case HttpContent.Event event -> event.data().length();
            case Content.Message message -> message.payload().size();
            default -> 0;
        };
    }

    /** What was not kept, in a sentence; empty where all was. */
    String loss() {
        return lost.get() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%,d bytes of bodies and messages are not kept: of one run these are at most %,d MiB",
                        lost.get(),
                        room.most() >> 20);
    }
}
