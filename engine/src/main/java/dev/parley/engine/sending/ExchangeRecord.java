package dev.parley.engine.sending;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.description.variables.Span;
import dev.parley.engine.http.Outcome;
import dev.parley.engine.http.SendingEvent;
import dev.parley.engine.time.Clock;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.HttpContent;
import dev.parley.engine.timeline.TimelineSink;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts what happens while a request is sent into a timeline, each request that is made for it with its response. Told by one thread;
 * {@link #flush} may be called by any.
 */
public final class ExchangeRecord implements Consumer<SendingEvent> {

    private final TimelineSink sink;
    private final Clock clock;
    private final long origin;
    private volatile ResolvedHttpRequest request;
    private final Progress progress;
    private List<Span> bodySecrets;
    private volatile @Nullable HopRecord hop;
    private int hops;

    /**
     * A record of one sending.
     *
     * @param origin the clock's nanoseconds at which the session began
     */
    public ExchangeRecord(TimelineSink sink, Clock clock, long origin, ResolvedHttpRequest request, Progress progress) {
        this.sink = sink;
        this.clock = clock;
        this.origin = origin;
        this.request = request;
        this.progress = progress;
        this.bodySecrets = BodySecrets.of(request.body());
    }

    @Override
    public void accept(SendingEvent event) {
        HopRecord current = hop;
        switch (event) {
            case SendingEvent.Began began -> begin(began);
            case SendingEvent.Reaching(var reaching) when current != null -> current.on(reaching);
            case SendingEvent.Exchanged(var exchanged) when current != null -> current.on(exchanged);
            case SendingEvent.Content(var bytes)
            when current != null -> current.response().content(bytes);
            case SendingEvent.Redirected redirect when current != null -> redirected(current, redirect);
            case SendingEvent.Remarked(var problem) when current != null -> current.remarked(current.last(), problem);
            case SendingEvent.Answered _,
                    SendingEvent.Reaching _,
                    SendingEvent.Exchanged _,
                    SendingEvent.Content _,
                    SendingEvent.Redirected _,
                    SendingEvent.Remarked _ -> {}
        }
    }

    private void begin(SendingEvent.Began began) {
        HopRecord before = hop;
        if (before != null && !before.isOver()) {
            before.finish(null, List.of());
        }
        hops++;
        hop = new HopRecord(new Notebook(sink, origin, hops, request), began, bodySecrets, progress);
    }

    private void redirected(HopRecord from, SendingEvent.Redirected redirect) {
        from.finish(null, List.of());
        notebook()
                .note(
                        clock.nanos(),
                        new HttpContent.Redirect(
                                redirect.status(),
                                request.masked(redirect.to()),
                                redirect.method(),
                                redirect.dropped()));
    }

    /** The request is sent once more, with other credentials. */
    public void again(ResolvedHttpRequest other) {
        request = other;
        bodySecrets = BodySecrets.of(other.body());
    }

    /** Puts down what waits for more of its kind. */
    public void flush() {
        HopRecord current = hop;
        if (current != null) {
            current.response().flush();
        }
    }

    /** All is over. */
    public void end(Outcome outcome) {
        HopRecord current = hop;
        if (current != null && !current.isOver()) {
            current.finish(outcome.problem(), outcome.reasons());
        } else if (outcome.problem() != null) {
            notebook().failed(clock.nanos(), new Content.Failure(notebook().masked(outcome.problem())));
        }
        progress.ended(current == null ? clock.nanos() : current.last());
    }

    /** A problem with the request's secrets masked in its words. */
    public Problem masked(Problem problem) {
        return notebook().masked(problem);
    }

    private Notebook notebook() {
        return new Notebook(sink, origin, Math.max(1, hops), request);
    }
}
