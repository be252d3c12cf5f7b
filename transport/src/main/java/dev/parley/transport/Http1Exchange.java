package dev.parley.transport;

import dev.parley.description.problem.Problem;
import dev.parley.engine.exchange.ExchangeListener;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderFields;
import dev.parley.protocol.http.ResponsePart;
import dev.parley.protocol.http.ResponseReader;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.handler.ssl.SslHandler;
import org.jspecify.annotations.Nullable;

/** One exchange by HTTP/1.1 on its connection's loop: writes the request as it is handed on, and tells the response as it comes. */
final class Http1Exchange extends PlainHandler implements OpenExchange {

    private final ExchangeCourse course;
    private final Channel channel;
    private final ResponseReader reader;
    private final KeptConnection kept;
    private long sent;
    private long received;
    private boolean closeNotified;

    /**
     * An exchange that begins when its handler is added.
     *
     * @param kept what becomes of the connection
     * @param reused whether it was used before
     */
    Http1Exchange(RequestPlan plan, ExchangeListener listener, Clock clock, KeptConnection kept, boolean reused) {
        this.channel = kept.channel();
        this.course = new ExchangeCourse(plan, listener, clock, channel.eventLoop(), reused, this::fail);
        this.kept = kept;
        this.reader = new ResponseReader(plan.request().method(), plan.request().limits());
    }

    @Override
    public ExchangeCourse course() {
        return course;
    }

    @Override
    public boolean chunked() {
        return course.plan().chunked();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        if (course.isOver()) {
            return; // cancelled meanwhile
        }
        channel.config().setAutoClose(false); // an answer may have come before a write fails
        Bytes head = course.plan().head();
        course.began(head);
        write(head);
        if (course.plan().bodiless()) {
            course.requestEnded();
        }
        if (!channel.isActive()) {
            channel.eventLoop().execute(this::ended); // after what has come before, such as an alert
        }
    }

    @Override
    public void writeBody(Bytes wire, boolean last) {
        if (course.isOver()) {
            return;
        }
        if (!wire.isEmpty()) {
            course.bodySent(wire);
            write(wire);
        }
        if (last) {
            course.requestEnded();
        }
    }

    private void write(Bytes bytes) {
        sent += bytes.size();
        channel.writeAndFlush(memory(bytes.size()).writeBytes(bytes.buffer())).addListener(written -> {
            if (written.isSuccess()) {
                course.moved();
            } else {
                course.outbox().close(); // why is told by reading, with an answer that came before
            }
        });
    }

    /** That of the loop, where nothing waits that might hold it for long. */
    private ByteBuf memory(int size) {
        LentBuffer lent = LoopMemory.current().sent;
        ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
        return size <= lent.capacity() && waiting != null && waiting.isEmpty()
                ? lent.lend()
                : channel.alloc().ioBuffer(size);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf buffer = (ByteBuf) message;
        try {
            byte[] bytes = new byte[buffer.readableBytes()];
            buffer.readBytes(bytes);
            if (!course.isOver() && bytes.length > 0) {
                received += bytes.length;
                course.came();
                reader.receive(bytes).forEach(this::tell);
            }
        } finally {
            buffer.release();
        }
    }

    private void tell(ResponsePart part) {
        switch (part) {
            case ResponsePart.Interim(var head) -> course.interim(head);
            case ResponsePart.Head(var head, var _) -> {
                course.answered(head);
                if (head.status() == 407 && course.plan().forwarded()) {
                    course.remark(Problem.of(
                            "proxy-credentials", "The answer is the proxy's: it wants a user and a password"));
                }
            }
            case ResponsePart.Data(Bytes wire, Bytes content) -> course.content(wire, content);
            case ResponsePart.Remark(String code, String words) -> course.remark(Problem.of(code, words));
            case ResponsePart.End(var trailers, boolean reusable) -> finish(trailers, reusable);
            case ResponsePart.Broken broken ->
                fail(ExchangeFailures.broken(broken, course.request()), broken.received(), false);
        }
    }

    private void finish(HeaderFields trailers, boolean reusable) {
        boolean early = course.finished();
        if (reusable && !early && !course.plan().last()) {
            kept.rest(this);
        } else {
            channel.close();
        }
        course.ended(trailers, sent, received);
    }

    private void fail(LinkFailure failure, Bytes seen, boolean retry) {
        if (!course.isOver()) {
            channel.close();
            course.failed(failure, seen, retry);
        }
    }

    /** The connection ends with it. */
    @Override
    public void fail(LinkFailure failure) {
        fail(failure, Bytes.EMPTY, false);
    }

    @Override
    public void pause(boolean now) {
        course.pause(now);
        if (!course.isOver()) {
            channel.config().setAutoRead(!now);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslCloseCompletionEvent end && end.isSuccess()) {
            closeNotified = true;
            ended(); // nothing follows it, even where TCP stays open (RFC 8446 §6.1)
        } else if (event instanceof ChannelInputShutdownEvent) {
            ended();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        ended();
    }

    private void ended() {
        if (course.isOver()) {
            channel.close();
            return;
        }
        if (course.stale()) {
            stale();
            return;
        }
        boolean told = channel.pipeline().get(SslHandler.class) == null || closeNotified;
        if (reader.untilEnd() && !told) {
            fail(ExchangeFailures.unconfirmed(received));
            return;
        }
        reader.endOfStream().forEach(this::tell);
    }

    private void stale() {
        kept.forgetOthers();
        fail(ExchangeFailures.left(), Bytes.EMPTY, true);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        course.outbox().writable(channel.isWritable());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, @Nullable Throwable cause) {
        if (course.stale()) {
            stale();
        } else {
            fail(ExchangeFailures.lost(cause, course.progress(), course.request()));
        }
        channel.close();
    }
}
