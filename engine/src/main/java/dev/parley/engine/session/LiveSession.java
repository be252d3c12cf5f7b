package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.engine.http.AnswerLines;
import dev.parley.engine.http.HandshakeSigner;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.script.ConnectionView;
import dev.parley.engine.session.ConnectionState.Closed;
import dev.parley.engine.timeline.Pressure;
import dev.parley.engine.timeline.Recording;
import dev.parley.protocol.websocket.Event;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A session that runs: it goes from connecting to its end, through as many connections as it takes. Thread-safe; what links
 * tell it is taken without blocking, work that may block is started as a task.
 */
final class LiveSession implements Running, Pressure {

    private static final int UNAUTHORIZED = 401;

    private final Surroundings surroundings;
    private final SessionView began;
    private final long origin;
    private final Recording recording;
    private final Counters counters = new Counters();
    private final Standing standing;
    private final SessionRow row;
    private final SessionNews news;
    private final Remarks remarks;
    private final SessionEnd end;
    private final Sending sending;
    private final Reconnecting reconnecting;
    private final Leaving leaving;
    private final Preparing preparing;

    /**
     * A session that is about to connect.
     *
     * @param began how it stood before
     * @param changed told, at a human pace, that something is different; for the last time before {@code whenOver}
     * @param whenOver told once, when it has ended and all is written, or given up
     */
    LiveSession(
            Surroundings surroundings,
            SessionView began,
            Consumer<? super LiveSession> changed,
            Consumer<? super LiveSession> whenOver) {
        this.surroundings = surroundings;
        this.began = began;
        this.origin = surroundings.clock().nanos()
                - Duration.between(began.startedAt(), surroundings.clock().now())
                        .toNanos();
        this.standing = new Standing(began, surroundings.clock());
        this.row = new SessionRow(surroundings.store(), this::view);
        counters.goOn(began);
        this.recording = surroundings
                .timelines()
                .record(began.id(), () -> surroundings.limits().get().timeline(), this);
        this.news = new SessionNews(surroundings, () -> changed.accept(this));
        this.remarks =
                new Remarks(recording, () -> surroundings.clock().nanos() - origin, standing::connections, news::wake);
        this.end = new SessionEnd(surroundings, recording, row, news::wake, () -> {
            news.last();
            whenOver.accept(this);
        });
        this.sending = new Sending(surroundings, this);
        this.reconnecting = new Reconnecting(surroundings, this);
        this.leaving = new Leaving(this, standing);
        this.preparing = new Preparing(surroundings, this, standing, recording);
    }

    @Override
    public String id() {
        return began.id();
    }

    @Override
    public String project() {
        return began.origin().project();
    }

    Sending sending() {
        return sending;
    }

    @Override
    public Remarks remarks() {
        return remarks;
    }

    Leaving leaving() {
        return leaving;
    }

    Preparing preparing() {
        return preparing;
    }

    @Override
    public void leave(int code, String reason) {
        leaving.properly(code, reason);
    }

    @Override
    public void leaveAtOnce() {
        leaving.atOnce();
    }

    @Override
    public SessionEnd end() {
        return end;
    }

