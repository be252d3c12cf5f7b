package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.engine.http.Outcome;
import dev.parley.engine.http.SendingEvent;
import dev.parley.engine.run.SentHead;
import dev.parley.engine.script.ScriptReply;
import dev.parley.engine.sending.ExchangeRecord;
import dev.parley.engine.sending.Progress;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.Recording;
import dev.parley.engine.timeline.State;
import dev.parley.protocol.http.ResponseHead;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All that is done for one HTTP request, from its scripts to its checks, and recorded. Done by one thread. */
final class SendingWork {

    private static final int UNAUTHORIZED = 401;

    private final Surroundings surroundings;
    private final NewSending sending;
    private final Recording recording;
    private final long origin;
    private final Progress progress;
    private final SendingScripts scripts;
    private final DescriptionChecks checks;
    private final KeptBody body = KeptBody.toBeRead();
    private volatile @Nullable ExchangeRecord record;
    private volatile @Nullable ResolvedHttpRequest resolved;
    private SentHead head = new SentHead();

    SendingWork(
            Surroundings surroundings,
            NewSending sending,
            @Nullable SavedSending asked,
            Recording recording,
            long origin,
            Progress progress) {
        this.surroundings = surroundings;
        this.sending = sending;
        this.recording = recording;
        this.origin = origin;
        this.progress = progress;
        ScriptNotes notes = new ScriptNotes(recording, this::now, progress::tested);
        this.checks = new DescriptionChecks(surroundings.http().descriptions(), recording, this::now, progress);
        this.scripts = new SendingScripts(
                new Scripting(surroundings, sending.origin(), sending.request(), notes, asked),
                sending.request(),
                surroundings.clock());
    }

    private long now() {
        return surroundings.clock().nanos() - origin;
    }

    /** The URL as it was sent, secrets masked; none before that is known. */
    @Nullable
    String url() {
        ResolvedHttpRequest sent = resolved;
        return sent == null ? null : sent.displayUrl();
    }

    /** Puts down what waits for more of its kind. */
    void flush() {
        ExchangeRecord current = record;
        if (current != null) {
            current.flush();
        }
    }

    /** Does it; what happens is recorded, and told. */
    Outcome run(Consumer<SendingEvent> told) {
        try {
            HttpRequest request = scripts.before();
            PreparedSending prepared = prepared(request);
            ExchangeRecord current =
                    new ExchangeRecord(recording, surroundings.clock(), origin, prepared.request(), progress);
            record = current;
            Outcome outcome = send(prepared, request, current, told);
            ResolvedHttpRequest sent = resolved;
            if (outcome.problem() == null && outcome.response() != null && sent != null) {
                checks.check(sending.origin(), outcome.response(), body);
                scripts.after(sent, request, head, outcome.response(), body);
            }
            return outcome;
        } catch (ProblemException e) {
            return failed(e.problems().getFirst());
        } catch (InterruptedException e) {
            return failed(Problem.of("cancelled", "Cancelled"));
        } finally {
            scripts.end();
        }
    }

    private PreparedSending prepared(HttpRequest request) {
        NewSending wanted = new NewSending(sending.origin(), request, sending.personal());
        return PreparedSending.of(wanted, scripts.variables(), surroundings);
    }

    /** It failed before it was sent, or after it was answered. */
    private Outcome failed(Problem problem) {
        recording.append(
                new Entry(0, now(), Direction.NONE, Kind.ERROR, 0, 0, 1, State.FAILED, new Content.Failure(problem)));
        return new Outcome(null, problem, List.of());
    }

    private Outcome send(
            PreparedSending prepared, HttpRequest request, ExchangeRecord current, Consumer<SendingEvent> told) {
        Outcome outcome = new Outcome(null, Problem.of("internal", "Parley failed; its log says why"), List.of());
        try {
            outcome = exchange(prepared, current, told);
            boolean refused = outcome.response() != null && outcome.response().status() == UNAUTHORIZED;
            if (refused && outcome.problem() == null && prepared.renewal().begin()) {
                outcome = again(outcome, request, current, told);
            }
        } catch (InterruptedException e) {
            outcome = new Outcome(null, Problem.of("cancelled", "Cancelled"), List.of());
        } finally {
            current.end(outcome);
        }
        Problem problem = outcome.problem();
        return problem == null ? outcome : new Outcome(outcome.response(), current.masked(problem), outcome.reasons());
    }

    private Outcome exchange(PreparedSending prepared, ExchangeRecord current, Consumer<SendingEvent> told)
            throws InterruptedException {
        resolved = prepared.request();
        SentHead sent = new SentHead();
        head = sent;
        boolean looksAtBody = sending.origin().endpoint() != null || scripts.seeResponse();
        return surroundings.http().sender().send(prepared.request(), prepared.delivery(), event -> {
            current.accept(event);
            sent.accept(event);
            if (looksAtBody) {
                body.accept(event, surroundings.clock().nanos());
            }
            told.accept(event);
        });
    }

    /** What a script is told that had it done. */
    ScriptReply reply(Outcome outcome) {
        ResponseHead head = outcome.response();
        ResolvedHttpRequest sent = resolved;
        if (head == null || sent == null || outcome.problem() != null) {
            return SavedSending.unanswered(outcome);
        }
        return body.whole()
                ? new ScriptReply.Ran(scripts.response(head, body), sent.url().text(), scripts.changes())
                : new ScriptReply.Failed(Problem.of("body-too-long", "The body is too long for scripts"));
    }

    /** The request with credentials that are had anew; where they cannot be had, the refusal stays the answer. */
    private Outcome again(Outcome refused, HttpRequest request, ExchangeRecord current, Consumer<SendingEvent> told)
            throws InterruptedException {
        PreparedSending prepared;
        try {
            prepared = prepared(request);
        } catch (ProblemException e) {
            current.accept(new SendingEvent.Remarked(e.problems().getFirst().warning()));
            return refused;
        }
        current.again(prepared.request());
        return exchange(prepared, current, told);
    }
}
