package dev.parley.transport;

import dev.parley.engine.exchange.ExchangeListener;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.http.HeaderFields;
import dev.parley.protocol.http2.Http2Frame;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2ResetFrame;
import io.netty.handler.codec.http2.Http2StreamFrame;
import org.jspecify.annotations.Nullable;

/** One exchange by HTTP/2: a stream of its connection (RFC 9113 §8.1). */
final class Http2Exchange implements OpenExchange {

    private final ExchangeCourse course;
    private final FrameTally frames;
    private @Nullable Http2Stream stream;
    private long content;
    private int unsent;
    private int withheld;
    private boolean paused;

    /** @param reused whether the connection was used before */
    Http2Exchange(RequestPlan plan, ExchangeListener listener, Clock clock, EventLoop loop, boolean reused) {
        this.course = new ExchangeCourse(plan, listener, clock, loop, reused, this::fail);
        this.frames = new FrameTally(course);
    }

    @Override
    public ExchangeCourse course() {
        return course;
    }

    @Override
    public boolean chunked() {
        return false;
    }

    /** The request goes out. */
    void begin(Http2Stream opened) {
        stream = opened;
        if (course.isOver()) {
            opened.over(this, false); // cancelled meanwhile
            return;
        }
        Http2Headers headers = Http2Head.of(course.request());
        course.began(Http2Head.written(headers));
        Http2Head.leftOut(course.request()).ifPresent(course::remark);
        boolean last = course.plan().bodiless();
        opened.head(headers, last).addListener(written -> {
            if (written.isSuccess()) {
                course.moved();
            } else {
                unsent(written.cause());
            }
        });
        if (last && !course.isOver()) {
            course.requestEnded();
        }
    }

    private void unsent(Throwable cause) {
        course.outbox().close();
        LinkFailure told = Http2Failures.unsent(cause);
        if (told != null) {
            end(told, Http2Failures.isRefusal(cause));
        }
    }

    /** The stream's number, 0 or less before it has one. */
    int number() {
        Http2Stream of = stream;
        return of == null ? 0 : of.number();
    }

    @Override
    public void writeBody(Bytes bytes, boolean last) {
        Http2Stream to = stream;
        if (course.isOver() || course.isRequestEnded() || to == null) {
            return;
        }
        course.bodySent(bytes);
        unsent += bytes.size();
        course.outbox().writable(unsent < Http2Codec.WINDOW);
        to.data(bytes, last).addListener(written -> {
            unsent -= bytes.size();
            course.outbox().writable(unsent < Http2Codec.WINDOW);
            if (written.isSuccess()) {
                course.moved();
            } else {
                course.outbox().close();
            }
        });
        if (last) {
            course.requestEnded();
        }
    }

    /** A frame passes by, of this stream or of the connection. */
    void framed(Flow flow, Http2Frame frame) {
        if (course.isOver()) {
            return;
        }
        frames.passed(flow, frame, unsent > 0);
    }

    /** A frame of the stream came. */
    void received(Http2StreamFrame frame) {
        switch (frame) {
            case Http2HeadersFrame head -> head(head);
            case Http2DataFrame data -> data(data);
            case Http2ResetFrame reset -> reset(reset.errorCode());
            default -> {} // windows are the codec's
        }
    }

    private void head(Http2HeadersFrame frame) {
        course.came();
        int status = Http2Head.status(frame.headers());
        HeaderFields fields = Http2Head.fields(frame.headers());
        int most = course.request().limits().fields();
        if (fields.lines().size() > most) {
            fail(Http2Failures.tooManyFields(most));
        } else if (course.isAnswered()) {
            ended(fields);
        } else if (status == 0) {
            fail(Http2Failures.broken("a head without a status"));
        } else if (status < 200 && !frame.isEndStream()) {
            course.interim(Http2Head.response(status, frame.headers()));
        } else {
            course.answered(Http2Head.response(status, frame.headers()));
            if (frame.isEndStream()) {
                ended(HeaderFields.NONE);
            }
        }
    }

    private void data(Http2DataFrame frame) {
        if (!course.isAnswered()) {
            fail(Http2Failures.broken("a body before its head"));
            return;
        }
        byte[] bytes = new byte[frame.content().readableBytes()];
        frame.content().readBytes(bytes);
        content += bytes.length;
        long most = course.request().limits().body();
        if (content > most) {
            fail(Http2Failures.tooLarge(most));
            return;
        }
        if (bytes.length > 0) {
            Bytes read = Bytes.wrap(bytes);
            course.content(read, read);
        }
        withheld += frame.initialFlowControlledBytes();
        if (frame.isEndStream()) {
            ended(HeaderFields.NONE);
        } else {
            takeMore();
        }
    }

    /** Tells the peer that it may send more, unless nobody takes it. */
    private void takeMore() {
        Http2Stream of = stream;
        if (!paused && withheld > 0 && !course.isOver() && of != null) {
            of.take(withheld);
            withheld = 0;
        }
    }

    private void ended(HeaderFields trailers) {
        if (!course.isRequestEnded()) {
            cancel(); // what is left of the request is not wanted
        }
        course.finished();
        leave(course.plan().last());
        course.ended(trailers, frames.sent(), frames.received());
    }

    /** Without an error after an answer that is whole, a server only wants no more of the request (RFC 9113 §8.1). */
    private void reset(long code) {
        LinkFailure told = Http2Failures.reset(code, course.isAnswered());
        end(told, code == Http2Error.REFUSED_STREAM.code() && !course.isAnswered());
    }

    /** The connection has ended. */
    void lost(@Nullable LinkFailure farewell, @Nullable Throwable cause) {
        if (farewell != null) {
            end(course.isAnswered() ? Http2Failures.cut(farewell) : farewell, false);
        } else if (course.stale()) {
            end(ExchangeFailures.left(), true);
        } else {
            end(ExchangeFailures.lost(cause, course.progress(), course.request()), false);
        }
    }

    /** The stream ends with it, and no other. */
    @Override
    public void fail(LinkFailure failure) {
        if (!course.isOver()) {
            cancel();
            end(failure, false);
        }
    }

    private void cancel() {
        Http2Stream of = stream;
        if (of != null) {
            of.cancel();
        }
    }

    /** The stream has ended badly; {@code retry} where the peer did not look at the request, and nothing else is asked of it here. */
    void end(LinkFailure failure, boolean retry) {
        if (!course.isOver()) {
            course.failed(failure, Bytes.EMPTY, retry);
            leave(retry);
        }
    }

    private void leave(boolean last) {
        Http2Stream of = stream;
        if (of != null) {
            of.over(this, last);
        }
    }

    @Override
    public void pause(boolean now) {
        paused = now;
        course.pause(now);
        takeMore();
    }
}
