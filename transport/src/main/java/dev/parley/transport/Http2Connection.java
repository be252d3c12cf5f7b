package dev.parley.transport;

import dev.parley.protocol.http.HttpLimits;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2Settings;
import org.jspecify.annotations.Nullable;

/** A connection that speaks HTTP/2: what its exchanges, one behind the other, have in common. */
record Http2Connection(Channel channel, Http2FrameCodec codec, WireTally tally) {

    /** Bytes of a body that may be under way, in either direction. */
    static final int WINDOW = 1 << 20;

    private static final long FAREWELL_MILLIS = 500;

    /** One that begins. */
    static Http2Connection begun(Channel channel, HttpLimits limits) {
        Http2FrameCodec codec = Http2FrameCodecBuilder.forClient()
                .initialSettings(new Http2Settings()
                        .pushEnabled(false)
                        .initialWindowSize(WINDOW)
                        .maxHeaderListSize(limits.head()))
                .gracefulShutdownTimeoutMillis(FAREWELL_MILLIS)
                .build();
        return new Http2Connection(channel, codec, new WireTally());
    }

    /** What an open connection is, or nothing if it speaks HTTP/1.1; on its loop or while nothing happens on it. */
    static @Nullable Http2Connection of(Channel channel) {
        Http2FrameCodec codec = channel.pipeline().get(Http2FrameCodec.class);
        WireTally tally = channel.pipeline().get(WireTally.class);
        return codec == null || tally == null ? null : new Http2Connection(channel, codec, tally);
    }

    /** What the pipeline of a new one needs, in this order. */
    ChannelHandler[] handlers(Http2Exchange first) {
        return new ChannelHandler[] {tally, codec, first};
    }
}
