package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.Stage;
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
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A session that runs: its state goes from connecting to its end, and back when it connects again. Thread-safe; what links tell
 * it is taken without blocking, work that may block is started as a task.
 */
final class LiveSession implements Pressure {

    private static final Duration NEWS = Duration.ofMillis(100);

    private final Surroundings surroundings;
    private final SessionView began;
    private final long origin;
    private final Recording recording;
    private final Counters counters = new Counters();
    private final Pacer news;
    private final Consumer<LiveSession> whenOver;
    private final Sending sending;
    private final Reconnecting reconnecting;
    private final Object saving = new Object();
    private final CountDownLatch over = new CountDownLatch(1);
    private ConnectionState state;
    private SessionView.Talk talk;
    private String url;
    private int connections;
    private long clicked;
    private boolean endWanted;
    private @Nullable Instant endedAt;
    private @Nullable Connection connection;

    /**
     * A session that is about to connect.
     *
     * @param began how it stood before
     * @param changed told, at a human pace, that something is different
     * @param whenOver told once, when it has ended and all is written
     */
    LiveSession(
            Surroundings surroundings,
            SessionView began,
            Consumer<LiveSession> changed,
            Consumer<LiveSession> whenOver) {
        this.surroundings = surroundings;
        this.began = began;
        this.whenOver = whenOver;
        this.origin = surroundings.clock().nanos()
                - Duration.between(began.startedAt(), surroundings.clock().now())
                        .toNanos();
        this.state = began.state();
        this.talk = began.talk();
        this.url = began.url();
        this.connections = began.connections();
        counters.goOn(began);
        this.recording = surroundings
                .timelines()
                .record(began.id(), () -> surroundings.limits().get().timeline(), this);
        this.news = new Pacer(
                "session news", NEWS, surroundings.timers(), surroundings.tasks(), () -> changed.accept(this));
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

    synchronized SessionView view() {
        return new SessionView(
                began.id(),
                began.origin(),
                url,
                began.startedAt(),
                endedAt,
                connections,
                state,
                counters.sent(),
                counters.received(),
                recording.entries(),
                counters.brokenRules(),
                sending.repeat(),
                new SessionView.Talk(
                        counters.roundTrip(),
                        counters.compression(),
                        talk.subprotocol(),
                        talk.extensions(),
                        talk.remote(),
                        talk.tls(),
                        talk.strict()));
    }

    synchronized ConnectionState state() {
        return state;
    }

    /** The connection, where it is open. */
    synchronized @Nullable Connection openConnection() {
        return state instanceof Open ? connection : null;
    }

    /** Why nothing can be recorded now, or nothing. */
    @Nullable
    Problem recordingFailure() {
        return recording.failure();
    }

    /** Begins a connection; {@code attempt} is 0 for one that a person asked for. */
    void connect(Prepared prepared, int attempt, int attempts) {
        Connection next;
        synchronized (this) {
            if (attempt > 0 && endWanted) {
                return;
            }
            Instant now = surroundings.clock().now();
            connections++;
            clicked = surroundings.clock().nanos();
            endWanted = false;
            url = prepared.resolved().displayUrl();
            talk = SessionView.Talk.none(prepared.resolved().options().strict());
            counters.newConnection();
            state = new Connecting(Stage.LOOKUP, now, attempt, attempts);
            next = new Connection(this, prepared, recording, origin, connections);
            connection = next;
        }
        if (connections > 1) {
            note("Connection " + connections);
        }
        if (recording.failure() != null) {
            next.pause();
        }
        next.linked(surroundings.links().open(prepared.link(), next));
        if (endWanted()) {
            next.drop();
        }
        changed();
    }

    private synchronized boolean endWanted() {
        return endWanted;
    }

    /** Something happened to a connection; on its loop. */
    void on(Connection from, LinkEvent event) {
        switch (event) {
            case LinkEvent.StageBegan stage -> reached(stage.stage());
            case LinkEvent.Secured secured -> secured(secured.tls().version());
            case LinkEvent.Opened opened -> opened(from, opened);
            case LinkEvent.Failed failed -> failed(from, failed);
            case LinkEvent.Ended _ -> ended(from);
            case LinkEvent.StageEnded _, LinkEvent.HandshakeSent _, LinkEvent.HandshakeReceived _ -> {}
        }
    }

    /** Something crossed a connection; on its loop. */
    void on(Connection from, Event event) {
        counters.on(event);
        if (event instanceof Event.Close) {
            closing();
        }
        news.wake();
    }

    private synchronized void reached(Stage stage) {
        if (state instanceof Connecting connecting) {
            state = new Connecting(stage, connecting.since(), connecting.attempt(), connecting.attempts());
            news.wake();
        }
    }

    private synchronized void secured(String version) {
        talk = new SessionView.Talk(-1, 0, null, "", "", version, talk.strict());
    }

    private void opened(Connection from, LinkEvent.Opened opened) {
        synchronized (this) {
            long took = surroundings.clock().nanos() - clicked;
            state = new Open(surroundings.clock().now(), took);
            talk = new SessionView.Talk(
                    -1,
                    0,
                    opened.negotiated().subprotocol(),
                    opened.extensions(),
                    opened.remote(),
                    talk.tls(),
                    talk.strict());
        }
        reconnecting.opened();
        changed();
        surroundings.tasks().start("on open", () -> sending.onOpen(from));
    }

    private synchronized void closing() {
        if (state instanceof Open) {
            state = new Closing(surroundings.clock().now());
        }
    }

    private void failed(Connection from, LinkEvent.Failed failed) {
        boolean cancelled = endWanted();
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
        if (endWanted() || !reconnecting.afterEnd(from, end)) {
            end(end);
        }
    }

    /** Waits for an attempt. */
    void waiting(int attempt, int attempts, Duration pause) {
        synchronized (this) {
            state = new Waiting(attempt, attempts, surroundings.clock().now().plus(pause));
            connection = null;
        }
        note("Connecting again in %.1f s, attempt %d of %d".formatted(pause.toMillis() / 1e3, attempt, attempts));
        changed();
    }

    /** The session has no connection any more, and gets none by itself. */
    void end(ConnectionState end) {
        synchronized (this) {
            if (endedAt != null) {
                return;
            }
            state = end;
            connection = null;
            endedAt = surroundings.clock().now();
        }
        sending.connectionEnded();
        reconnecting.stop();
        surroundings.tasks().start("session end", this::settle);
    }

    private void settle() {
        recording.close();
        synchronized (saving) {
            surroundings.store().save(view());
        }
        whenOver.accept(this);
        over.countDown();
        news.wake();
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

    /** Begins the closing handshake; nothing is connected again by itself. */
    void close(@Nullable Integer code, String reason) {
        Connection open = wantEnd(Open.class, "There is no open connection to close");
        open.answer(new Command.SendClose(code, reason));
        changed();
    }

    /** Ends TCP; nothing is connected again by itself. */
    void drop() {
        ConnectionState now = state();
        Connection dropped = now instanceof Closing
                ? wantEnd(Closing.class, "There is no connection to drop")
                : wantEnd(Open.class, "There is no connection to drop");
        dropped.drop();
    }

    /** Gives up connecting, or waiting to connect again. */
    void cancel() {
        if (state() instanceof Waiting) {
            synchronized (this) {
                endWanted = true;
            }
            note("Connecting again was cancelled");
            end(reconnecting.lastEnd());
        } else {
            wantEnd(Connecting.class, "Nothing is being connected").drop();
        }
    }

    private synchronized Connection wantEnd(Class<? extends ConnectionState> needed, String otherwise) {
        Connection current = connection;
        if (!needed.isInstance(state) || current == null) {
            throw new WrongStateException(Problem.of("wrong-state", otherwise));
        }
        endWanted = true;
        return current;
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
            drop(state());
        }
    }

    private void drop(ConnectionState now) {
        Connection left;
        synchronized (this) {
            endWanted = true;
            left = connection;
        }
        if (left != null && !now.ended()) {
            left.drop();
        }
    }

    /** Ends TCP in whatever state it is. */
    void dropNow() {
        drop(state());
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
        int number = Math.max(1, connections());
        long at = surroundings.clock().nanos() - origin;
        recording.append(new Entry(0, at, Direction.NONE, kind, 0, 0, number, how, content));
        news.wake();
    }

    private synchronized int connections() {
        return connections;
    }

    /** What others see is different. */
    void changed() {
        news.wake();
        surroundings.tasks().start("session row", this::saveRunning);
    }

    private void saveRunning() {
        synchronized (saving) {
            SessionView now = view();
            if (now.endedAt() == null) {
                surroundings.store().save(now);
            }
        }
    }

    @Override
    public void behind() {
        Connection current = current();
        if (current != null) {
            current.pause();
        }
    }

    @Override
    public void caughtUp() {
        Connection current = current();
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

    private synchronized @Nullable Connection current() {
        return connection;
    }
}
