package dev.parley.transport;

import dev.parley.engine.listen.Answer;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Writes responses (RFC 9112 §4, §6). */
final class AnswerHeads {

    private AnswerHeads() {}

    /** Writes a whole response, its body too unless the request was HEAD. */
    static ChannelFuture write(ChannelHandlerContext context, Answer answer, boolean headOnly, boolean close) {
        StringBuilder head = begin(answer, close);
        boolean bodiless = answer.status() / 100 == 1 || answer.status() == 204 || answer.status() == 304;
        if (!bodiless) {
            head.append("Content-Length: ").append(answer.body().size()).append("\r\n");
        }
        Bytes start = Bytes.utf8(head.append("\r\n").toString());
        Bytes body = headOnly || bodiless ? Bytes.EMPTY : answer.body();
        ByteBuf bytes = context.alloc().ioBuffer(start.size() + body.size());
        bytes.writeBytes(start.buffer());
        bytes.writeBytes(body.buffer());
        return context.writeAndFlush(bytes);
    }

    /** Writes the head of a response in chunks. */
    static void writeChunked(ChannelHandlerContext context, Answer answer, boolean close) {
        Bytes start = Bytes.utf8(begin(answer, close)
                .append("Transfer-Encoding: chunked\r\n\r\n")
                .toString());
        context.write(context.alloc().ioBuffer(start.size()).writeBytes(start.buffer()));
    }

    /** Writes a chunk; an empty one ends the body. */
    static void writeChunk(ChannelHandlerContext context, Bytes bytes) {
        Bytes size = Bytes.latin1(Integer.toHexString(bytes.size()) + "\r\n");
        ByteBuf chunk = context.alloc().ioBuffer(size.size() + bytes.size() + 2);
        chunk.writeBytes(size.buffer())
                .writeBytes(bytes.buffer())
                .writeByte('\r')
                .writeByte('\n');
        context.writeAndFlush(chunk);
    }

    private static StringBuilder begin(Answer answer, boolean close) {
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
                .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)))
                .append("\r\n");
        return close ? head.append("Connection: close\r\n") : head;
    }
}
