package dev.parley.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.variables.Span;
import dev.parley.engine.sending.FrameView;
import dev.parley.engine.sending.RecordedFrames;
import dev.parley.engine.timeline.HttpContent;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.http2.Http2Frame;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramesJsonTest {

    private static FrameView frame(Flow flow, int type, int flags, String payload, String head, Span... secrets) {
        Http2Frame frame = new Http2Frame(40, type, flags, 3, Bytes.hex(payload));
        return new FrameView(7, new HttpContent.Frame(11, flow, frame), Bytes.utf8(head), "https", List.of(secrets));
    }

    private static String json(FrameView frame) {
        return FramesJson.of(new RecordedFrames(9, List.of(frame))).toString();
    }

    @Test
    void aFrameHasItsHeaderAndWhatItsPayloadSays() {
        assertThat(json(frame(Flow.RECEIVED, 3, 0, "00000008", "")))
                .isEqualTo("{\"total\":9,\"frames\":[{\"number\":7,\"at\":11,\"direction\":\"received\",\"type\":"
                        + "\"RST_STREAM\",\"flags\":[],\"stream\":3,\"length\":40,\"details\":[{\"name\":\"error\","
                        + "\"value\":\"CANCEL\"}],\"fields\":[]}]}");
    }

    @Test
    void aHeadHasItsFieldsTheOnesOfTheLineFirst() {
        String request = "GET /x?key=******** HTTP/2\r\nhost: a.example\r\nauthorization: ********\r\n\r\n";
        assertThat(json(frame(Flow.SENT, 1, 5, "", request, new Span(11, 8), new Span(63, 8))))
                .contains("\"flags\":[\"END_STREAM\",\"END_HEADERS\"]")
                .endsWith("\"fields\":[{\"name\":\":method\",\"value\":\"GET\"},"
                        + "{\"name\":\":scheme\",\"value\":\"https\"},"
                        + "{\"name\":\":path\",\"value\":\"/x?key=********\",\"secret\":true},"
                        + "{\"name\":\":authority\",\"value\":\"a.example\"},"
                        + "{\"name\":\"authorization\",\"value\":\"********\",\"secret\":true}]}]}");
        assertThat(json(frame(Flow.RECEIVED, 1, 4, "", "HTTP/2 200\r\nserver: x\r\n\r\n")))
                .endsWith("\"fields\":[{\"name\":\":status\",\"value\":\"200\"},"
                        + "{\"name\":\"server\",\"value\":\"x\"}]}]}");
        assertThat(json(frame(Flow.RECEIVED, 1, 5, "", "\r\nx-end: 1\r\n\r\n")))
                .endsWith("\"fields\":[{\"name\":\"x-end\",\"value\":\"1\"}]}]}");
    }
}
