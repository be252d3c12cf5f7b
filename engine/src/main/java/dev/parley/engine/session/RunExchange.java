package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.engine.http.Outcome;
import dev.parley.engine.http.SendingEvent;
import dev.parley.engine.script.ScriptEvent;
import dev.parley.engine.sending.ExchangeRecord;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The exchange of a request of a run, in its session. Used by the run's thread; what the session asks of it is thread-safe. */
final class RunExchange implements HttpSession.Work, RunSession.Kept {

    private final Surroundings surroundings;
    private final SessionView began;
    private final Runnable giveUp;
    private final HttpSession session;
    private final RoomySink sink;
    private final ExchangeRecord record;
    private final ScriptNotes notes;
    private final DescriptionChecks checks;
    private final KeptBody body = KeptBody.toBeRead();
    private boolean answered;
    private boolean recorded;
    private Outcome outcome = new Outcome(null, Problem.of("cancelled", "Cancelled"), List.of());

    RunExchange(
            Surroundings surroundings,
            SessionView began,
            ResolvedHttpRequest request,
            Runnable giveUp,
            Consumer<Running> changed,
            Consumer<Running> over,
            RunRoom room) {
        this.surroundings = surroundings;
        this.began = began;
        this.giveUp = giveUp;
        this.session = new HttpSession(surroundings, began, this, changed, over);
        this.sink = new RoomySink(session.recording(), room);
        this.record = new ExchangeRecord(sink, surroundings.clock(), session.origin(), request, session.progress());
        this.notes = new ScriptNotes(session.recording(), this::now, session.progress()::tested);
        this.checks = new DescriptionChecks(
                surroundings.http().descriptions(), session.recording(), this::now, session.progress());
    }

    private long now() {
        return surroundings.clock().nanos() - session.origin();
    }

    HttpSession session() {
        return session;
    }

    @Override
    public void told(ScriptEvent event) {
        if (answered) {
            settle();
        }
        notes.take(event);
    }

    /** It is sent once more, with other credentials. */
    void again(ResolvedHttpRequest request) {
        answered = false;
        record.again(request);
    }

    void on(SendingEvent event) {
        record.accept(event);
        body.accept(event, surroundings.clock().nanos());
        session.on(event);
    }

    /** There is an answer, which is the last unless it is sent once more. */
    void answered(Outcome came) {
        answered = true;
        outcome = came;
    }

    private void settle() {
        if (recorded) {
            return;
        }
        recorded = true;
        record.end(outcome);
        Problem problem = outcome.problem();
        if (problem != null) {
            outcome = new Outcome(outcome.response(), record.masked(problem), outcome.reasons());
        } else if (outcome.response() != null) {
            checks.check(began.origin(), outcome.response(), body);
        }
    }

    @Override
    public String end(@Nullable String error) {
        settle();
        if (error != null && outcome.problem() == null) {
            notes.print("error", error);
        }
        if (!sink.loss().isEmpty()) {
            session.remarks().note(sink.loss());
        }
        session.over(outcome);
        return began.id();
    }

    @Override
    public String url() {
        return began.url();
    }

    @Override
    public void flush() {
        record.flush();
    }

    @Override
    public void cancel() {
        giveUp.run();
    }
}
