package dev.parley.protocol.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import dev.parley.protocol.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a machine does by itself, and how each of it is switched off or made wrong. */
class AutomaticsTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void pongsAndClosesCanBeSwitchedOff() {
        Wire wire = Wire.of(Role.CLIENT, Policy.DEFAULT.withAutomatic(false, false), Negotiated.NOTHING)
                .receive("8900 880203e8");
        assertThat(wire.written().isEmpty()).isTrue();
        assertThat(wire.machine().phase()).isEqualTo(Phase.CLOSE_RECEIVED);
        wire.perform(new Command.SendClose(1001, ""));
        assertThat(wire.machine().phase()).isEqualTo(Phase.CLOSED_BOTH);
    }

    @Test
    void compressionCanBeSwitchedOffForOwnMessages() {
        Negotiated deflate = new Negotiated(null, DeflateParameters.DEFAULT);
        Wire wire = Wire.of(Role.SERVER, Policy.DEFAULT.withCompress(false), deflate)
                .perform(new Command.SendText(Bytes.utf8("Hello")));
        assertThat(wire.written()).isEqualTo(Bytes.hex("810548656c6c6f"));
    }

    @Test
    void pingsGoOutAtTheirIntervalAndPongsKeepTheConnection() {
        Wire wire = Wire.of(Role.SERVER, Policy.DEFAULT.withPings(SECOND, "hb", 3 * SECOND), Negotiated.NOTHING);
        assertThat(wire.machine().deadline()).isEqualTo(SECOND);
        for (int i = 1; i <= 10; i++) {
            wire.at(i * SECOND);
            assertThat(wire.written()).isEqualTo(Bytes.hex("89026862"));
            wire.receive("8a8237fa213d5f98");
        }
        assertThat(wire.machine().phase()).isEqualTo(Phase.OPEN);
        assertThat(wire.events(Event.Pong.class)).allMatch(pong -> pong.roundTrip() == 0);
    }

    @Test
    void onePongAnswersAllPingsBeforeIt() {
        Wire wire = Wire.client()
                .perform(new Command.SendPing(Bytes.utf8("1")))
                .perform(new Command.SendPing(Bytes.utf8("2")))
                .receive("8a0132")
                .receive("8a0132");
        assertThat(wire.broken()).isEmpty();
        assertThat(wire.events(Event.Pong.class).getLast().roundTrip()).isNegative();
    }

    @Test
    void aBreachOnPurposeGoesOutAndIsToldAsOurs() {
        Frame masked = new Frame(FrameHeader.of(true, Opcode.TEXT, 1).masked(1), Bytes.utf8("a"));
        Wire wire = Wire.server().perform(new Command.SendFrames(List.of(masked)));
        assertThat(wire.written()).isEqualTo(Bytes.hex("81810000000161"));
        Violation violation = wire.events(Event.Broken.class).getFirst().violation();
        assertThat(violation.rule()).isEqualTo(Rule.MASKED_BY_SERVER);
        assertThat(violation.flow()).isEqualTo(Flow.SENT);
    }

    @Test
    void aPeerThatFailsAnUnlawfulMessageIsNotBlamed() {
        Frame alone = new Frame(FrameHeader.of(false, Opcode.CONTINUATION, 0).masked(1), Bytes.EMPTY);
        Wire wire =
                Wire.client().perform(new Command.SendFrames(List.of(alone))).receive("880203ea");
        assertThat(wire.broken()).containsExactly(Rule.NOTHING_TO_CONTINUE);
    }

    @Test
    void anObservingMachineGoesOnWithoutPongs() {
        Policy policy = Policy.DEFAULT.withStrict(false).withPings(SECOND, "", SECOND);
        Wire wire = Wire.of(Role.CLIENT, policy, Negotiated.NOTHING)
                .at(SECOND)
                .at(2 * SECOND)
                .at(3 * SECOND);
        assertThat(wire.broken()).containsExactly(Rule.PING_UNANSWERED, Rule.PING_UNANSWERED);
        assertThat(wire.machine().phase()).isEqualTo(Phase.OPEN);
    }

    @Test
    void anObservingMachineReadsOnBehindEveryKindOfBreach() {
        Negotiated deflate = new Negotiated(null, new DeflateParameters(true, true, 15, 15));
        Wire wire = Wire.of(Role.CLIENT, Policy.DEFAULT.withStrict(false), deflate)
                .receive("8300 8000 f100 c107f248cdc9c90700 c105f200110000 c100 8105cebaeda080 818537fa213d7f9f4d5158");
        assertThat(wire.events(Event.Message.class))
                .extracting(message -> message.payload().hex())
                .containsExactly("", "48656c6c6f", "48656c6c6f", "", "cebaeda080", "48656c6c6f");
        assertThat(wire.broken())
                .contains(
                        Rule.RESERVED_OPCODE,
                        Rule.NOTHING_TO_CONTINUE,
                        Rule.RESERVED_BIT_SET,
                        Rule.DEFLATE_CONTEXT_TAKEN_OVER,
                        Rule.DEFLATE_PAYLOAD_EMPTY,
                        Rule.TEXT_NOT_UTF8,
                        Rule.MASKED_BY_SERVER);
    }

    @Test
    void commandsThatThePhaseForbidsAreRefused() {
        Wire wire = Wire.client();
        wire.machine().perform(0, new Command.SendClose(1000, ""));
        assertThat(wire.machine().perform(0, new Command.SendText(Bytes.EMPTY))).isFalse();
        assertThat(wire.machine().perform(0, new Command.SendClose(1000, ""))).isFalse();
        assertThat(wire.machine().perform(0, new Command.SendPing(Bytes.EMPTY))).isTrue();
        wire.endOfStream();
        assertThat(wire.machine().perform(0, new Command.SendRaw(Bytes.EMPTY))).isFalse();
        assertThat(wire.machine().perform(0, new Command.Drop(true))).isFalse();
    }

    @Test
    void aDropOfOursBreaksNoRule() {
        Wire wire = Wire.client().receive("010361").perform(new Command.Drop(true));
        assertThat(wire.broken()).isEmpty();
        assertThat(wire.wasReset()).isTrue();
        assertThat(wire.events(Event.Unfinished.class)).hasSize(1);
    }

    @Test
    void limitsAreMetByNameWith1009() {
        Limits limits = new Limits(200, 300, 5);
        for (String stream : new String[] {"827e00c9", "027e00c8" + "00".repeat(200) + "8065"}) {
            Wire wire = Wire.of(Role.CLIENT, Policy.DEFAULT.withLimits(limits), Negotiated.NOTHING)
                    .receive(stream);
            Event.Close close = wire.events(Event.Close.class).getFirst();
            assertThat(close.code()).isEqualTo(1009);
            assertThat(close.reason()).contains("bytes");
        }
    }
}
