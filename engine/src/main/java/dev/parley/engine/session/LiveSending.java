package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.engine.http.Outcome;
import dev.parley.engine.script.ScriptReply;
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

    /**
     * A request that is about to be sent; see {@link LiveSession}.
     *
     * @param asked where a script has it run
     */
    LiveSending(
            Surroundings surroundings,
            SessionView began,
            NewSending sending,
            @Nullable SavedSending asked,
            Consumer<Running> changed,
            Consumer<Running> whenOver) {
        this.surroundings = surroundings;
        this.session = new HttpSession(surroundings, began, this, changed, whenOver);
        this.work = new SendingWork(
                surroundings, sending, asked, session.recording(), session.origin(), session.progress());
    }

    HttpSession session() {
        return session;
    }

    /** Begins to send. */
    void begin() {
        surroundings.tasks().start("http request", this::run);
    }

    /** Sends it now, for a script. */
    ScriptReply reply(SavedSending asked) {
        Outcome outcome = run();
        asked.told(outcome, session.id());
        return work.reply(outcome);
    }

    private Outcome run() {
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
        return outcome;
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
