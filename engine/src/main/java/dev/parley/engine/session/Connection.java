package dev.parley.engine.session;

import dev.parley.engine.http.AnswerLines;
import dev.parley.engine.link.Link;
import dev.parley.engine.link.Link.Taken;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.timeline.TimelineSink;
import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.Ending;
import dev.parley.protocol.websocket.Event;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One connection of a session: what happens on it goes into the timeline, and what changes is told to the session. */
final class Connection implements LinkListener {

    /** How long one waits for a peer that does not read. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LiveSession session;
    private final Prepared prepared;
    private final MaskedWords words;
    private final MarkingSink sink;
    private final Gathering gathering;
    private final Recorder recorder;
    private final ConnectionScripts scripts;
    private volatile @Nullable Link link;
    private volatile @Nullable Ending ending;
    private volatile List<String> challenges = List.of();

    Connection(LiveSession session, Prepared prepared, TimelineSink timeline, long origin, int number) {
        this.session = session;
        this.prepared = prepared;
        this.words = new MaskedWords(prepared.resolved());
        this.sink = new MarkingSink(timeline, prepared.resolved());
        this.gathering = new Gathering(sink, origin, number);
        this.recorder = new Recorder(gathering, origin, number);
        this.scripts = session.scripts(this, prepared);
    }

    ConnectionScripts scripts() {
        return scripts;
    }

    Prepared prepared() {
        return prepared;
    }

    MarkingSink sink() {
        return sink;
    }

    /** How it ended, where it was open. */
    @Nullable
    Ending ending() {
        return ending;
    }

    /** What the server asked for when it refused the handshake: values of {@code WWW-Authenticate}. */
    List<String> challenges() {
        return challenges;
    }

    /** The link is there; it may have told something before. */
    void linked(Link opening) {
        link = opening;
    }

    /** Carries out a command, waiting for a while where the peer does not read. */
    Taken perform(Command command) {
        Link open = link;
        try {
            return open == null ? Taken.NOT_OPEN : open.perform(command, PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Taken.NO_ROOM;
        }
    }

    /** Carries out a short command soon. */
    void answer(Command command) {
        Link open = link;
        if (open != null) {
            open.answer(command);
        }
    }

    boolean backedUp() {
        Link open = link;
        return open != null && open.backedUp();
    }

    /** Bytes that wait for the peer to read. */
    long waiting() {
        Link open = link;
        return open == null ? 0 : open.waiting();
    }

    void drop() {
        Link open = link;
        if (open != null) {
            open.drop();
        }
    }

    void pause() {
        Link open = link;
        if (open != null) {
            open.pause();
        }
    }

    void resume() {
        Link open = link;
        if (open != null) {
            open.resume();
        }
    }

    @Override
    public void on(LinkEvent event) {
        gathering.handOn();
        LinkEvent masked = words.of(event);
        if (event instanceof LinkEvent.HandshakeReceived received) {
            challenges = AnswerLines.of(received.head(), "WWW-Authenticate");
        }
        recorder.on(masked);
        session.on(this, masked);
    }

    @Override
    public void on(Event event) {
        scripts.on(event);
        if (event instanceof Event.Message message && gathering.gathers(message)) {
            session.received();
            return;
        }
        if (event instanceof Event.Closed closed) {
            ending = closed.ending();
        }
        recorder.on(event);
        session.on(event);
    }

    @Override
    public void allTold() {
        gathering.handOn();
        session.different();
    }
}
