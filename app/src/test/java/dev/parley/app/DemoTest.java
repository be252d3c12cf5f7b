package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.Bytes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoTest {

    private static DemoServer server;

    @BeforeAll
    static void start() throws IOException {
        server = new DemoServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RawSocket upgraded(String target) throws IOException {
        return RawSocket.upgraded(server.address(), target);
    }

    private static String answer(String target) throws IOException {
        try (RawSocket client = new RawSocket(server.address())) {
            client.write(Bytes.utf8("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
            return client.rest();
        }
    }

    @Test
    void theClockTellsTheTimeAtOnceAndAgain() throws Exception {
        try (RawSocket client = upgraded("/demo/clock?interval=20")) {
            Instant first = Instant.parse(client.text());
            assertThat(Instant.parse(client.text())).isAfterOrEqualTo(first);
        }
        try (RawSocket client = upgraded("/demo/clock?format=unix&interval=20")) {
            assertThat(client.text()).matches("\\d{13}");
        }
    }

    @Test
    void theClockTellsZonesAndChangesThem() throws Exception {
        try (RawSocket client =
                upgraded("/demo/clock?format=json&interval=100000&zones=Europe%2FBerlin,UTC&zones=Asia/Tokyo")) {
            assertThat(client.text())
                    .matches(
                            "\\{\"seq\":1,\"now\":\"[^\"]+\",\"zones\":\\{\"Europe/Berlin\":\"[\\d:.]+\",\"UTC\":\"[\\d:.]+\",\"Asia/Tokyo\":\"[\\d:.]+\"}}");
            client.write(text("{\"zones\":[\"America/New_York\"]}"));
            assertThat(client.text()).contains("\"zones\":{\"America/New_York\":");
            client.write(text("{\"zones\":[\"Nowhere\"]}"));
            assertThat(client.text()).contains("error").contains("Nowhere");
            client.write(text("hello"));
            assertThat(client.text()).contains("error");
        }
    }

    @Test
    void theEchoAnswersInFragmentsWhenAsked() throws Exception {
        try (RawSocket client = upgraded("/demo/echo?fragment=2")) {
            client.hello();
            assertThat(client.frame()).isEqualTo("01 4865");
            assertThat(client.frame()).isEqualTo("00 6c6c");
            assertThat(client.frame()).isEqualTo("80 6f");
        }
    }

    @Test
    void theEchoIsStrict() throws Exception {
        try (RawSocket client = upgraded("/demo/echo")) {
            client.write(Bytes.hex("810548656c6c6f"));
            assertThat(client.frame()).startsWith("88 03ea");
            assertThat(client.end()).isEqualTo("fin");
        }
    }

    @Test
    void theEchoTakesMessagesHoweverDenselyTheyAreCompressed() throws Exception {
        try (RawSocket client = new RawSocket(server.address())) {
            client.ask("/demo/echo", "Sec-WebSocket-Extensions: permessage-deflate\r\n");
            assertThat(client.head()).contains("permessage-deflate");
            byte[] packed = deflated(new byte[20 << 20]);
            assertThat(packed.length).isBetween(126, 0xffff);
            client.write(Bytes.hex("c2fe%04x00000000".formatted(packed.length))); // a mask that changes nothing
            client.write(Bytes.wrap(packed));
            assertThat(client.read(2).hex()).isEqualTo("c27e");
        }
    }

    private static byte[] deflated(byte[] message) {
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(message);
            byte[] packed = new byte[0xffff];
            int size = deflater.deflate(packed, 0, packed.length, Deflater.SYNC_FLUSH);
            return Arrays.copyOf(packed, size - 4); // without the empty block at its end (RFC 7692 §7.2.1)
        }
    }

    @Test
    void peopleInARoomHearOneAnother() throws Exception {
        try (RawSocket ada = upgraded("/demo/chat?room=r1&name=Ada")) {
            assertThat(ada.text()).isEqualTo("{\"event\":\"joined\",\"room\":\"r1\",\"name\":\"Ada\",\"people\":1}");
            try (RawSocket bob = upgraded("/demo/chat?room=r1&name=Bob");
                    RawSocket other = upgraded("/demo/chat?room=r2")) {
                assertThat(other.text()).contains("\"room\":\"r2\",\"name\":\"guest ");
                assertThat(ada.text()).contains("\"joined\"", "\"Bob\"", "\"people\":2");
                bob.text();
                bob.hello();
                String said = "{\"event\":\"said\",\"room\":\"r1\",\"name\":\"Bob\",\"text\":\"Hello\"}";
                assertThat(bob.text()).isEqualTo(said);
                assertThat(ada.text()).isEqualTo(said);
                assertThat(other.silent(50)).isTrue();
            }
            assertThat(ada.text()).contains("\"left\"", "\"Bob\"", "\"people\":1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "send=masked, 81 37fa213d7f",
        "send=rsv, a1 48656c6c6f",
        "send=opcode, 8b 48656c6c6f",
        "send=utf8, 81 cebaeda080",
        "send=control, 09 48656c6c6f",
        "close=1011&reason=why, 88 03f3776879",
        "close=1005, 88 ",
        "close=4999, 88 1387"
    })
    void aFaultIsSentAtOnce(String query, String frame) throws Exception {
        try (RawSocket client = upgraded("/demo/faults?" + query)) {
            Bytes head = client.read(2);
            int size = head.unsigned(1) & 0x7f;
            assertThat((head.slice(0, 1).hex() + " " + client.read(size).hex()).strip())
                    .isEqualTo(frame.strip());
            assertThat((head.unsigned(1) & 0x80) != 0).isEqualTo(query.equals("send=masked"));
        }
    }

    @Test
    void aLengthMayTakeALongerFormThanItNeeds() throws Exception {
        try (RawSocket client = upgraded("/demo/faults?send=length")) {
            assertThat(client.read(9).hex()).isEqualTo("817e000548656c6c6f");
        }
        try (RawSocket client = upgraded("/demo/faults?send=garbage")) {
            assertThat(client.read(16).hex()).isEqualTo("ff".repeat(16));
        }
    }

    @Test
    void aFaultWaitsForMessagesWhichAreEchoed() throws Exception {
        try (RawSocket client = upgraded("/demo/faults?close=1011&reason=enough&after=2")) {
            assertThat(client.silent(50)).isTrue();
            client.hello();
            assertThat(client.frame()).isEqualTo("81 48656c6c6f");
            client.hello();
            assertThat(client.frame()).isEqualTo("81 48656c6c6f");
            assertThat(client.frame())
                    .isEqualTo("88 03f3" + Bytes.utf8("enough").hex());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "fin"})
    void tcpIsDroppedWithoutACloseFrame(String how) throws Exception {
        try (RawSocket client = upgraded("/demo/faults?drop=" + how)) {
            assertThat(client.end()).isEqualTo(how);
        }
    }

    @Test
    void theUpgradeIsRefusedWithAStatusAndABody() throws Exception {
        assertThat(answer("/demo/faults?status=401&body=who+are+you"))
                .startsWith("HTTP/1.1 401 Unauthorized\r\n")
                .contains("WWW-Authenticate: Basic")
                .endsWith("who are you");
        assertThat(answer("/demo/faults?status=302")).contains("Location: /demo/echo\r\n");
        assertThat(answer("/demo/faults?status=204"))
                .doesNotContain("Content-Length")
                .endsWith("\r\n\r\n");
    }

    @Test
    void theAcceptIsWrongWhenAsked() throws Exception {
        try (RawSocket client = new RawSocket(server.address())) {
            assertThat(client.ask("/demo/faults?accept=wrong").head())
                    .startsWith("HTTP/1.1 101 ")
                    .contains("Sec-WebSocket-Accept: ")
                    .doesNotContain("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
        }
    }

    @Test
    void nothingIsSaidBeforeOrAfterTheUpgrade() throws Exception {
        try (RawSocket before = new RawSocket(server.address());
                RawSocket after = upgraded("/demo/faults?stall=after")) {
            assertThat(before.ask("/demo/faults?stall=before").silent(50)).isTrue();
            after.hello().write(Bytes.hex("898037fa213d 888237fa213d3412"));
            assertThat(after.silent(50)).isTrue();
        }
    }

    @Test
    void pongAndCloseAreLeftOutWhenAsked() throws Exception {
        try (RawSocket pong = upgraded("/demo/faults?silent=pong");
                RawSocket close = upgraded("/demo/faults?silent=close")) {
            pong.write(Bytes.hex("898037fa213d")).hello();
            assertThat(pong.frame()).isEqualTo("81 48656c6c6f");
            pong.write(Bytes.hex("888237fa213d3412"));
            assertThat(pong.frame()).isEqualTo("88 03e8");
            close.write(Bytes.hex("898037fa213d 888237fa213d3412"));
            assertThat(close.frame()).isEqualTo("8a ");
            assertThat(close.silent(50)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/demo/faults?close=70000",
                "/demo/faults?close=abc",
                "/demo/faults?reason=alone",
                "/demo/faults?close=1000&close=1001",
                "/demo/faults?nonsense=1",
                "/demo/faults?send=something",
                "/demo/faults?status=700",
                "/demo/faults?after=-1",
                "/demo/clock?interval=0",
                "/demo/clock?format=roman",
                "/demo/clock?zones=Nowhere",
                "/demo/echo?fragment=0",
                "/demo/chat?name="
            })
    void aQueryThatIsNotUnderstoodIsA400ThatSaysWhy(String target) throws Exception {
        assertThat(answer(target)).startsWith("HTTP/1.1 400 Bad Request\r\n").contains("text/plain");
        assertThat(answer("/demo/faults?close=1000&reason=" + "x".repeat(124))).contains("at most 123 bytes");
    }

    @Test
    void aServiceWithoutAnUpgradeAsksForOne() throws Exception {
        for (String service : List.of("echo", "clock", "chat", "faults")) {
            assertThat(answer("/demo/" + service))
                    .startsWith("HTTP/1.1 426 Upgrade Required\r\n")
                    .contains("Upgrade: websocket\r\n");
        }
        assertThat(answer("/demo/nothing")).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void thePageExplainsEveryServiceAndFault() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI page = URI.create("http://127.0.0.1:" + server.address().getPort() + "/demo/about");
            HttpResponse<String> response =
                    client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
            assertThat(response.body())
                    .doesNotContain("<script")
                    .contains("color-scheme: light dark", "/demo/clock", "/demo/echo", "/demo/chat", "/demo/faults")
                    .contains(
                            "drop=reset", "stall=before", "silent=pong", "send=garbage", "accept=wrong", "status=401");
        }
    }

    private static Bytes text(String json) {
        Bytes payload = Bytes.utf8(json);
        return Bytes.of((byte) 0x81, (byte) (0x80 | payload.size()))
                .plus(Bytes.hex("00000000"))
                .plus(payload);
    }
}
