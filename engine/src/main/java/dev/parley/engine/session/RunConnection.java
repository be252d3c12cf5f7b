package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.ResolvedRequest;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.run.SocketRecord;
import dev.parley.engine.script.ScriptEvent;
import dev.parley.engine.script.ScriptMessage;
import dev.parley.engine.timeline.Pressure;
import dev.parley.engine.timeline.Recording;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.Ending;
import dev.parley.protocol.websocket.Event;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The WebSocket connection of a run, in its session, which ends when the connection and the request's turn are both over. The run's
 * thread waits where the timeline is behind. Thread-safe.
 */
final class RunConnection implements Running, Pressure, SocketRecord, RunSession.Kept {

    private static final int NUMBER = 1;

    private final Surroundings surroundings;
    private final SessionView began;
    private final long origin;
    private final Runnable giveUp;
    private final Recording recording;
    private final Room pause;
    private final Counters counters = new Counters();
    private final Standing standing;
    private final SessionRow row;
    private final SessionNews news;
    private final Remarks remarks;
    private final SessionEnd end;
    private final MaskedWords words;
    private final RoomySink roomy;
    private final MarkingSink sink;
    private final Gathering gathering;
    private final Recorder recorder;
    private final ScriptNotes notes;
    private volatile @Nullable Ending ending;
    private volatile boolean cancelled;
    /** How its connection ended; of its own lock, as is the next. */
    private @Nullable ConnectionState last;

    private boolean turnOver;

    /**
     * A connection that is about to be opened.
     *
     * @param giveUp ends the run
     */
    RunConnection(
            Surroundings surroundings,
            SessionView began,
            ResolvedRequest request,
            Runnable giveUp,
            Consumer<Running> changed,
            Consumer<Running> whenOver,
            RunRoom room) {
        this.surroundings = surroundings;
        this.began = began;
        this.origin = surroundings.clock().nanos();
        this.giveUp = giveUp;
        this.standing = new Standing(began, surroundings.clock());
        this.recording = surroundings
                .timelines()
                .record(began.id(), () -> surroundings.limits().get().timeline(), this);
        this.pause = new Room(recording);
        this.row = new SessionRow(surroundings.store(), this::view);
        this.news = new SessionNews(surroundings, () -> changed.accept(this));
        this.remarks = new Remarks(recording, this::now, () -> NUMBER, news::wake);
        this.end = new SessionEnd(surroundings, recording, row, news::wake, () -> {
            news.last();
            whenOver.accept(this);
        });
        this.words = new MaskedWords(request);
        this.roomy = new RoomySink(recording, room);
        this.sink = new MarkingSink(roomy, request);
        this.gathering = new Gathering(sink, origin, NUMBER);
        this.recorder = new Recorder(gathering, origin, NUMBER);
        this.notes = new ScriptNotes(recording, this::now, _ -> {});
    }

    private long now() {
        return surroundings.clock().nanos() - origin;
    }

    @Override
    public void on(LinkEvent event) {
        gathering.handOn();
        LinkEvent masked = words.of(event);
        recorder.on(masked);
        switch (masked) {
            case LinkEvent.StageBegan stage -> standing.reached(stage);
            case LinkEvent.Secured secured -> standing.secured(secured.tls().version());
            case LinkEvent.Opened opened -> {
                standing.opened(opened);
                surroundings.tasks().start("session row", row::save);
            }
            case LinkEvent.Failed failed ->
                over(Endings.state(failed, surroundings.clock().now(), cancelled));
            case LinkEvent.Ended _ ->
                over(Endings.state(ending, surroundings.clock().now()));
            case LinkEvent.StageEnded _, LinkEvent.HandshakeSent _, LinkEvent.HandshakeReceived _ -> {}
        }
        news.wake();
    }

    @Override
    public void on(Event event) {
        counters.on(event);
        if (event instanceof Event.Message message && gathering.gathers(message)) {
            return;
        }
        switch (event) {
            case Event.Close _ -> standing.closing();
            case Event.Closed closed -> ending = closed.ending();
            case Event.Message _,
                    Event.MessageBegan _,
                    Event.Ping _,
                    Event.Pong _,
                    Event.Stray _,
                    Event.Unfinished _,
                    Event.Broken _ -> {}
        }
        recorder.on(event);
    }

    @Override
    public void allTold() {
        gathering.handOn();
        counters.publish();
        news.wake();
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
        pause.await();
    }

    @Override
    public void told(ScriptEvent event) {
        notes.take(event);
    }

    @Override
    public String end(@Nullable String error) {
        synchronized (this) {
            if (error != null && !(last instanceof ConnectionState.Failed)) {
                notes.print("error", error);
            }
            turnOver = true;
        }
        settle();
        return began.id();
    }

    private void over(ConnectionState how) {
        synchronized (this) {
            last = how;
        }
        settle();
    }

    private void settle() {
        ConnectionState how;
        synchronized (this) {
            how = turnOver ? last : null;
        }
        if (how != null && standing.end(how)) {
            if (!roomy.loss().isEmpty()) {
                remarks.note(roomy.loss());
            }
            news.wake();
            end.begin();
        }
    }

    @Override
    public String id() {
        return began.id();
    }

    @Override
    public String project() {
        return began.origin().project();
    }

    @Override
    public SessionView view() {
        return standing.view(counters, recording.entries(), null, end.obstacle());
    }

    @Override
    public Remarks remarks() {
        return remarks;
    }

    @Override
    public SessionEnd end() {
        return end;
    }

    @Override
    public void leave(int code, String reason) {
        leaveAtOnce();
    }

    @Override
    public void leaveAtOnce() {
        cancelled = true;
        giveUp.run();
    }

    @Override
    public void behind() {}

    @Override
    public void caughtUp() {
        pause.look();
    }

    @Override
    public void failed(Problem problem) {
        remarks.note("Waiting for room: " + problem.message());
    }

    @Override
    public void recovered() {
        remarks.note("The timeline is written again");
        pause.look();
    }
}
