package dev.parley.engine.session;

import dev.parley.description.request.ResolvedRequest;
import dev.parley.description.variables.Span;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.TimelineSink;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.websocket.Event;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Marks what was filled in from secrets on its way into a timeline: in the handshake, and in messages that were announced. */
final class MarkingSink implements TimelineSink {

    private final TimelineSink sink;
    private final ResolvedRequest request;
    private final Map<Bytes, Announced> announced = new ConcurrentHashMap<>();

    /** Secrets of a payload, and how many times it will be seen. */
    private record Announced(List<Span> secrets, int times) {}

    MarkingSink(TimelineSink sink, ResolvedRequest request) {
        this.sink = sink;
        this.request = request;
        if (request.options().pingPayload().isSecret()) {
            Bytes payload = Bytes.utf8(request.options().pingPayload().text());
            announced.put(payload, new Announced(List.of(new Span(0, payload.size())), Integer.MAX_VALUE));
        }
    }

    /** Says that a payload with secrets will be sent once. */
    void announce(Bytes payload, List<Span> secrets) {
        if (!secrets.isEmpty()) {
            announced.merge(payload, new Announced(secrets, 1), (old, _) -> new Announced(secrets, old.times() + 1));
        }
    }

    /** Says that a payload that was announced will not be sent. */
    void withdraw(Bytes payload) {
        secretsOf(payload);
    }

    @Override
    public long reserve(long at, Direction direction, Kind kind, int connection) {
        return sink.reserve(at, direction, kind, connection);
    }

    @Override
    public long append(Entry entry) {
        return sink.append(marked(entry));
    }

    @Override
    public void complete(Entry entry) {
        sink.complete(marked(entry));
    }

    @Override
    public void message(Event.Message message, long place, long origin, int connection) {
        if (message.flow() == Flow.SENT && !announced.isEmpty()) {
            TimelineSink.super.message(message, place, origin, connection);
        } else {
            sink.message(message, place, origin, connection);
        }
    }

    @Override
    public void messages(List<Event.Message> messages, long origin, int connection) {
        if (announced.isEmpty()) {
            sink.messages(messages, origin, connection);
        } else {
            TimelineSink.super.messages(messages, origin, connection);
        }
    }

    private Entry marked(Entry entry) {
        return switch (entry.content()) {
            case Content.Message message
            when entry.direction() == Direction.SENT && !announced.isEmpty() ->
                entry.marked(message, secretsOf(message.payload()));
            case Content.Control control
            when entry.direction() == Direction.SENT && !announced.isEmpty() ->
                entry.marked(control, secretsOf(control.payload()));
            case Content.Handshake handshake ->
                entry.marked(handshake, request.secretsIn(handshake.request().toArray()));
            default -> entry;
        };
    }

    private List<Span> secretsOf(Bytes payload) {
        Announced found = announced.get(payload);
        if (found == null) {
            return List.of();
        }
        announced.computeIfPresent(
                payload, (_, old) -> old.times() == 1 ? null : new Announced(old.secrets(), old.times() - 1));
        return found.secrets();
    }
}
