package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.Stage;
import dev.parley.engine.session.ConnectionState.Closing;
import dev.parley.engine.session.ConnectionState.Connecting;
import dev.parley.engine.session.ConnectionState.Open;
import dev.parley.engine.session.ConnectionState.Waiting;
import dev.parley.engine.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** How a session stands: the state of its connection, and what that agreed on. Thread-safe; nothing in it blocks. */
final class Standing {

    private final SessionView began;
    private final Clock clock;
    private ConnectionState state;
    private SessionView.Talk talk;
    private String url;
    private int connections;
    private long firstStage = -1;
    private boolean endWanted;
    private @Nullable Instant endedAt;
    private @Nullable Connection connection;

    /** That of a session which is about to connect. */
    Standing(SessionView began, Clock clock) {
        this.began = began;
        this.clock = clock;
        this.state = began.state();
        this.talk = began.talk();
        this.url = began.url();
        this.connections = began.connections();
    }

    synchronized SessionView view(
            Counters counters, long entries, @Nullable Duration repeat, @Nullable Problem unwritten) {
        SessionView.Talk measured = new SessionView.Talk(
                counters.roundTrip(),
                counters.compression(),
                talk.subprotocol(),
                talk.extensions(),
                talk.remote(),
                talk.tls(),
                talk.strict());
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
                entries,
                counters.brokenRules(),
                repeat,
                unwritten,
                measured);
    }

    synchronized ConnectionState state() {
        return state;
    }

    synchronized int connections() {
        return connections;
    }

    synchronized boolean endWanted() {
        return endWanted;
    }

    /** The connection that is open or opens. */
    synchronized @Nullable Connection connection() {
        return connection;
    }

    /** The connection, where it is open. */
    synchronized @Nullable Connection openConnection() {
        return state instanceof Open ? connection : null;
    }

    /** The next connection is prepared from now on, and counted; where the session has ended, none is. */
    synchronized void next() {
        if (endedAt == null) {
            connections++;
        }
    }

    /** Begins the connection that is counted; none where none is wanted any more. */
    synchronized @Nullable Connection begin(
            Prepared prepared, int attempt, int attempts, IntFunction<Connection> make) {
        if (endWanted) {
            return null;
        }
        firstStage = -1;
        url = prepared.resolved().displayUrl();
        talk = SessionView.Talk.none(prepared.resolved().options().strict());
        state = new Connecting(Stage.LOOKUP, clock.now(), attempt, attempts);
        Connection next = make.apply(connections);
        connection = next;
        return next;
    }

    /** Begins a second connection, at once. */
    synchronized void again(String to) {
        connections++;
        firstStage = -1;
        url = to;
        talk = SessionView.Talk.none(talk.strict());
        state = new Connecting(Stage.LOOKUP, clock.now(), 1, 1);
    }

    synchronized void reached(LinkEvent.StageBegan stage) {
        firstStage = firstStage < 0 ? stage.at() : firstStage;
        if (state instanceof Connecting connecting) {
            state = new Connecting(stage.stage(), connecting.since(), connecting.attempt(), connecting.attempts());
        }
    }

    synchronized void secured(String version) {
        talk = new SessionView.Talk(-1, 0, null, "", "", version, talk.strict());
    }

    synchronized void opened(LinkEvent.Opened opened) {
        state = new Open(clock.now(), firstStage < 0 ? 0 : opened.at() - firstStage);
        talk = new SessionView.Talk(
                -1,
                0,
                opened.negotiated().subprotocol(),
                opened.extensions(),
                opened.remote(),
                talk.tls(),
                talk.strict());
    }

    synchronized void closing() {
        if (state instanceof Open) {
            state = new Closing(clock.now());
        }
    }

    /** It waits for an attempt; false where none is wanted any more. */
    synchronized boolean waiting(int attempt, int attempts, Duration pause) {
        if (endWanted) {
            return false;
        }
        state = new Waiting(attempt, attempts, clock.now().plus(pause));
        connection = null;
        return true;
    }

    /** Where it waits for an attempt, none is wanted any more; false in other states. */
    synchronized boolean giveUpWaiting() {
        if (!(state instanceof Waiting)) {
            return false;
        }
        endWanted = true;
        return true;
    }

    /**
     * Nothing is connected from now on; gives the connection that is being made, or none where it is still prepared.
     *
     * @throws WrongStateException where nothing is being connected
     */
    synchronized @Nullable Connection giveUpConnecting() {
        if (!(state instanceof Connecting)) {
            throw new WrongStateException(Problem.of("wrong-state", "Nothing is being connected"));
        }
        endWanted = true;
        return connection;
    }

    /** It has no connection any more; false where that was so before. */
    synchronized boolean end(ConnectionState end) {
        if (endedAt != null) {
            return false;
        }
        state = end;
        connection = null;
        endedAt = clock.now();
        return true;
    }

    /** Nothing is connected again by itself from now on. */
    synchronized void wantEnd() {
        endWanted = true;
    }

    /**
     * Nothing is connected again by itself from now on; gives the connection that is to end.
     *
     * @throws WrongStateException where the state is another one
     */
    synchronized Connection wantEnd(Class<? extends ConnectionState> needed, String otherwise) {
        Connection current = connection;
        if (!needed.isInstance(state) || current == null) {
            throw new WrongStateException(Problem.of("wrong-state", otherwise));
        }
        endWanted = true;
        return current;
    }
}
