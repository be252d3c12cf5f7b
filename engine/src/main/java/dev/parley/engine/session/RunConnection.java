package dev.parley.engine.session;

import dev.parley.description.request.ResolvedRequest;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.run.SocketRecord;
import dev.parley.engine.script.ScriptEvent;
import dev.parley.protocol.websocket.Ending;
import dev.parley.protocol.websocket.Event;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The WebSocket of a run, in its session, which ends when its connection and the request's turn are both over. It is connected a second time
 * where other credentials were needed. The run's thread waits where the timeline is behind. Thread-safe.
 */
final class RunConnection implements Running, RunSession.Kept {

    private final Surroundings surroundings;
    private final SessionView began;
    private final Runnable giveUp;
    private final SessionKeeping keeping;
    private final Counters counters = new Counters();
    private final Standing standing;
    private final RoomySink roomy;
    private final ScriptNotes notes;
    private volatile @Nullable Ending ending;
    private volatile boolean cancelled;
    /** How its connection ended; of its own lock, as is the next. */
    private @Nullable ConnectionState last;

    private boolean turnOver;

    /**
     * A session whose connection is about to be opened.
     *
     * @param giveUp ends the run
     */
    RunConnection(
            Surroundings surroundings,
            SessionView began,
            Runnable giveUp,
            Consumer<Running> changed,
            Consumer<Running> whenOver,
            RunRoom room) {
        this.surroundings = surroundings;
        this.began = began;
        this.giveUp = giveUp;
        this.standing = new Standing(began, surroundings.clock());
        this.keeping = new SessionKeeping(
                surroundings,
                began.id(),
                new SessionKeeping.Of(
                        this::view, standing::connections, () -> changed.accept(this), () -> whenOver.accept(this)));
        this.roomy = new RoomySink(keeping.recording(), room);
        this.notes = new ScriptNotes(keeping.recording(), keeping::now, _ -> {});
    }

    /** Its first connection. */
    SocketRecord first(ResolvedRequest request) {
        return attempt(request);
    }

    /** The credentials were refused, and it connects once more with others. */
    SocketRecord again(ResolvedRequest request) {
        synchronized (this) {
            last = null;
        }
        ending = null;
        standing.again(request.displayUrl());
        keeping.remarks().note(Reconnecting.why(request));
        return attempt(request);
    }

    private SocketRecord attempt(ResolvedRequest request) {
        return new RunAttempt(this, roomy, request, keeping.origin(), standing.connections());
    }

    /** The connection came further, which is recorded; secrets are masked. */
    void on(LinkEvent masked) {
        switch (masked) {
            case LinkEvent.StageBegan stage -> standing.reached(stage);
            case LinkEvent.Secured secured -> standing.secured(secured.tls().version());
            case LinkEvent.Opened opened -> {
                standing.opened(opened);
                keeping.save();
            }
            case LinkEvent.Failed failed ->
                over(Endings.state(failed, surroundings.clock().now(), cancelled));
            case LinkEvent.Ended _ ->
                over(Endings.state(ending, surroundings.clock().now()));
            case LinkEvent.StageEnded _, LinkEvent.HandshakeSent _, LinkEvent.HandshakeReceived _ -> {}
        }
        keeping.changed();
    }

    /** Something happens on the connection, which will be recorded. */
    void on(Event event) {
        counters.on(event);
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
    }

    /** All that was read is told. */
    void allTold() {
        counters.publish();
        keeping.changed();
    }

    /** Waits while what went before cannot be kept yet. */
    void keepUp() {
        keeping.keepUp();
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
                keeping.remarks().note(roomy.loss());
            }
            keeping.changed();
            keeping.end().begin();
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
        return standing.view(
                counters, keeping.recording().entries(), null, keeping.end().obstacle());
    }

    @Override
    public Remarks remarks() {
        return keeping.remarks();
    }

    @Override
    public SessionEnd end() {
        return keeping.end();
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
}
