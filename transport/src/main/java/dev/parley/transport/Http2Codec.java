package dev.parley.transport;

import dev.parley.protocol.http.HttpLimits;
import io.netty.handler.codec.http2.DefaultHttp2WindowUpdateFrame;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2WindowUpdateFrame;

/** The codec of connections of HTTP/2, and what a client says as one begins. */
final class Http2Codec {

    /** Bytes of a body that may be under way, in either direction. */
    static final int WINDOW = 1 << 20;

    /** So much that streams that nobody reads do not hold up the others. */
    private static final int WINDOW_OF_ALL = 1 << 30;

    private static final int USUAL_WINDOW = 65_535;
    private static final long FAREWELL_MILLIS = 500;

    private Http2Codec() {}

    static Http2FrameCodec of(HttpLimits limits) {
        return Http2FrameCodecBuilder.forClient()
                .initialSettings(new Http2Settings()
                        .pushEnabled(false)
                        .initialWindowSize(WINDOW)
                        .maxHeaderListSize(limits.head()))
                .gracefulShutdownTimeoutMillis(FAREWELL_MILLIS)
                .build();
    }

    /** The connection's own window. */
    static Http2WindowUpdateFrame wide() {
        return new DefaultHttp2WindowUpdateFrame(WINDOW_OF_ALL - USUAL_WINDOW);
    }
}
