package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.session.ConnectionState.Closed;
import dev.parley.engine.session.ConnectionState.Closing;
import dev.parley.engine.session.ConnectionState.Connecting;
import dev.parley.engine.session.ConnectionState.Failed;
import dev.parley.engine.session.ConnectionState.Open;
import dev.parley.engine.session.ConnectionState.Waiting;
import dev.parley.engine.time.Pacer;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.Pressure;
import dev.parley.engine.timeline.Recording;
import dev.parley.engine.timeline.State;
import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.Event;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A session that runs: it goes from connecting to its end, through as many connections as it takes. Thread-safe; what links
 * tell it is taken without blocking, work that may block is started as a task.
 */
final class LiveSession implements Pressure {

    private static final Duration NEWS = Duration.ofMillis(100);

    private final Surroundings surroundings;
    private final SessionView began;
    private final long origin;
    private final Recording recording;
    private final Counters counters = new Counters();
    private final Standing standing;
    private final SessionRow row;
    private final Pacer news;
    private final Consumer<LiveSession> changed;
    private final Consumer<LiveSession> whenOver;
    private final Sending sending;
    private final Reconnecting reconnecting;
    private final CountDownLatch over = new CountDownLatch(1);
    private boolean told;

    /**
     * A session that is about to connect.
     *
     * @param began how it stood before
     * @param changed told, at a human pace, that something is different; for the last time before {@code whenOver}
     * @param whenOver told once, when it has ended and all is written
     */
    LiveSession(
            Surroundings surroundings,
            SessionView began,
            Consumer<LiveSession> changed,
            Consumer<LiveSession> whenOver) {
        this.surroundings = surroundings;
        this.began = began;
        this.changed = changed;
        this.whenOver = whenOver;
        this.origin = surroundings.clock().nanos()
                - Duration.between(began.startedAt(), surroundings.clock().now())
                        .toNanos();
        this.standing = new Standing(began, surroundings.clock());
        this.row = new SessionRow(surroundings.store(), this::view);
        counters.goOn(began);
        this.recording = surroundings
                .timelines()
                .record(began.id(), () -> surroundings.limits().get().timeline(), this);
        this.news = new Pacer("session news", NEWS, surroundings.timers(), surroundings.tasks(), this::tell);
        this.sending = new Sending(surroundings, this);
        this.reconnecting = new Reconnecting(surroundings, this);
    }

    String id() {
        return began.id();
    }

    String project() {
        return began.origin().project();
    }

    Sending sending() {
        return sending;
    }

    SessionView view() {
        return standing.view(counters, recording.entries(), sending.repeat());
    }

    ConnectionState state() {
        return standing.state();
    }

    /** The connection, where it is open. */
    @Nullable
    Connection openConnection() {
        return standing.openConnection();
    }

    /** Why nothing can be recorded now, or nothing. */
    @Nullable
    Problem recordingFailure() {
        return recording.failure();
    }

    /** Begins a connection; {@code attempt} is 0 for one that a person asked for. */
    void connect(Prepared prepared, int attempt, int attempts) {
        counters.newConnection();
        Connection next = standing.begin(
                prepared, attempt, attempts, number -> new Connection(this, prepared, recording, origin, number));
        if (next == null) {
            return;
        }
        if (standing.connections() > 1) {
            note("Connection " + standing.connections());
        }
        if (recording.failure() != null) {
            next.pause();
        }
        next.linked(surroundings.links().open(prepared.link(), next));
        if (standing.endWanted()) {
            next.drop();
        }
        changed();
    }

    /** Something happened to a connection; on its loop. */
    void on(Connection from, LinkEvent event) {
        switch (event) {
            case LinkEvent.StageBegan stage -> {
                standing.reached(stage.stage());
                news.wake();
            }
            case LinkEvent.Secured secured -> standing.secured(secured.tls().version());
            case LinkEvent.Opened opened -> opened(from, opened);
            case LinkEvent.Failed failed -> failed(from, failed);
            case LinkEvent.Ended _ -> ended(from);
            case LinkEvent.StageEnded _, LinkEvent.HandshakeSent _, LinkEvent.HandshakeReceived _ -> {}
        }
    }

    /** Something crossed a connection; on its loop. */
    void on(Event event) {
        counters.on(event);
        if (event instanceof Event.Close) {
            standing.closing();
        }
        news.wake();
    }

    private void opened(Connection from, LinkEvent.Opened opened) {
        standing.opened(opened);
        reconnecting.opened();
        changed();
        surroundings.tasks().start("on open", () -> sending.onOpen(from));
    }

