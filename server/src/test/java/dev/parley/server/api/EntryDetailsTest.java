package dev.parley.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.variables.Span;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.EntryJson;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.FrameTrace;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EntryDetailsTest {

    private final MemoryTimeline timeline = new MemoryTimeline();

    @Test
    void aFrameIsShownAsItWasOnTheWire() {
        JsonNode frame = json(Entries.text(1, "Hello")).at("/frames/0");
        assertThat(frame.path("header").asString()).isEqualTo("818501020304");
        assertThat(frame.path("maskKey").asString()).isEqualTo("01020304");
        assertThat(frame.path("lengthForm").asInt()).isEqualTo(7);
        assertThat(bytes(frame, "payload")).isEqualTo(Bytes.hex("49676f686e"));
        assertThat(frame.path("payloadStart").asInt()).isZero();
    }

    @Test
    void longLengthsHaveTheirForms() {
        assertThat(json(Entries.text(1, "x".repeat(126))).at("/frames/0/header").asString())
                .isEqualTo("81fe007e01020304");
        assertThat(json(Entries.text(1, "x".repeat(65_536)))
                        .at("/frames/0/header")
                        .asString())
                .isEqualTo("81ff000000000001000001020304");
    }

    @Test
    void controlFramesBetweenFragmentsAreNamedBetweenThem() {
        Entry message = Entries.text(
                1,
                Bytes.utf8("abcd"),
                List.of(Entries.frame(0, 2), Entries.frame(16, 1), Entries.frame(23, 1)),
                List.of());
        timeline.add(message);
        timeline.add(Entries.ping(2, 8));
        timeline.add(Entries.ping(3, 100));
        JsonNode frames = json(message).path("frames");
        assertThat(frames.at("/0/between").toString()).isEqualTo("[2]");
        assertThat(frames.at("/1/between").toString()).isEqualTo("[]");
        assertThat(frames.at("/1/payloadStart").asInt()).isEqualTo(2);
    }

    @Test
    void manyFramesAreShownTwoHundredAtATime() {
        List<FrameTrace> frames =
                IntStream.range(0, 450).mapToObj(i -> Entries.frame(7L * i, 1)).toList();
        Entry message = Entries.text(1, Bytes.utf8("x".repeat(450)), frames, List.of());
        assertThat(json(message).path("frames").size()).isEqualTo(200);
        assertThat(json(message).path("frameCount").asInt()).isEqualTo(450);
        JsonNode last = new EntryDetails(timeline, message, new EntryJson(MemorySessions.STARTED)).json(400);
        assertThat(last.path("frames").size()).isEqualTo(50);
        assertThat(last.at("/frames/0/payloadStart").asInt()).isEqualTo(400);
    }

    @Test
    void aLongTextIsCutBetweenTwoCharacters() {
        JsonNode json = json(Entries.text(1, "a" + "é".repeat(600_000)));
        assertThat(json.path("cut").asBoolean()).isTrue();
        assertThat(json.path("text").asString()).hasSize(524_288).endsWith("é");
        assertThat(json.has("base64")).isFalse();
    }

    @Test
    void textThatIsNoUtf8IsShownWithItsBytes() {
        JsonNode json = json(Entries.text(1, Bytes.of((byte) 'a', (byte) 0xff), List.of(), List.of()));
        assertThat(json.path("text").asString()).isEqualTo("a\ufffd");
        assertThat(bytes(json, "base64")).isEqualTo(Bytes.of((byte) 'a', (byte) 0xff));
    }

    @Test
    void placesOfSecretsAreCountedInCharactersOfTheText() {
        Entry entry = Entries.text(1, Bytes.utf8("é😀 ****!"), List.of(), List.of(new Span(7, 4)));
        assertThat(json(entry).path("masked").toString()).isEqualTo("[[4,4]]");
    }

    @Test
    void theProofOfTheServerIsShownStepByStep() {
        JsonNode accept = json(Entries.ofAllKinds().getFirst()).at("/handshake/accept");
        assertThat(accept.path("expected").asString()).isEqualTo("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
        assertThat(accept.path("received").asString()).isEqualTo("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
        assertThat(accept.path("matches").asBoolean()).isTrue();
        assertThat(json(Entries.ofAllKinds().getFirst())
                        .at("/handshake/offeredSubprotocols")
                        .toString())
                .isEqualTo("[\"echo\",\"chat\"]");
    }

    @Test
    void aBrokenRuleSaysWhatFollows() {
        JsonNode rule = json(Entries.ofAllKinds().get(4)).path("rule");
        assertThat(rule.path("follows").asString()).isEqualTo("status 405, by custom");
        assertThat(rule.path("section").asString()).isEqualTo("RFC 6455 §4.1");
        assertThat(rule.path("level").asString()).isEqualTo("must");
        assertThat(rule.path("by").asString()).isEqualTo("server");
    }

    @Test
    void aCloseFrameIsShownWithItsCodeAndReason() {
        JsonNode close = json(Entries.ofAllKinds().get(3));
        assertThat(close.path("codeName").asString()).isEqualTo("normal closure");
        assertThat(bytes(close.at("/frames/0"), "payload"))
                .isEqualTo(Bytes.hex("03e8").plus(Bytes.utf8("bye")));
    }

    private JsonNode json(Entry entry) {
        return new EntryDetails(timeline, entry, new EntryJson(MemorySessions.STARTED)).json(0);
    }

    private static Bytes bytes(JsonNode json, String name) {
        return Bytes.wrap(java.util.Base64.getDecoder().decode(json.path(name).asString()));
    }
}
