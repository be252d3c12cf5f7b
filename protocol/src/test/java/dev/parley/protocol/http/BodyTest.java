package dev.parley.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bodies of refusals and requests: by length, by chunks, until the end (RFC 9112 §6, §7). */
class BodyTest {

    private static final String CHUNKED = "5;name=value\r\nHello\r\n1\r\n!\r\n0\r\nTrailer: x\r\n\r\n";

    @Test
    void aLengthEndsABody() {
        BodyReader reader = new BodyReader(new BodyLength.Fixed(5), 100);
        assertThat(receive(reader, "Hello, next", 3)).isEqualTo(5);
        assertThat(reader.complete()).isTrue();
        assertThat(reader.body().utf8()).isEqualTo("Hello");
    }

    @Test
    void chunksEndABodyHoweverTheyAreCut() {
        for (int cut = 1; cut < CHUNKED.length(); cut++) {
            BodyReader reader = new BodyReader(new BodyLength.Chunked(), 100);
            assertThat(receive(reader, CHUNKED + "next", cut)).isEqualTo(CHUNKED.length());
            assertThat(reader.complete()).isTrue();
            assertThat(reader.body().utf8()).isEqualTo("Hello!");
        }
    }

    @Test
    void theEndOfTheStreamEndsABodyWithoutALength() {
        BodyReader reader = new BodyReader(new BodyLength.UntilEnd(), 100);
        receive(reader, "Hello", 2);
        assertThat(reader.complete()).isFalse();
        reader.endOfStream();
        assertThat(reader.complete()).isTrue();
    }

    @Test
    void anEndBeforeThatCutsABodyShort() {
        BodyReader reader = new BodyReader(new BodyLength.Fixed(9), 100);
        receive(reader, "Hello", 5);
        reader.endOfStream();
        assertThat(reader.fault()).isNotNull();
        assertThat(reader.body().utf8()).isEqualTo("Hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\r\n", "-1\r\n", "\r\n", "5\r\nHelloX\r\n", "fffffffffffffffff\r\n", "5 5\r\n"})
    void whatIsNoChunkIsAFault(String text) {
        BodyReader reader = new BodyReader(new BodyLength.Chunked(), 100);
        receive(reader, text, 100);
        assertThat(reader.fault()).isNotNull();
    }

    @Test
    void aBodyOverTheLimitIsAFaultBeforeItIsRead() {
        assertThat(new BodyReader(new BodyLength.Fixed(101), 100).fault()).isNotNull();
        BodyReader chunks = new BodyReader(new BodyLength.Chunked(), 4);
        receive(chunks, CHUNKED, 100);
        assertThat(chunks.fault()).isNotNull();
        assertThat(chunks.size()).isLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "200, GET, Content-Length: 5, Fixed",
        "200, GET, Transfer-Encoding: chunked, Chunked",
        "200, GET, X: y, UntilEnd",
        "200, HEAD, Content-Length: 5, Fixed",
        "204, GET, Transfer-Encoding: chunked, Fixed",
        "304, GET, X: y, Fixed",
        "101, GET, Content-Length: 7, Fixed",
        "200, GET, Content-Length: x, Doubtful",
        "200, GET, 'Content-Length: 5, 6', Doubtful",
        "200, GET, 'Content-Length: 5, 5', Fixed",
        "200, GET, Transfer-Encoding: gzip, Doubtful"
    })
    void aHeadTellsHowItsBodyEnds(int status, String method, String field, String kind) {
        String[] parts = field.split(": ", 2);
        ResponseHead head = new ResponseHead(
                status, "", "HTTP/1.1", new HeaderFields(List.of(new HeaderField(parts[0], parts[1]))), Bytes.EMPTY);
        BodyLength length = BodyLength.of(head, method);
        assertThat(length.getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    void lengthAndChunksTogetherAreDoubtful() {
        HeaderFields fields = new HeaderFields(
                List.of(new HeaderField("Content-Length", "5"), new HeaderField("Transfer-Encoding", "chunked")));
        RequestHead head = new RequestHead("POST", "/", "HTTP/1.1", fields, Bytes.EMPTY);
        assertThat(BodyLength.of(head)).isInstanceOf(BodyLength.Doubtful.class);
    }

    @Test
    void noBytesMakeAReaderThrowOrHang() {
        Random random = new Random(9112);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder(CHUNKED.repeat(2));
            for (int i = 0; i < 3; i++) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
            }
            BodyReader reader = new BodyReader(new BodyLength.Chunked(), 50);
            receive(reader, text.toString(), 1 + random.nextInt(9));
            reader.endOfStream();
            assertThat(reader.complete() || reader.fault() != null).isTrue();
        }
    }

    private static int receive(BodyReader reader, String text, int cut) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        int taken = 0;
        while (taken < bytes.length) {
            int to = Math.min(bytes.length, taken + cut);
            int next = reader.receive(bytes, taken, to);
            if (next < to) {
                return next;
            }
            taken = next;
        }
        return taken;
    }
}
