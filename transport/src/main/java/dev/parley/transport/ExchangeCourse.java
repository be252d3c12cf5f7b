package dev.parley.transport;

import dev.parley.description.problem.Problem;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.exchange.ExchangeListener;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.http.HeaderFields;
import dev.parley.protocol.http.ResponseHead;
import dev.parley.protocol.http2.Http2Frame;
import dev.parley.transport.ExchangeFailures.Progress;
import io.netty.channel.EventLoop;
import java.util.function.Consumer;

/**
 * How far an exchange is, whichever version of HTTP is spoken: it tells the listener, and nothing after the end. It belongs to the
 * connection's loop, but for what is said to be of any thread.
 */
final class ExchangeCourse {

    private final RequestPlan plan;
    private final ExchangeListener listener;
    private final Clock clock;
    private final boolean reused;
    private final Outbox outbox = new Outbox();
    private final Leave leave = new Leave();
    private final Silence silence;
    private long firstByte;
    private boolean requestEnded;
    private boolean answered;
    private boolean over;

    /**
     * One that has not begun.
     *
     * @param reused whether the connection was used before, so that the peer may have left it already
     * @param silent is told when the request's patience has run out
     */
    ExchangeCourse(
            RequestPlan plan,
            ExchangeListener listener,
            Clock clock,
            EventLoop loop,
            boolean reused,
            Consumer<LinkFailure> silent) {
        this.plan = plan;
        this.listener = listener;
        this.clock = clock;
        this.reused = reused;
        this.silence = new Silence(plan.request(), clock, loop, this::progress, silent);
    }

    /** The request; of any thread. */
    RequestPlan plan() {
        return plan;
    }

    /** The request itself; of any thread. */
    ExchangeRequest request() {
        return plan.request();
    }

    /** The room for the body, where its pump waits; of any thread. */
    Outbox outbox() {
        return outbox;
    }

    /** Whether the body may go out yet; of any thread. */
    Leave leave() {
        return leave;
    }

    /** While the body's own source is awaited, the peer is not to blame; of any thread. */
    void sourceAwaited(boolean now) {
        silence.sourceAwaited(now);
    }

    /** The request's head goes out. */
    void began(Bytes head) {
        listener.on(new ExchangeEvent.RequestSent(clock.nanos(), head));
        silence.begin();
    }

    void bodySent(Bytes wire) {
        if (!wire.isEmpty()) {
            listener.on(new ExchangeEvent.BodySent(clock.nanos(), wire));
        }
    }

    void requestEnded() {
        requestEnded = true;
        listener.on(new ExchangeEvent.RequestEnded(clock.nanos()));
    }

    boolean isRequestEnded() {
        return requestEnded;
    }

    /** Something moved either way. */
    void moved() {
        silence.moved();
    }

    /** Bytes of the answer came. */
    void came() {
        long at = silence.moved();
        firstByte = firstByte == 0 ? at : firstByte;
    }

    void interim(ResponseHead head) {
        listener.on(new ExchangeEvent.InterimReceived(clock.nanos(), head));
        leave.give(head.status() == 100);
    }

    void answered(ResponseHead head) {
        answered = true;
        listener.on(new ExchangeEvent.ResponseBegan(clock.nanos(), firstByte, head));
        leave.give(head.status() < 300);
    }

    boolean isAnswered() {
        return answered;
    }

    void content(Bytes wire, Bytes content) {
        listener.on(new ExchangeEvent.BodyReceived(clock.nanos(), wire, content));
    }

    void framed(Flow flow, Http2Frame frame) {
        listener.on(new ExchangeEvent.Framed(clock.nanos(), flow, frame));
    }

    void remark(Problem problem) {
        listener.on(new ExchangeEvent.Remarked(clock.nanos(), problem.warning()));
    }

    /** The answer is whole; tells whether it came before the request was. */
    boolean finished() {
        boolean early = !requestEnded;
        if (early && !plan.asksFirst()) {
            remark(Problem.of("answered-early", "The answer came before the request was sent whole"));
        }
        finish();
        return early;
    }

    /** The last word after {@link #finished()}. */
    void ended(HeaderFields trailers, long sent, long received) {
        listener.on(new ExchangeEvent.Ended(clock.nanos(), trailers, sent, received));
    }

    /** Ends it badly. */
    void failed(LinkFailure failure, Bytes seen, boolean retry) {
        finish();
        listener.on(new ExchangeEvent.Failed(clock.nanos(), failure.problem(), seen, failure.reasons(), retry));
    }

    private void finish() {
        over = true;
        silence.end();
        outbox.close();
        leave.give(false);
    }

    /** Whether the listener has heard the last of it. */
    boolean isOver() {
        return over;
    }

    /** While nobody reads, the peer is not to blame. */
    void pause(boolean now) {
        silence.pause(now);
    }

    /** Whether a connection that ends now was left before the request came: one that was kept, and not a word of an answer. */
    boolean stale() {
        return reused && !over && firstByte == 0 && plan.repeatable();
    }

    Progress progress() {
        return firstByte != 0 ? Progress.RECEIVING : requestEnded ? Progress.WAITING : Progress.SENDING;
    }
}
