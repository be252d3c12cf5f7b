package dev.parley.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads as they are on the wire (RFC 9112 §2–§5). */
class HeadTest {

    private static final String HEAD = "GET /chat?a=1 HTTP/1.1\r\nHost: h\r\nX-Name:  a b \r\nx-name: c, d\r\n\r\n";

    @Test
    void aHeadKeepsItsLinesAsWritten() {
        RequestHead head = request(HEAD);
        assertThat(head.method()).isEqualTo("GET");
        assertThat(head.path()).isEqualTo("/chat");
        assertThat(head.query()).isEqualTo("a=1");
        assertThat(head.fields().lines())
                .containsExactly(
                        new HeaderField("Host", "h"),
                        new HeaderField("X-Name", "a b"),
                        new HeaderField("x-name", "c, d"));
        assertThat(head.fields().members("X-NAME")).containsExactly("a b", "c", "d");
        assertThat(head.raw().utf8()).isEqualTo(HEAD);
    }

    @Test
    void aHeadIsTheSameHoweverItIsCutAndTakesNothingBehindIt() {
        byte[] bytes = (HEAD + "rest").getBytes(StandardCharsets.US_ASCII);
        for (int cut = 1; cut < bytes.length; cut++) {
            HeadReader reader = new HeadReader(HttpLimits.DEFAULT);
            int taken = reader.receive(bytes, 0, cut);
            taken = taken < cut ? taken : reader.receive(bytes, cut, bytes.length);
            assertThat(taken).isEqualTo(HEAD.length());
            assertThat(reader.complete()).isTrue();
            assertThat(reader.raw().utf8()).isEqualTo(HEAD);
        }
    }

    @Test
    void lineFeedsAloneEndLinesAndEmptyLinesBeforeAreNoMatter() {
        assertThat(request("\r\n\nGET / HTTP/1.1\nHost: h\n\n").fields().first("host"))
                .isEqualTo("h");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "GET  / HTTP/1.1",
                "GET / HTTP/1",
                "G T / HTTP/1.1",
                "",
                " GET / HTTP/1.1",
                "GET / HTTP/1.1\r\nno colon",
                "GET / HTTP/1.1\r\nName : value",
                "GET / HTTP/1.1\r\n folded: value",
                "GET / HTTP/1.1\r\n: value",
                "GET / HTTP/1.1\r\nA: b\u0000c",
                "GET / HTTP/1.1\r\nA: b\rc"
            })
    void whatIsNoRequestIsAFault(String text) {
        assertThat(Heads.request(reader(text + "\r\n\r\n"), HttpLimits.DEFAULT)).isInstanceOf(Parsed.Bad.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 20 OK", "HTTP/1.1 2000 OK", "ICY 200 OK", "HTTP/1.1", "SSH-2.0-OpenSSH"})
    void whatIsNoResponseIsAFault(String text) {
        assertThat(Heads.response(reader(text + "\r\n\r\n"), HttpLimits.DEFAULT))
                .isInstanceOf(Parsed.Bad.class);
    }

    @Test
    void anotherProtocolIsAFaultAtItsFirstWrongByte() {
        assertThat(firstFault(HeadReader.ofResponse(HttpLimits.DEFAULT), "SSH-2.0-OpenSSH"))
                .isEqualTo(0);
        assertThat(firstFault(HeadReader.ofResponse(HttpLimits.DEFAULT), "\r\nHTTPS/1"))
                .isEqualTo(4);
        assertThat(firstFault(HeadReader.ofRequest(HttpLimits.DEFAULT), "\u0016\u0003\u0001"))
                .isEqualTo(0);
        assertThat(firstFault(HeadReader.ofRequest(HttpLimits.DEFAULT), "hello\r\n"))
                .isEqualTo(5);
        assertThat(firstFault(HeadReader.ofRequest(HttpLimits.DEFAULT), " GET /"))
                .isEqualTo(0);
        assertThat(firstFault(HeadReader.ofRequest(HttpLimits.DEFAULT), HEAD)).isEqualTo(-1);
    }

    /** The place of the fault, byte by byte, or -1. */
    private static long firstFault(HeadReader reader, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < bytes.length && reader.fault() == null; i++) {
            reader.receive(bytes, i, i + 1);
        }
        HttpFault fault = reader.fault();
        return fault == null ? -1 : fault.offset();
    }

    @Test
    void aReasonMayBeMissing() {
        assertThat(Heads.response(reader("HTTP/1.1 101\r\n\r\n"), HttpLimits.DEFAULT))
                .isInstanceOf(Parsed.Good.class);
    }

    @Test
    void aHeadOverItsLimitsIsRefusedWith431() {
        HeadReader reader = new HeadReader(new HttpLimits(100, 10, 0));
        byte[] bytes = "x".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
        reader.receive(bytes, 0, bytes.length);
        assertThat(reader.fault()).isNotNull().extracting(HttpFault::status).isEqualTo(431);
        String many = "GET / HTTP/1.1\r\n" + "A: b\r\n".repeat(11) + "\r\n";
        assertThat(Heads.request(reader(many), new HttpLimits(10_000, 10, 0))).isInstanceOf(Parsed.Bad.class);
    }

    @Test
    void noBytesMakeAReaderThrow() {
        Random random = new Random(1);
        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = HEAD.getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 4; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            HeadReader reader = reader(Bytes.of(bytes).latin1() + "\r\n\r\n");
            assertThat(Heads.request(reader, HttpLimits.DEFAULT)).isNotNull();
            assertThat(Heads.response(reader, HttpLimits.DEFAULT)).isNotNull();
        }
    }

    private static RequestHead request(String text) {
        return switch (Heads.request(reader(text), HttpLimits.DEFAULT)) {
            case Parsed.Good<RequestHead>(RequestHead head) -> head;
            case Parsed.Bad<RequestHead> bad -> throw new AssertionError(bad);
        };
    }

    private static HeadReader reader(String text) {
        HeadReader reader = new HeadReader(HttpLimits.DEFAULT);
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        reader.receive(bytes, 0, bytes.length);
        return reader;
    }
}
