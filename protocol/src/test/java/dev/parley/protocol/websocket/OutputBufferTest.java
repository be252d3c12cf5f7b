package dev.parley.protocol.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutputBufferTest {

    private final OutputBuffer buffer = new OutputBuffer(0);

    @Test
    void smallAndLargePayloadsLeaveInTheirOrder() {
        Bytes large = Bytes.wrap("x".repeat(5_000).getBytes(StandardCharsets.US_ASCII));
        buffer.add(Bytes.utf8("a"));
        buffer.add(large);
        buffer.add(large);
        buffer.add(Bytes.utf8("b"));
        Bytes whole = Bytes.utf8("a").plus(large).plus(large).plus(Bytes.utf8("b"));
        assertThat(buffer.size()).isEqualTo(whole.size());
        assertThat(buffer.bytes()).isEqualTo(whole);
        assertThat(drained()).isEqualTo(whole);
        assertThat(buffer.size()).isZero();
        assertThat(drained().size()).isZero();
    }

    @Test
    void whatWasClearedIsGone() {
        buffer.add(Bytes.wrap(new byte[9_000]));
        buffer.add(Bytes.utf8("a"));
        buffer.clear();
        buffer.add(Bytes.utf8("b"));
        assertThat(drained()).isEqualTo(Bytes.utf8("b"));
    }

    private Bytes drained() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        buffer.drain(new OutputBuffer.Sink() {
            @Override
            public void take(byte[] bytes, int from, int size) {
                out.write(bytes, from, size);
            }

            @Override
            public void take(ByteBuffer bytes) {
                byte[] copy = new byte[bytes.remaining()];
                bytes.get(copy);
                out.writeBytes(copy);
            }
        });
        return Bytes.wrap(out.toByteArray());
    }
}
