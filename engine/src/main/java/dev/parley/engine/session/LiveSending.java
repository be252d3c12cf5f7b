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
import dev.parley.engine.timeline.Pressure;
import dev.parley.engine.timeline.Recording;
import dev.parley.protocol.http.ResponseHead;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A session that sends an HTTP request: a thread of its own sends it and records what happens, no faster than that can be written.
 * Thread-safe.
 */
final class LiveSending implements Running, Pressure {

    private static final Duration STRETCH = Duration.ofMillis(40);

    private final Surroundings surroundings;
    private final SessionView began;
    private final long origin;
    private final Recording recording;
    private final Room room;
    private final Progress progress;
    private final SendingWork work;
    private final Pacer flushing;
    private final SessionRow row;
    private final SessionNews news;
    private final Remarks remarks;
    private final SessionEnd end;
    private final Cancelling cancelling = new Cancelling();
    private volatile ConnectionState state;
    private volatile @Nullable Instant endedAt;

    /**
     * A session that is about to send; see {@link LiveSession}.
     */
    LiveSending(
            Surroundings surroundings,
            SessionView began,
            NewSending sending,
            Consumer<Running> changed,
            Consumer<Running> whenOver) {
        this.surroundings = surroundings;
        this.began = began;
        this.state = began.state();
        this.origin = surroundings.clock().nanos();
        this.recording = surroundings
                .timelines()
                .record(began.id(), () -> surroundings.limits().get().timeline(), this);
        this.room = new Room(recording);
        this.progress = new Progress(began.http() == null ? "" : began.http().method());
        this.work = new SendingWork(surroundings, sending, recording, origin, progress);
        this.flushing = new Pacer("body stretch", STRETCH, surroundings.timers(), surroundings.tasks(), work::flush);
        this.row = new SessionRow(surroundings.store(), this::view);
        this.news = new SessionNews(surroundings, () -> changed.accept(this));
        this.remarks = new Remarks(recording, () -> surroundings.clock().nanos() - origin, () -> 1, news::wake);
        this.end = new SessionEnd(surroundings, recording, row, news::wake, () -> {
            news.last();
            whenOver.accept(this);
        });
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
        return remarks;
    }

    @Override
    public SessionEnd end() {
        return end;
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
                recording.entries(),
                0,
                null,
                end.obstacle(),
                began.talk(),
                summary);
    }

    /** Begins to send. */
    void begin() {
        surroundings.tasks().start("http request", this::run);
    }

    private void run() {
        Outcome outcome = new Outcome(null, Problem.of("internal", "Parley failed; its log says why"), List.of());
        try {
            cancelling.begins();
            outcome = work.run(this::on);
        } catch (InterruptedException e) {
            outcome = new Outcome(null, Problem.of("cancelled", "Cancelled"), List.of());
        } finally {
            cancelling.ends();
            flushing.stop();
            over(outcome);
        }
    }

    private void on(SendingEvent event) {
        if (event instanceof SendingEvent.Content) {
            flushing.wake();
        }
        Stage stage = progress.stage();
        if (!stage.equals(stageOf(state))) {
            state = at(stage, surroundings.clock().now());
        }
        news.wake();
        room.await();
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
            case LOOKUP, TCP, PROXY, TLS, UPGRADE -> new Connecting(stage, now, 0, 0);
            case REQUEST, WAIT, DOWNLOAD -> new Exchanging(stage, now);
        };
    }

    private void over(Outcome outcome) {
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
        news.wake();
        end.begin();
    }

    /** Gives it up. */
    void cancel() {
        cancelling.want();
    }

    @Override
    public void leave(int code, String reason) {
        cancel();
    }

    @Override
    public void leaveAtOnce() {
        cancel();
    }

    @Override
    public void behind() {}

    @Override
    public void caughtUp() {
        room.look();
    }

    @Override
    public void failed(Problem problem) {
        remarks.note("Waiting for room: " + problem.message());
    }

    @Override
    public void recovered() {
        remarks.note("The timeline is written again");
        room.look();
    }
}
