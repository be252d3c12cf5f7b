package dev.parley.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back for a request, taken apart by a client (RFC 9112). */
class ResponseReaderTest {

    private static final String CHUNKED = text("HTTP/1.1 103 Early Hints|Link: </a>||"
            + "HTTP/1.1 200 OK|Transfer-Encoding: chunked|X-Folded: one|  two||"
            + "5;ext=\"a\"|Hello|1|!|0|Digest: x||");

    @Test
    void theSamePartsComeHoweverTheStreamIsCut() {
        List<String> whole = told(read("GET", CHUNKED, CHUNKED.length(), false));
        assertThat(whole).containsExactly("interim 103", "head 200 Chunked", "body Hello!", "end reusable Digest=x");
        for (int cut = 1; cut < CHUNKED.length(); cut++) {
            assertThat(told(read("GET", CHUNKED, cut, false)))
                    .as("cut at " + cut)
                    .isEqualTo(whole);
        }
    }

    @Test
    void theWireIsKeptWithItsFraming() {
        StringBuilder wire = new StringBuilder();
        for (ResponsePart part : read("GET", CHUNKED, 7, false)) {
            switch (part) {
                case ResponsePart.Interim(ResponseHead head) ->
                    wire.append(head.raw().latin1());
                case ResponsePart.Head(ResponseHead head, var _) ->
                    wire.append(head.raw().latin1());
                case ResponsePart.Data data -> wire.append(data.wire().latin1());
                case ResponsePart.End _, ResponsePart.Remark _, ResponsePart.Broken _ -> {}
            }
        }
        assertThat(wire).hasToString(CHUNKED);
    }

    @Test
    void aLineThatGoesOnIsJoined() {
        ResponsePart.Head head =
                (ResponsePart.Head) read("GET", CHUNKED, 999, false).get(1);
        assertThat(head.head().fields().first("X-Folded")).isEqualTo("one two");
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD, HTTP/1.1 200 OK|Content-Length: 5||, head 200 Fixed;end reusable",
        "GET, HTTP/1.1 204 No Content||, head 204 Fixed;end reusable",
        "GET, HTTP/1.1 304 Not Modified|Content-Length: 9||, head 304 Fixed;end reusable",
        "CONNECT, HTTP/1.1 200 OK||, head 200 Fixed;end reusable",
        "GET, HTTP/1.1 200 OK|Content-Length: 2|Connection: close||ab, head 200 Fixed;body ab;end",
        "GET, HTTP/1.0 200 OK|Content-Length: 2||ab, head 200 Fixed;body ab;end",
        "GET, HTTP/1.0 200 OK|Connection: keep-alive|Content-Length: 2||ab, head 200 Fixed;body ab;end reusable",
        "GET, HTTP/1.1 200 OK||all of it, head 200 UntilEnd;body all of it;end",
        "GET, HTTP/1.1 200 OK|Content-Length: 2||abc, head 200 Fixed;body ab;remark surplus;end",
        "GET, HTTP/1.1 200 OK|Content-Length: 9|Transfer-Encoding: chunked||0||, "
                + "head 200 Chunked;remark two-lengths;end reusable"
    })
    void theEndIsToldByMethodStatusAndFields(String method, String text, String expected) {
        assertThat(told(read(method, text(text), 999, true))).containsExactly(expected.split(";"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK|Content-Length: 9||abc",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked||3|abc|",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked||9|abc",
                "HTTP/1.1 200 OK|Content-Le",
                "HTTP/1.1 100 Continue||",
                ""
            })
    void anEndThatComesTooEarlyIsACut(String text) {
        ResponsePart last = read("GET", text(text), 5, true).getLast();
        assertThat(last)
                .isInstanceOfSatisfying(
                        ResponsePart.Broken.class,
                        broken -> assertThat(broken.cut()).isTrue());
    }

    @Test
    void aCutSaysHowMuchCame() {
        ResponsePart.Broken broken =
                (ResponsePart.Broken) read("GET", text("HTTP/1.1 200 OK|Content-Length: 9||abc"), 99, true)
                        .getLast();
        assertThat(broken.fault().message()).isEqualTo("the body was cut short: 3 of 9 bytes came");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH|",
                "HTTP/1.1 200 OK|no field||",
                "HTTP/1.1 200 OK|Content-Length: five||",
                "HTTP/1.1 200 OK|Content-Length: 5|Content-Length: 6||",
                "HTTP/1.1 200 OK|Transfer-Encoding: gzip, chunked||",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked||zz|"
            })
    void whatIsNoResponseIsAFault(String text) {
        ResponsePart last = read("GET", text(text) + "\r\n", 3, false).getLast();
        assertThat(last)
                .isInstanceOfSatisfying(
                        ResponsePart.Broken.class,
                        broken -> assertThat(broken.cut()).isFalse());
    }

    @Test
    void interimResponsesWithoutEndAreAFault() {
        String many = text("HTTP/1.1 100 Continue||").repeat(200);
        assertThat(read("GET", many, 999, false).getLast()).isInstanceOf(ResponsePart.Broken.class);
    }

    @Test
    void noBytesBreakIt() {
        Random random = new Random(4);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = CHUNKED.getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < 3; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            List<ResponsePart> parts =
                    read("GET", new String(bytes, StandardCharsets.ISO_8859_1), 1 + random.nextInt(40), true);
            assertThat(parts.getLast()).isInstanceOfAny(ResponsePart.End.class, ResponsePart.Broken.class);
        }
    }

    /** Lines that end where a bar is. */
    private static String text(String lines) {
        return lines.replace("|", "\r\n");
    }

    private static List<ResponsePart> read(String method, String text, int cut, boolean ends) {
        ResponseReader reader = new ResponseReader(method, HttpLimits.DEFAULT);
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        List<ResponsePart> parts = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += cut) {
            parts.addAll(reader.receive(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + cut))));
        }
        if (ends) {
            parts.addAll(reader.endOfStream());
        }
        return parts;
    }

    /** Parts in words, the body as one. */
    private static List<String> told(List<ResponsePart> parts) {
        List<String> told = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        for (ResponsePart part : parts) {
            switch (part) {
                case ResponsePart.Interim(ResponseHead head) -> told.add("interim " + head.status());
                case ResponsePart.Head(ResponseHead head, BodyLength length) ->
                    told.add("head " + head.status() + " " + length.getClass().getSimpleName());
                case ResponsePart.Data data -> body.append(data.content().latin1());
                case ResponsePart.Remark(String code, String _) -> told.add("remark " + code);
                case ResponsePart.End(HeaderFields trailers, boolean reusable) -> {
                    StringBuilder end = new StringBuilder("end" + (reusable ? " reusable" : ""));
                    trailers.lines().forEach(line -> end.append(" " + line.name() + "=" + line.value()));
                    told.add(end.toString());
                }
                case ResponsePart.Broken(HttpFault fault, var _, var _) -> told.add("broken " + fault.message());
            }
        }
        if (!body.isEmpty()) {
            told.add(
                    (int) told.stream()
                            .filter(each -> each.startsWith("head") || each.startsWith("interim"))
                            .count(),
                    "body " + body);
        }
        return told;
    }
}
