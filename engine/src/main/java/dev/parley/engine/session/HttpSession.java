package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.engine.http.Outcome;
import dev.parley.engine.http.SendingEvent;
import dev.parley.engine.link.Stage;
import dev.parley.engine.sending.HttpSummary;
import dev.parley.engine.sending.Progress;
import dev.parley.engine.session.ConnectionState.Answered;
import dev.parley.engine.session.ConnectionState.Connecting;
import dev.parley.engine.session.ConnectionState.Exchanging;
import dev.parley.engine.session.ConnectionState.Failed;
import dev.parley.engine.time.Pacer;
import dev.parley.engine.timeline.Recording;
import dev.parley.protocol.http.ResponseHead;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The session of an HTTP request while that is sent: its timeline, how far it is, and its row in the store. Thread-safe. */
final class HttpSession implements Running {

    private static final Duration STRETCH = Duration.ofMillis(40);

    private final Surroundings surroundings;
    private final SessionView began;
    private final SessionKeeping keeping;
    private final Progress progress;
    private final Pacer flushing;
    private final Work work;
    private volatile ConnectionState state;
    private volatile @Nullable Instant endedAt;

    /** What is done in it. Thread-safe. */
    interface Work {

        /** The URL as it was sent, secrets masked; none before that is known. */
        @Nullable
        String url();

        /** Puts down what waits for more of its kind. */
        void flush();

        /** Gives it up. */
        void cancel();
    }

    /** A session whose request is about to be sent; see {@link LiveSession}. */
    HttpSession(
            Surroundings surroundings,
            SessionView began,
            Work work,
            Consumer<Running> changed,
            Consumer<Running> whenOver) {
        this.surroundings = surroundings;
        this.began = began;
        this.state = began.state();
        Stage first = stageOf(state);
        this.progress =
                new Progress(began.http() == null ? "" : began.http().method(), first == null ? Stage.LOOKUP : first);
        this.work = work;
        this.flushing = new Pacer("body stretch", STRETCH, surroundings.timers(), surroundings.tasks(), work::flush);
        this.keeping = new SessionKeeping(
                surroundings,
                began.id(),
                new SessionKeeping.Of(this::view, () -> 1, () -> changed.accept(this), () -> whenOver.accept(this)));
    }

    Recording recording() {
        return keeping.recording();
    }

    Progress progress() {
        return progress;
    }

    /** The clock's nanoseconds at which it began. */
    long origin() {
        return keeping.origin();
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
    public Remarks remarks() {
        return keeping.remarks();
    }

    @Override
    public SessionEnd end() {
        return keeping.end();
    }

    @Override
    public SessionView view() {
        String url = work.url();
        HttpSummary summary = progress.summary(surroundings.clock().nanos());
        return new SessionView(
                began.id(),
                began.origin(),
                url == null ? began.url() : url,
                began.startedAt(),
                endedAt,
                1,
                state,
                0,
                summary.events(),
                keeping.recording().entries(),
                0,
                null,
                keeping.end().obstacle(),
                began.talk(),
                summary);
    }

    /** Something happened, which was recorded; waits until more can be. */
    void on(SendingEvent event) {
        if (event instanceof SendingEvent.Content) {
            flushing.wake();
        }
        Stage stage = progress.stage();
        if (!stage.equals(stageOf(state))) {
            state = at(stage, surroundings.clock().now());
        }
        keeping.changed();
        keeping.keepUp();
    }

    private static @Nullable Stage stageOf(ConnectionState state) {
        return switch (state) {
            case Connecting connecting -> connecting.stage();
            case Exchanging exchanging -> exchanging.stage();
            case ConnectionState _ -> null;
        };
    }

    private static ConnectionState at(Stage stage, Instant now) {
        return switch (stage) {
            case PREPARE, LOOKUP, TCP, PROXY, TLS, UPGRADE -> new Connecting(stage, now);
            case REQUEST, WAIT, DOWNLOAD -> new Exchanging(stage, now);
        };
    }

    /** It is over, and all of it was recorded. */
    void over(Outcome outcome) {
        flushing.stop();
        Instant now = surroundings.clock().now();
        Problem problem = outcome.problem();
        ResponseHead response = outcome.response();
        boolean cancelled = problem != null && problem.code().equals("cancelled");
        state = problem == null && response != null
                ? new Answered(response.status(), now)
                : new Failed(
                        progress.stage(),
                        progress.status(),
                        problem == null ? Problem.of("no-response", "There is no response") : problem,
                        now,
                        cancelled);
        endedAt = now;
        keeping.changed();
        keeping.end().begin();
    }

    @Override
    public void leave(int code, String reason) {
        work.cancel();
    }

    @Override
    public void leaveAtOnce() {
        work.cancel();
    }
}
