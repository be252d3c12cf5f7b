package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.State;
import dev.parley.engine.timeline.TimelineSink;
import dev.parley.protocol.Flow;
import dev.parley.protocol.websocket.Ending;
import dev.parley.protocol.websocket.Event;
import dev.parley.protocol.websocket.FrameTrace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what happens on one connection into a session's timeline. */
public final class Recorder implements LinkListener {

    private final TimelineSink sink;
    private final long origin;
    private final int connection;
    private final HandshakeRecord handshake;
    private long openMessage = -1;

    /**
     * A recorder of one connection.
     *
     * @param origin the clock's nanoseconds at which the session began
     * @param connection its number within the session, from 1
     */
    public Recorder(TimelineSink sink, long origin, int connection) {
        this.sink = sink;
        this.origin = origin;
        this.connection = connection;
        this.handshake = new HandshakeRecord(sink, origin, connection);
    }

    @Override
    public void on(LinkEvent event) {
        handshake.on(event);
    }

    @Override
    public void on(Event event) {
        switch (event) {
            case Event.MessageBegan began ->
                openMessage = sink.reserve(
                        began.at() - origin, Direction.of(began.flow()), Kind.of(began.text()), connection);
            case Event.Message message -> sink.message(message, place(message.flow()), origin, connection);
            case Event.Unfinished unfinished -> unfinished(unfinished);
            case Event.Ping ping ->
                append(
                        ping.at(),
                        Direction.of(ping.flow()),
                        Kind.PING,
                        ping.payload().size(),
                        wire(ping.frame()),
                        State.DONE,
                        new Content.Control(ping.payload(), -1, rebased(ping.frame())));
            case Event.Pong pong ->
                append(
                        pong.at(),
                        Direction.of(pong.flow()),
                        Kind.PONG,
                        pong.payload().size(),
                        wire(pong.frame()),
                        State.DONE,
                        new Content.Control(pong.payload(), pong.roundTrip(), rebased(pong.frame())));
            case Event.Close close ->
                append(
                        close.at(),
                        Direction.of(close.flow()),
                        Kind.CLOSE,
                        closeSize(close),
                        wire(close.frame()),
                        State.DONE,
                        new Content.Close(close.code(), close.reason(), rebased(close.frame())));
            case Event.Broken broken ->
                append(
                        broken.at(),
                        Direction.of(broken.violation().flow()),
                        Kind.RULE,
                        0,
                        0,
                        State.FAILED,
                        new Content.BrokenRule(broken.violation(), broken.followed(), rebased(broken.frame())));
            case Event.Stray stray ->
                append(
                        stray.at(),
                        Direction.of(stray.flow()),
                        Kind.BINARY,
                        stray.wire().size(),
                        stray.wire().size(),
                        State.FAILED,
                        new Content.Stray(stray.wire(), rebased(stray.frame())));
            case Event.Closed closed -> ended(closed);
        }
    }

    /** The place that was reserved for the message that came, negative where none was. */
    private long place(Flow flow) {
        if (flow == Flow.SENT) {
            return -1;
        }
        long place = openMessage;
        openMessage = -1;
        return place;
    }

    private void unfinished(Event.Unfinished message) {
        List<FrameTrace> frames =
                message.frames().stream().map(frame -> frame.since(origin)).toList();
        long place = place(message.flow());
        Entry entry = new Entry(
                place,
                message.began() - origin,
                Direction.of(message.flow()),
                Kind.of(message.text()),
                message.payload().size(),
                message.wireSize(),
                connection,
                State.UNFINISHED,
                new Content.Message(message.payload(), false, message.frameCount(), frames));
        if (place < 0) {
            sink.append(entry);
        } else {
            sink.complete(entry);
        }
    }

    private void ended(Event.Closed closed) {
        Ending ending = closed.ending();
        String summary = Endings.summary(ending);
        if (ending.clean()) {
            append(closed.at(), Direction.NONE, Kind.NOTE, 0, 0, State.DONE, new Content.Ended(ending, summary));
        } else {
            append(closed.at(), Direction.NONE, Kind.ERROR, 0, 0, State.FAILED, new Content.Ended(ending, summary));
        }
    }

    /** Adds a remark. */
    public void note(long at, String text) {
        append(at, Direction.NONE, Kind.NOTE, 0, 0, State.DONE, new Content.Note(text));
    }

    /** Adds a failure. */
    public void failure(long at, Problem problem) {
        append(at, Direction.NONE, Kind.ERROR, 0, 0, State.FAILED, new Content.Failure(problem));
    }

    private void append(
            long at, Direction direction, Kind kind, long size, long wireSize, State state, Content content) {
        sink.append(new Entry(0, at - origin, direction, kind, size, wireSize, connection, state, content));
    }

    private @Nullable FrameTrace rebased(@Nullable FrameTrace frame) {
        return frame == null ? null : frame.since(origin);
    }

    private static long closeSize(Event.Close close) {
        return close.frame() == null ? 0 : close.frame().size();
    }

    private static long wire(@Nullable FrameTrace frame) {
        return frame == null ? 0 : frame.wireSize();
    }
}
