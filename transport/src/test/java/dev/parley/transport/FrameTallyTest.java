package dev.parley.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.http2.Http2Frame;
import org.junit.jupiter.api.Test;

/** Which frames say that an exchange goes on. */
class FrameTallyTest {

    private static final int PING = 6;

    private static Http2Frame frame(int type, int stream) {
        return new Http2Frame(4, type, 0, stream, Bytes.EMPTY);
    }

    @Test
    void itsOwnFramesAreProgressInBothDirections() {
        for (Flow flow : Flow.values()) {
            assertThat(FrameTally.isProgress(flow, frame(Http2Frame.DATA, 3), false))
                    .isTrue();
        }
    }

    @Test
    void theConnectionsAreNotButForAWiderWindowThatCameAndWasWaitedFor() {
        Http2Frame wider = frame(Http2Frame.WINDOW_UPDATE, 0);
        assertThat(FrameTally.isProgress(Flow.RECEIVED, wider, true)).isTrue();
        assertThat(FrameTally.isProgress(Flow.RECEIVED, wider, false)).isFalse();
        assertThat(FrameTally.isProgress(Flow.RECEIVED, frame(PING, 0), true)).isFalse();
        assertThat(FrameTally.isProgress(Flow.SENT, wider, true)).isFalse();
    }
}
