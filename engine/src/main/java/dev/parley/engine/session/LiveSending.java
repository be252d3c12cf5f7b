package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.engine.http.Outcome;
import dev.parley.engine.time.Cancelling;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request that a person sends: a thread of its own sends it and records what happens, no faster than that can be written.
 * Thread-safe.
 */
final class LiveSending implements HttpSession.Work {

    private final Surroundings surroundings;
    private final HttpSession session;
    private final SendingWork work;
    private final Cancelling cancelling = new Cancelling();

    /** A request that is about to be sent; see {@link LiveSession}. */
    LiveSending(
            Surroundings surroundings,
            SessionView began,
            NewSending sending,
            Consumer<Running> changed,
            Consumer<Running> whenOver) {
        this.surroundings = surroundings;
        this.session = new HttpSession(surroundings, began, this, changed, whenOver);
        this.work = new SendingWork(surroundings, sending, session.recording(), session.origin(), session.progress());
    }

    HttpSession session() {
        return session;
    }

    /** Begins to send. */
    void begin() {
        surroundings.tasks().start("http request", this::run);
    }

    private void run() {
        Outcome outcome = new Outcome(null, Problem.of("internal", "Parley failed; its log says why"), List.of());
        try {
            cancelling.begins();
            outcome = work.run(session::on);
        } catch (InterruptedException e) {
            outcome = new Outcome(null, Problem.of("cancelled", "Cancelled"), List.of());
        } finally {
            cancelling.ends();
            session.over(outcome);
        }
    }

    @Override
    public @Nullable String url() {
        return work.url();
    }

    @Override
    public void flush() {
        work.flush();
    }

    @Override
    public void cancel() {
        cancelling.want();
    }
}
