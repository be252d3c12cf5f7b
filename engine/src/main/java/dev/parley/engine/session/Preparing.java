package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.Moment;
import dev.parley.description.request.Request;
import dev.parley.engine.link.Stage;
import dev.parley.engine.time.Cancelling;
import dev.parley.engine.timeline.Recording;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a connection of a session begins, and what is done before: scripts run, and a token may be asked for. Somebody may give it up
 * meanwhile. Thread-safe.
 */
final class Preparing {

    private final Surroundings surroundings;
    private final LiveSession session;
    private final Standing standing;
    private final Recording recording;
    private final Cancelling cancelling = new Cancelling();

    Preparing(Surroundings surroundings, LiveSession session, Standing standing, Recording recording) {
        this.surroundings = surroundings;
        this.session = session;
        this.standing = standing;
        this.recording = recording;
    }

    /** The stage that the session of a request begins with: where something comes before that may take long, it is prepared. */
    static Stage firstStage(Surroundings surroundings, SessionView.Origin origin, Request request, Moment before) {
        Auth auth = request.auth() instanceof Auth.Inherit
                ? surroundings.http().scopes().inherited(origin.place())
                : request.auth();
        boolean scripted = Scripting.layers(surroundings, origin, request).has(before);
        return scripted || auth instanceof Auth.OAuth2 ? Stage.PREPARE : Stage.LOOKUP;
    }

    /** Begins the session's first connection when it is prepared; what keeps it from that is how the session ends. Blocks. */
    void first(ConnectRequest wanted) {
        ProblemException obstacle = connect(wanted, 0, 0);
        if (obstacle != null) {
            obstructed(obstacle);
        }
    }

    private void obstructed(ProblemException obstacle) {
        session.remarks().failure(obstacle);
        unprepared(obstacle.problems().getFirst());
    }

    private static ProblemException cancelled() {
        return new ProblemException(Problem.of("cancelled", "Cancelled"));
    }

    private static ProblemException broken() {
        return new ProblemException(Problem.of("internal", "Parley failed; its log says why"));
    }

    /** Begins a connection when it is prepared; gives what keeps it from that, or nothing. Blocks. */
    @Nullable
    ProblemException connect(ConnectRequest wanted, int attempt, int attempts) {
        return orEnded(() -> prepare(wanted, attempt, attempts));
    }

    private @Nullable ProblemException prepare(ConnectRequest wanted, int attempt, int attempts) {
        standing.next();
        Prepared prepared;
        try {
            cancelling.begins();
            prepared = Prepared.of(wanted, session.view().origin(), surroundings, notes());
        } catch (ProblemException e) {
            return e;
        } catch (InterruptedException e) {
            return cancelled();
        } finally {
            cancelling.ends();
        }
        begin(prepared, attempt, attempts);
        return null;
    }

    /** Begins a connection that is prepared; {@code attempt} is 0 for one that a person asked for. */
    void connect(Prepared prepared, int attempt, int attempts) {
        orEnded(() -> {
            standing.next();
            begin(prepared, attempt, attempts);
            return null;
        });
    }

    /** Nobody would hear of a mistake of ours but the log, and the session would wait for ever: it ends the session, too. */
    private @Nullable ProblemException orEnded(Supplier<@Nullable ProblemException> beginning) {
        try {
            return beginning.get();
        } catch (RuntimeException | Error e) {
            obstructed(standing.endWanted() ? cancelled() : broken());
            throw e;
        }
    }

    private void begin(Prepared prepared, int attempt, int attempts) {
        Connection next = standing.begin(prepared, attempt, attempts, number -> session.connection(prepared, number));
        if (next == null) {
            prepared.scripting().close();
            unprepared(cancelled().problems().getFirst());
        } else {
            prepared.orClosed(() -> open(next));
        }
    }

    private void open(Connection next) {
        Prepared prepared = next.prepared();
        int number = standing.connections();
        prepared.notes().to(recording, session::now, number);
        if (number > 1) {
            session.remarks().note("Connection " + number);
        }
        next.linked(surroundings.links().open(prepared.link(), next));
        session.opening(next);
    }

    /** Takes what scripts say before there is a connection to say it of. */
    private LateSink notes() {
        LateSink notes = new LateSink();
        notes.to(recording, session::now, standing.connections());
        return notes;
    }

    /** What keeps a connection from being made is how the session ends, unless it has ended before. */
    private void unprepared(Problem obstacle) {
        boolean cancelled = standing.endWanted();
        session.end(new ConnectionState.Failed(
                Stage.PREPARE, 0, obstacle, surroundings.clock().now(), cancelled));
    }

    /** Gives up what is being prepared, and all that would be. */
    void cancel() {
        cancelling.want();
    }
}
