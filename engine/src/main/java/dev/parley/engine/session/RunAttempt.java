package dev.parley.engine.session;

import dev.parley.description.request.ResolvedRequest;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.run.SocketRecord;
import dev.parley.engine.script.ScriptMessage;
import dev.parley.engine.timeline.TimelineSink;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.Event;
import java.util.List;

/** One connection of a WebSocket of a run, on its way into the session's timeline. Thread-safe. */
final class RunAttempt implements SocketRecord {

    private final RunConnection session;
    private final MaskedWords words;
    private final MarkingSink sink;
    private final Gathering gathering;
    private final Recorder recorder;

    /**
     * A connection that is about to be opened.
     *
     * @param timeline of its session
     * @param number of the connection within the session, from 1
     */
    RunAttempt(RunConnection session, TimelineSink timeline, ResolvedRequest request, long origin, int number) {
        this.session = session;
        this.words = new MaskedWords(request);
        this.sink = new MarkingSink(timeline, request);
        this.gathering = new Gathering(sink, origin, number);
        this.recorder = new Recorder(gathering, origin, number);
    }

    @Override
    public void on(LinkEvent event) {
        gathering.handOn();
        LinkEvent masked = words.of(event);
        recorder.on(masked);
        session.on(masked);
    }

    @Override
    public void on(Event event) {
        session.on(event);
        if (event instanceof Event.Message message && gathering.gathers(message)) {
            return;
        }
        recorder.on(event);
    }

    @Override
    public void allTold() {
        gathering.handOn();
        session.allTold();
    }

    @Override
    public void sends(ScriptMessage message, List<Bytes> secrets) {
        OutgoingMessage outgoing = OutgoingMessage.of(message, secrets);
        sink.announce(outgoing.payload(), outgoing.secrets());
    }

    @Override
    public void withdraws(ScriptMessage message) {
        sink.withdraw(OutgoingMessage.of(message, List.of()).payload());
    }

    @Override
    public void keepUp() {
        session.keepUp();
    }
}