    private void failed(Connection from, LinkEvent.Failed failed) {
        boolean cancelled = standing.endWanted();
        Failed end = new Failed(
                failed.stage(),
                failed.status(),
                failed.problem(),
                surroundings.clock().now(),
                cancelled);
        if (cancelled || !reconnecting.afterFailure(from)) {
            end(end);
        }
    }

    private void ended(Connection from) {
        sending.connectionEnded();
        Closed end = Endings.state(from.ending(), surroundings.clock().now());
        if (standing.endWanted() || !reconnecting.afterEnd(from, end)) {
            end(end);
        }
    }

    /** Waits for an attempt; false where none is wanted any more. */
    boolean waiting(int attempt, int attempts, Duration pause) {
        if (!standing.waiting(attempt, attempts, pause)) {
            return false;
        }
        sending.connectionEnded();
        note("Connecting again in %.1f s, attempt %d of %d".formatted(pause.toMillis() / 1e3, attempt, attempts));
        changed();
        return true;
    }

    /** The session has no connection any more, and gets none by itself. */
    void end(ConnectionState end) {
        if (standing.end(end)) {
            sending.connectionEnded();
            reconnecting.stop();
            surroundings.tasks().start("session end", this::settle);
        }
    }

    private void settle() {
        try {
            recording.close();
            row.saveEnd();
        } finally {
            news.stop();
            tellLast();
            whenOver.accept(this);
            over.countDown();
        }
    }

    private synchronized void tell() {
        if (!told) {
            changed.accept(this);
        }
    }

    /** Whoever waits for the end and then deletes the session must not have it told of once more. */
    private synchronized void tellLast() {
        tell();
        told = true;
    }

    /** Waits until it is over and written. */
    boolean awaitEnd(Duration patience) {
        try {
            return over.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Begins the closing handshake. */
    void close(@Nullable Integer code, String reason) {
        standing.wantEnd(Open.class, "There is no open connection to close")
                .answer(new Command.SendClose(code, reason));
        changed();
    }

    /** Ends TCP of a connection that is open or closing. */
    void drop() {
        Class<? extends ConnectionState> now = state() instanceof Closing ? Closing.class : Open.class;
        standing.wantEnd(now, "There is no connection to drop").drop();
    }

    /** Gives up connecting, or waiting to connect again. */
    void cancel() {
        if (standing.giveUpWaiting()) {
            note("Connecting again was cancelled");
            end(reconnecting.lastEnd());
        } else {
            standing.wantEnd(Connecting.class, "Nothing is being connected").drop();
        }
    }

    /** Ends it in whatever state it is, as properly as that allows. */
    void leave(int code, String reason) {
        try {
            switch (state()) {
                case Open _ -> close(code, reason);
                case Connecting _, Waiting _ -> cancel();
                case Closing _, Closed _, Failed _ -> {}
            }
        } catch (WrongStateException e) {
            dropNow();
        }
    }

    /** Ends TCP in whatever state it is. */
    void dropNow() {
        standing.wantEnd();
        Connection left = standing.connection();
        if (left != null) {
            left.drop();
        }
    }

    /** Adds a remark. */
    void note(String text) {
        append(Kind.NOTE, State.DONE, new Content.Note(text));
    }

    /** Adds a failure. */
    void failure(Problem problem) {
        append(Kind.ERROR, State.FAILED, new Content.Failure(problem));
    }

    /** Adds failures. */
    void failure(ProblemException problems) {
        problems.problems().forEach(this::failure);
    }

    private void append(Kind kind, State how, Content content) {
        int number = Math.max(1, standing.connections());
        long at = surroundings.clock().nanos() - origin;
        recording.append(new Entry(0, at, Direction.NONE, kind, 0, 0, number, how, content));
        news.wake();
    }

    /** What others see is different. */
    void changed() {
        news.wake();
        surroundings.tasks().start("session row", row::save);
    }

    @Override
    public void behind() {
        Connection current = standing.connection();
        if (current != null) {
            current.pause();
        }
    }

    @Override
    public void caughtUp() {
        Connection current = standing.connection();
        if (current != null && recording.failure() == null) {
            current.resume();
        }
    }

    @Override
    public void failed(Problem problem) {
        behind();
        failure(problem);
    }

    @Override
    public void recovered() {
        note("The timeline is written again");
        if (!recording.isBehind()) {
            caughtUp();
        }
    }
}
