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
import dev.parley.protocol.Bytes;
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
                openMessage =
                        sink.reserve(began.at() - origin, Direction.of(began.flow()), kind(began.text()), connection);
            case Event.Message message -> message(message);
            case Event.Unfinished unfinished -> unfinished(unfinished);
            case Event.Ping ping ->
                append(
                        ping.at(),
                        Direction.of(ping.flow()),
                        Kind.PING,
                        ping.payload().size(),
                        wire(ping.frame()),
                        State.DONE,
                        new Content.Control(ping.payload(), -1, rebasedIfAny(ping.frame())));
            case Event.Pong pong ->
                append(
                        pong.at(),
                        Direction.of(pong.flow()),
                        Kind.PONG,
                        pong.payload().size(),
                        wire(pong.frame()),
                        State.DONE,
                        new Content.Control(pong.payload(), pong.roundTrip(), rebasedIfAny(pong.frame())));
            case Event.Close close ->
                append(
                        close.at(),
                        Direction.of(close.flow()),
                        Kind.CLOSE,
                        closeSize(close),
                        wire(close.frame()),
                        State.DONE,
                        new Content.Close(close.code(), close.reason(), rebasedIfAny(close.frame())));
            case Event.Broken broken ->
                append(
                        broken.at(),
                        Direction.of(broken.violation().flow()),
                        Kind.RULE,
                        0,
                        0,
                        State.FAILED,
                        new Content.BrokenRule(broken.violation(), broken.followed(), rebasedIfAny(broken.frame())));
            case Event.Stray stray ->
                append(
                        stray.at(),
                        Direction.of(stray.flow()),
                        Kind.BINARY,
                        stray.wire().size(),
                        stray.wire().size(),
                        State.FAILED,
                        new Content.Stray(stray.wire(), rebasedIfAny(stray.frame())));
            case Event.Closed closed -> ended(closed);
        }
    }

    private void message(Event.Message message) {
        Content content = new Content.Message(
                message.payload(), message.compressed(), message.frameCount(), rebased(message.frames()));
        put(
                message.began(),
                Direction.of(message.flow()),
                kind(message.text()),
                message.payload(),
                message.wireSize(),
                State.DONE,
                content);
    }

    private void unfinished(Event.Unfinished message) {
        Content content =
                new Content.Message(message.payload(), false, message.frameCount(), rebased(message.frames()));
        put(
                message.began(),
                Direction.of(message.flow()),
                kind(message.text()),
                message.payload(),
                message.wireSize(),
                State.UNFINISHED,
                content);
    }

    private void put(
            long began, Direction direction, Kind kind, Bytes payload, long wireSize, State state, Content content) {
        Entry entry = new Entry(
                openMessage, began - origin, direction, kind, payload.size(), wireSize, connection, state, content);
        if (openMessage >= 0 && direction == Direction.RECEIVED) {
            openMessage = -1;
            sink.complete(entry);
        } else {
            sink.append(entry);
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

    private List<FrameTrace> rebased(List<FrameTrace> frames) {
        return frames.size() == 1
                ? List.of(rebased(frames.getFirst()))
                : frames.stream().map(this::rebased).toList();
    }

    private @Nullable FrameTrace rebasedIfAny(@Nullable FrameTrace frame) {
        return frame == null ? null : rebased(frame);
    }

    private FrameTrace rebased(FrameTrace frame) {
        return new FrameTrace(frame.at() - origin, frame.offset(), frame.header(), frame.size(), frame.wire());
    }

    private static Kind kind(boolean text) {
        return text ? Kind.TEXT : Kind.BINARY;
    }

    private static long closeSize(Event.Close close) {
        return close.frame() == null ? 0 : close.frame().size();
    }

    private static long wire(@Nullable FrameTrace frame) {
        return frame == null ? 0 : frame.wireSize();
    }
}
