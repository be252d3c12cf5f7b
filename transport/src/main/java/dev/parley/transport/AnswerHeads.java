package dev.parley.transport;

import dev.parley.engine.listen.Answer;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.RequestHead;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes responses (RFC 9112 §4, §6).
 *
 * @param keepAlive whether another request may follow
 */
record AnswerHeads(Clock clock, RequestHead request, boolean keepAlive) {

    private static final Bytes LAST_CHUNK = Bytes.latin1("0\r\n\r\n");

    /** Writes a whole response, its body too unless the request was HEAD. */
    void write(Channel channel, Answer answer) {
        StringBuilder head = begin(answer);
        if (mayHaveBody(answer.status())) {
            head.append("Content-Length: ").append(answer.body().size()).append("\r\n");
        }
        Bytes start = Bytes.utf8(head.append("\r\n").toString());
        Bytes body = hasBody(answer.status()) ? answer.body() : Bytes.EMPTY;
        ByteBuf bytes = channel.alloc().ioBuffer(start.size() + body.size());
        bytes.writeBytes(start.buffer()).writeBytes(body.buffer());
        channel.writeAndFlush(bytes, channel.voidPromise());
    }

    /** Writes the head of a response whose body comes later: in chunks, or for HTTP/1.0 until the end of the connection. */
    void begin(Channel channel, Answer answer) {
        StringBuilder head = begin(answer);
        if (chunked() && mayHaveBody(answer.status())) {
            head.append("Transfer-Encoding: chunked\r\n");
        }
        Bytes start = Bytes.utf8(head.append("\r\n").toString());
        channel.writeAndFlush(channel.alloc().ioBuffer(start.size()).writeBytes(start.buffer()), channel.voidPromise());
    }

    /** Writes a part of a body. */
    void part(Channel channel, Bytes bytes) {
        Bytes size = chunked() ? Bytes.latin1(Integer.toHexString(bytes.size()) + "\r\n") : Bytes.EMPTY;
        ByteBuf part = channel.alloc().ioBuffer(size.size() + bytes.size() + 2);
        part.writeBytes(size.buffer()).writeBytes(bytes.buffer());
        if (chunked()) {
            part.writeByte('\r').writeByte('\n');
        }
        channel.writeAndFlush(part, channel.voidPromise());
    }

    /** Writes the end of a body. */
    void end(Channel channel) {
        if (chunked()) {
            ByteBuf last = channel.alloc().ioBuffer(LAST_CHUNK.size());
            channel.writeAndFlush(last.writeBytes(LAST_CHUNK.buffer()), channel.voidPromise());
        }
    }

    /** Whether a response of the status to this request has a body. */
    boolean hasBody(int status) {
        return mayHaveBody(status) && !request.method().equals("HEAD");
    }

    private static boolean mayHaveBody(int status) {
        return status / 100 != 1 && status != 204 && status != 304;
    }

    private boolean old() {
        return request.version().equals("HTTP/1.0");
    }

    private boolean chunked() {
        return !old();
    }

    private StringBuilder begin(Answer answer) {
        String reason = HttpResponseStatus.valueOf(answer.status()).reasonPhrase();
        StringBuilder head = new StringBuilder(256)
                .append("HTTP/1.1 ")
                .append(answer.status())
                .append(' ')
                .append(reason)
                .append("\r\n");
        for (HeaderField field : answer.headers()) {
            head.append(field.name()).append(": ").append(field.value()).append("\r\n");
        }
        head.append("Date: ")
                .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.now().atOffset(ZoneOffset.UTC)))
                .append("\r\n");
        if (!keepAlive) {
            head.append("Connection: close\r\n");
        } else if (old()) {
            head.append("Connection: keep-alive\r\n");
        }
        return head;
    }
}
