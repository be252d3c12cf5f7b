package dev.parley.transport;

import dev.parley.protocol.Bytes;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.DefaultHttp2WindowUpdateFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2FrameStream;
import io.netty.handler.codec.http2.Http2Headers;

/** A stream of a connection, as its exchange writes to it (RFC 9113 §5). It belongs to the loop. */
record Http2Stream(Http2Connection connection, ChannelHandlerContext context, Http2FrameStream stream) {

    /** Its number, 0 or less before it has one. */
    int number() {
        return stream.id();
    }

    /** Opens it with a head. */
    ChannelFuture head(Http2Headers headers, boolean last) {
        return context.writeAndFlush(new DefaultHttp2HeadersFrame(headers, last).stream(stream));
    }

    ChannelFuture data(Bytes bytes, boolean last) {
        ByteBuf buffer = context.alloc().ioBuffer(bytes.size()).writeBytes(bytes.buffer());
        return context.writeAndFlush(new DefaultHttp2DataFrame(buffer, last).stream(stream));
    }

    /** The peer may send so many bytes more. */
    void take(int bytes) {
        context.writeAndFlush(new DefaultHttp2WindowUpdateFrame(bytes).stream(stream));
    }

    /** Nothing more of it is wanted. */
    void cancel() {
        if (context.channel().isActive() && number() > 0) {
            context.writeAndFlush(new DefaultHttp2ResetFrame(Http2Error.CANCEL).stream(stream));
        }
    }

    /** Its exchange is over; {@code last} where the connection is not to be used again. */
    void over(Http2Exchange exchange, boolean last) {
        connection.over(exchange, last);
    }
}