    @Override
    public SessionView view() {
        return standing.view(counters, recording.entries(), sending.repeat(), unwritten());
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

    /** Why what there is cannot be written now, or nothing. */
    @Nullable
    Problem unwritten() {
        return end.obstacle();
    }

    /** A connection of it that is about to be opened. */
    Connection connection(Prepared prepared, int number) {
        counters.newConnection();
        return new Connection(this, prepared, recording, origin, number);
    }

    /** A connection is being opened. */
    void opening(Connection next) {
        if (holds()) {
            regulate(next);
        }
        if (standing.endWanted()) {
            next.drop();
        }
        changed();
    }

    /** Nanoseconds since it began. */
    long now() {
        return surroundings.clock().nanos() - origin;
    }

    /** Something happened to a connection; on its loop. */
    void on(Connection from, LinkEvent event) {
        switch (event) {
            case LinkEvent.StageBegan stage -> {
                standing.reached(stage);
                news.wake();
            }
            case LinkEvent.Secured secured -> standing.secured(secured.tls().version());
            case LinkEvent.Opened opened -> opened(from, opened);
            case LinkEvent.Failed failed -> failed(from, failed);
            case LinkEvent.Ended _ -> ended(from);
            case LinkEvent.HandshakeReceived received -> keepCookies(from, received);
            case LinkEvent.StageEnded _, LinkEvent.HandshakeSent _ -> {}
        }
    }

    private void keepCookies(Connection from, LinkEvent.HandshakeReceived received) {
        List<String> fields = AnswerLines.of(received.head(), "Set-Cookie");
        if (!fields.isEmpty()) {
            Prepared prepared = from.prepared();
            String url = prepared.resolved().url().text();
            surroundings.tasks().start("cookies", () -> prepared.cookies().receive(url, fields));
        }
    }

    /** Something crossed a connection; on its loop. */
    void on(Event event) {
        counters.on(event);
        if (event instanceof Event.Close) {
            standing.closing();
        }
    }

    /** An ordinary message came; on its connection's loop. */
    void received() {
        counters.countReceived();
    }

    /** What was heard of it for now is counted. */
    void different() {
        counters.publish();
        news.wake();
    }

    /** Those of a connection. */
    ConnectionScripts scripts(Connection of, Prepared prepared) {
        WebSocketRequest request = prepared.source().request();
        String url = prepared.resolved().url().text();
        return new ConnectionScripts(
                prepared.scripting(),
                ConnectionView.of(request, url),
                prepared.resolved().secretWords(),
                surroundings.tasks(),
                command -> sending.byScript(of, command));
    }

    private void opened(Connection from, LinkEvent.Opened opened) {
        standing.opened(opened);
        reconnecting.opened();
        changed();
        from.scripts().opened();
        surroundings.tasks().start("on open", () -> sending.onOpen(from));
    }

    private void failed(Connection from, LinkEvent.Failed failed) {
        boolean cancelled = standing.endWanted();
        ConnectionState last = Endings.state(failed, surroundings.clock().now(), cancelled);
        boolean refused = failed.status() == UNAUTHORIZED && !cancelled;
        if (refused && answered(from, last)) {
            return;
        }
        from.scripts().end();
        if (!(refused && reconnecting.afterRefusal(from, last))) {
            failed(from, last);
        }
    }

    /** Connects once more with what the server asks for; false where that cannot be given. */
    private boolean answered(Connection from, ConnectionState last) {
        List<String> challenges = from.challenges();
        Prepared answer = from.prepared().answering(challenges, surroundings);
        Problem obstacle =
                answer == null ? HandshakeSigner.unanswered(from.prepared().resolved(), challenges) : null;
        if (obstacle != null) {
            remarks.note(obstacle.message());
        }
        return answer != null && reconnecting.afterChallenge(answer, last);
    }

    /** A connection did not open, and cannot with other credentials. */
    void failed(Connection from, ConnectionState last) {
        if (standing.endWanted() || !reconnecting.afterFailure(from)) {
            end(last);
        }
    }

    /** Waits while other credentials are had; false where no connection is wanted any more. */
    boolean renewing() {
        if (!standing.waiting(1, 1, Duration.ZERO)) {
            return false;
        }
        sending.connectionEnded();
        changed();
        return true;
    }

    private void ended(Connection from) {
        sending.connectionEnded();
        from.scripts().closed(() -> over(from));
    }

    private void over(Connection from) {
        Closed last = Endings.state(from.ending(), surroundings.clock().now());
        if (standing.endWanted() || !reconnecting.afterEnd(from, last)) {
            end(last);
        }
    }

    /** Waits for an attempt; false where none is wanted any more. */
    boolean waiting(int attempt, int attempts, Duration pause) {
        if (!standing.waiting(attempt, attempts, pause)) {
            return false;
        }
        sending.connectionEnded();
        remarks.note(
                "Connecting again in %.1f s, attempt %d of %d".formatted(pause.toMillis() / 1e3, attempt, attempts));
        changed();
        return true;
    }

    /** The session has no connection any more, and gets none by itself. */
    void end(ConnectionState last) {
        if (standing.end(last)) {
            sending.connectionEnded();
            reconnecting.stop();
            news.wake();
            end.begin();
        }
    }

    /** The session gets no connection any more, and stands as its newest one ended. */
    void endAsBefore() {
        end(reconnecting.lastEnd());
    }

    /** What others see is different. */
    void changed() {
        news.wake();
        surroundings.tasks().start("session row", row::save);
    }

    /** Whether no more should come for now. */
    private boolean holds() {
        return recording.failure() != null || recording.isBehind();
    }

    /** Has a connection read, or not, as the recording can take; looks again, since that may have changed on another thread. */
    private void regulate(Connection connection) {
        boolean held;
        do {
            held = holds();
            if (held) {
                connection.pause();
            } else {
                connection.resume();
            }
        } while (held != holds());
    }

    @Override
    public void behind() {
        Connection current = standing.connection();
        if (current != null) {
            regulate(current);
        }
    }

    @Override
    public void caughtUp() {
        behind();
    }

    @Override
    public void failed(Problem problem) {
        behind();
        remarks.failure(problem);
    }

    @Override
    public void recovered() {
        remarks.note("The timeline is written again");
        caughtUp();
    }
}
