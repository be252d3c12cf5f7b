package dev.parley.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.protocol.Bytes;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users and peers do wrong, through the API of the whole program and over real sockets. */
class BadInputTest extends WholeProgram {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'url':'ws://a.example'|'url':'ws://'|/request/url",
                "'url':'ws://a.example'|'url':'http://a.example'|/request/url",
                "'url':'ws://a.example'|'url':'ws://a.example:99999'|/request/url",
                "'url':'ws://a.example'|'url':'ws://{{nobody}}/'|/request/url",
                "'headers':[]|'headers':[{'name':'X','type':'string','value':'a\\r\\nb','enabled':true}]|/request/headers/0/value",
                "'options':{}|'options':{'subprotocols':['a(b']}|/request/options/subprotocols/0"
            })
    void aRequestThatCannotBeMadeSaysWhere(String right, String wrong, String place) throws Exception {
        HttpResponse<String> answer =
                open(RunningParley.request("ws://a.example").replace(right, wrong));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"" + place);
    }

    @Test
    void aMessageThatIsNoneIsRefusedAndBadJsonIsSentWithAWarning() throws Exception {
        String session = opened(webSocket("/demo/echo"));
        String messages = "/sessions/" + session + "/messages";
        for (String wrong : new String[] {"'hex','content':'abc'", "'base64','content':'*'"}) {
            HttpResponse<String> answer = parley.ask("POST", messages, "{'message':{'format':" + wrong + "}}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body()).contains("\"/message/content\"");
        }
        HttpResponse<String> sent = parley.ask("POST", messages, "{'message':{'format':'json','content':'[1,'}}");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        assertThat(sent.body()).contains("\"severity\":\"warning\"");
    }

    @Test
    void aCloseCodeThatMustNotBeSentIsSentOnPurposeOnlyAndMarked() throws Exception {
        String session = opened(webSocket("/demo/faults?silent=close"));
        String close = "/sessions/" + session + "/close";
        assertThat(parley.ask("POST", close, "{'code':1005}").body()).contains("\"/code\"");
        assertThat(parley.ask("POST", close, "{'code':1005,'onPurpose':true}").statusCode())
                .isEqualTo(202);
        await().atMost(20, SECONDS)
                .until(() -> parley.ask("GET", "/sessions/" + session + "/export", "")
                        .body()
                        .contains("it is sent on purpose"));
    }

    @Test
    void aPeerThatNeverAnswersTheCloseIsLeft() throws Exception {
        String session = opened(webSocket("/demo/faults?silent=close"));
        parley.ask("POST", "/sessions/" + session + "/close", "{'code':1000}");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(
                                parley.get("/sessions/" + session).path("state").toString())
                        .contains("\"kind\":\"closed\"", "\"clean\":false"));
    }

    @Test
    void aMessageOverTheLimitIsRefusedByItsFirstFrame() throws IOException {
        try (RawSocket client = RawSocket.upgraded(parley.address(), "/demo/echo")) {
            client.write(Bytes.hex("82ff000000000400000137fa213d"));
            assertThat(client.frame()).startsWith("88 03f1");
        }
    }

    @Test
    void aMebibyteOfHandshakeIsRefused() throws IOException {
        try (RawSocket client = new RawSocket(parley.address())) {
            client.write(Bytes.utf8("GET /demo/echo HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(300_000)));
            assertThat(client.head()).startsWith("HTTP/1.1 431 ");
        }
    }

    @Test
    void garbageInPlaceOfFramesEndsTheSessionWithTheRule() throws Exception {
        try (AnsweringPeer peer = new AnsweringPeer(Bytes.hex("ff".repeat(20)))) {
            String session = open(peer.url(), "{'pingInterval':50}");
            await().atMost(20, SECONDS)
                    .untilAsserted(
                            () -> assertThat(parley.get("/sessions/" + session).toString())
                                    .contains("\"kind\":\"closed\"", "1002"));
            assertThat(parley.get("/sessions/" + session).path("brokenRules").asInt())
                    .isPositive();
        }
    }
}
