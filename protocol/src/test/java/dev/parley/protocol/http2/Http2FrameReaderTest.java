package dev.parley.protocol.http2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.http2.Http2Words.Detail;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class Http2FrameReaderTest {

    private static final Bytes SETTINGS = Bytes.hex("00000c040000000000" + "000300000064" + "000400100000");
    private static final Bytes ACK = Bytes.hex("000000040100000000");
    private static final Bytes HEADERS = Bytes.hex("000003010500000001" + "828487");
    private static final Bytes DATA = Bytes.hex("000004000100000001" + "deadbeef");
    private static final Bytes WINDOW = Bytes.hex("000004080000000000" + "000f0001");
    private static final Bytes RESET = Bytes.hex("000004030000000003" + "00000008");
    private static final Bytes AWAY = Bytes.hex("00000b070000000000" + "00000001" + "0000000b" + "627965");
    private static final Bytes ALL =
            SETTINGS.plus(ACK).plus(HEADERS).plus(DATA).plus(WINDOW).plus(RESET).plus(AWAY);

    private static List<Http2Frame> read(Bytes bytes, int stretch, int preface) {
        List<Http2Frame> frames = new ArrayList<>();
        Http2FrameReader reader = new Http2FrameReader(preface);
        for (int at = 0; at < bytes.size(); at += stretch) {
            reader.receive(bytes.slice(at, Math.min(bytes.size(), at + stretch)).buffer(), frames::add);
        }
        return frames;
    }

    @Test
    void framesAreToldWithWhatTheySay() {
        List<Http2Frame> frames = read(ALL, ALL.size(), 0);
        assertThat(frames.stream().map(Http2Words::type))
                .containsExactly("SETTINGS", "SETTINGS", "HEADERS", "DATA", "WINDOW_UPDATE", "RST_STREAM", "GOAWAY");
        assertThat(Http2Words.details(frames.getFirst()))
                .containsExactly(
                        new Detail("MAX_CONCURRENT_STREAMS", "100"), new Detail("INITIAL_WINDOW_SIZE", "1048576"));
        assertThat(Http2Words.flags(frames.get(1))).containsExactly("ACK");
        assertThat(Http2Words.flags(frames.get(2))).containsExactly("END_STREAM", "END_HEADERS");
        assertThat(frames.get(3).length()).isEqualTo(4);
        assertThat(frames.get(3).payload().isEmpty()).isTrue();
        assertThat(Http2Words.details(frames.get(4))).containsExactly(new Detail("increment", "983041"));
        assertThat(Http2Words.details(frames.get(5))).containsExactly(new Detail("error", "CANCEL"));
        assertThat(Http2Words.details(frames.get(6)))
                .containsExactly(
                        new Detail("last stream", "1"),
                        new Detail("error", "ENHANCE_YOUR_CALM"),
                        new Detail("data", "bye"));
    }

    @Test
    void howTheBytesAreCutMakesNoDifference() {
        Bytes preface = Bytes.utf8("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        for (int stretch = 1; stretch < 40; stretch++) {
            assertThat(read(preface.plus(ALL), stretch, preface.size())).isEqualTo(read(ALL, ALL.size(), 0));
        }
    }

    @Test
    void whatIsNoHttp2IsNotTakenForFrames() {
        assertThat(read(Bytes.utf8("HTTP/1.1 400 Bad Request\r\n\r\n".repeat(20)), 7, 0))
                .isEmpty();
    }

    @Test
    void unknownTypesFlagsAndErrorsHaveTheirNumbers() {
        Http2Frame strange = new Http2Frame(0, 0x2A, 0x81, 1, Bytes.EMPTY);
        assertThat(Http2Words.type(strange)).isEqualTo("type 0x2a");
        assertThat(Http2Words.flags(strange)).containsExactly("0x01", "0x80");
        assertThat(Http2Words.error(0xFFFF_FFFFL)).isEqualTo("error 0xffffffff");
        assertThat(Http2Words.details(new Http2Frame(5, 4, 0, 0, Bytes.hex("0003000000"))))
                .isEmpty();
    }

    @Test
    void theStreamOfAFrameThatIsNotWholeIsKnown() {
        Http2FrameReader reader = new Http2FrameReader(0);
        reader.receive(SETTINGS.plus(DATA.slice(0, 10)).buffer(), _ -> {});
        assertThat(reader.unfinished()).isEqualTo(1);
        reader.receive(ByteBuffer.wrap(DATA.slice(10, 13).toArray()), _ -> {});
        assertThat(reader.unfinished()).isZero();
    }
}
