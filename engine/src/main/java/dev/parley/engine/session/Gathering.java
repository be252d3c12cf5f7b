package dev.parley.engine.session;

import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.TimelineSink;
import dev.parley.protocol.Flow;
import dev.parley.protocol.websocket.Event;
import java.util.ArrayList;
import java.util.List;

/**
 * Short messages of one read on their way into a timeline, which takes several at once for little more than one. Everything
 * else keeps its place among them. It belongs to a connection's loop.
 */
final class Gathering implements TimelineSink {

    private static final int MANY = 32;
    private static final int SHORT = 1 << 10;

    private final TimelineSink sink;
    private final long origin;
    private final int connection;
    private final List<Event.Message> gathered = new ArrayList<>(MANY);

    Gathering(TimelineSink sink, long origin, int connection) {
        this.sink = sink;
        this.origin = origin;
        this.connection = connection;
    }

    /** Takes a message that came, where it is short and of one plain frame; returns whether it did. */
    boolean gathers(Event.Message message) {
        if (!message.plain() || message.flow() == Flow.SENT || message.payload().size() > SHORT) {
            return false;
        }
        gathered.add(message);
        if (gathered.size() == MANY) {
            handOn();
        }
        return true;
    }

    /** Hands on what was gathered. */
    void handOn() {
        if (!gathered.isEmpty()) {
            sink.messages(gathered, origin, connection);
            gathered.clear();
        }
    }

    @Override
    public void message(Event.Message message, long place, long from, int number) {
        handOn();
        sink.message(message, place, from, number);
    }

    @Override
    public long reserve(long at, Direction direction, Kind kind, int number) {
        handOn();
        return sink.reserve(at, direction, kind, number);
    }

    @Override
    public long append(Entry entry) {
        handOn();
        return sink.append(entry);
    }

    @Override
    public void complete(Entry entry) {
        handOn();
        sink.complete(entry);
    }
}
