package dev.parley.transport;

import dev.parley.protocol.Flow;
import dev.parley.protocol.http2.Http2Frame;
import dev.parley.protocol.http2.Http2FrameReader;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.nio.ByteBuffer;

/** Sees the frames of a connection pass by, in both directions, between the codec and what encrypts. It belongs to the loop. */
final class FrameWatch extends ChannelDuplexHandler {

    /** Bytes of what a client says before its first frame (RFC 9113 §3.4). */
    private static final int PREFACE = 24;

    private final Http2FrameReader sent = new Http2FrameReader(PREFACE);
    private final Http2FrameReader received = new Http2FrameReader(0);
    private final Listener listener;

    /** Hears of frames. */
    interface Listener {
        /** A frame passes by. */
        void framed(Flow flow, Http2Frame frame);

        /** A part of a frame of a stream passed by, and more of it is to come. */
        void moved(int stream);
    }

    FrameWatch(Listener listener) {
        this.listener = listener;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof ByteBuf bytes) {
            look(bytes, received, Flow.RECEIVED);
        }
        super.channelRead(context, message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof ByteBuf bytes) {
            look(bytes, sent, Flow.SENT);
        }
        super.write(context, message, promise);
    }

    private void look(ByteBuf bytes, Http2FrameReader reader, Flow flow) {
        for (ByteBuffer each : bytes.nioBuffers()) {
            reader.receive(each, frame -> listener.framed(flow, frame));
        }
        if (reader.unfinished() != 0) {
            listener.moved(reader.unfinished());
        }
    }
}
