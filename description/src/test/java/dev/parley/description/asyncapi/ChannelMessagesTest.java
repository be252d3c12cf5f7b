package dev.parley.description.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChannelMessagesTest {

    private static final String FEED = """
        asyncapi: 3.0.0
        info: {title: Feed, version: 1.0.0}
        channels:
          feed:
            address: /feed
            messages:
              subscribe:
                title: Subscribe to a topic
                payload: {type: object, required: [type, topic], properties: {type: {const: subscribe}, topic: {type: string}}}
              done: {payload: {type: object, required: [ok], properties: {ok: {type: boolean}, id: {type: integer}}}}
              tick: {$ref: '#/components/messages/tick'}
              raw: {contentType: application/octet-stream}
        operations:
          subscribe:
            action: receive
            channel: {$ref: '#/channels/feed'}
            messages: [{$ref: '#/channels/feed/messages/subscribe'}]
            reply: {messages: [{$ref: '#/channels/feed/messages/done'}]}
          ticks:
            action: send
            channel: {$ref: '#/channels/feed'}
            messages: [{$ref: '#/channels/feed/messages/tick'}, {$ref: '#/channels/feed/messages/raw'}]
        components:
          messages:
            tick: {payload: {$ref: '#/components/schemas/Tick'}}
          schemas:
            Tick: {type: object, required: [type, price], properties: {type: {enum: [tick]}, price: {type: number}}}
        """;

    private final MessageJudge judge = ChannelMessages.of(StandardDocument.cut(Standard.ASYNCAPI, FEED), "feed")
            .orElseThrow()
            .judge();

    private String judged(boolean sent, @Nullable String text) {
        var verdict = judge.judge(sent, text, "");
        var kind = verdict.kind();
        return kind == null
                ? "none"
                : kind.key()
                        + (verdict.fits()
                                ? ""
                                : ": " + verdict.faults().getFirst().message());
    }

    @Test
    void aMessageIsOfTheKindThatItsConstantsTell() {
        assertThat(judged(true, "{\"type\":\"subscribe\",\"topic\":\"a\"}")).isEqualTo("subscribe");
        assertThat(judged(false, "{\"type\":\"tick\",\"price\":1.5}")).isEqualTo("tick");
    }

    @Test
    void aMisfitIsStillOfItsKindWithWhatIsWrong() {
        assertThat(judged(true, "{\"type\":\"subscribe\"}"))
                .startsWith("subscribe: ")
                .contains("topic");
        assertThat(judged(false, "{\"type\":\"tick\",\"price\":\"high\"}")).startsWith("tick: ");
    }

    @Test
    void onlyKindsOfItsDirectionAreMeant() {
        assertThat(judged(false, "{\"type\":\"subscribe\",\"topic\":\"a\"}")).isEqualTo("none");
        assertThat(judged(false, "{\"ok\":true}")).isEqualTo("done");
        assertThat(judged(true, "{\"ok\":true}")).isEqualTo("none");
    }

    @Test
    void whatIsLikeNoKindIsOfNone() {
        assertThat(judged(false, "{\"weather\":\"fine\"}")).isEqualTo("none");
        assertThat(judged(false, "hello")).isEqualTo("none");
    }

    @Test
    void bytesAreOfAKindOfBytes() {
        assertThat(judged(false, null)).isEqualTo("raw");
        assertThat(judged(true, null)).isEqualTo("none");
    }

    @Test
    void whatSaysNothingTakesTextAndBytes() {
        var any = """
                asyncapi: 3.0.0
                info: {title: A, version: '1'}
                channels: {echo: {address: /, messages: {anything: {payload: {}}}}}
                """;
        var echo = ChannelMessages.of(StandardDocument.cut(Standard.ASYNCAPI, any), "echo")
                .orElseThrow()
                .judge();
        assertThat(echo.judge(true, null, "").fits()).isTrue();
        assertThat(echo.judge(false, "hello").fits()).isTrue();
    }
}
