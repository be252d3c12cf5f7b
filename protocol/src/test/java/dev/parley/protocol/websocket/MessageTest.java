package dev.parley.protocol.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final Bytes HELLO = Bytes.utf8("Hello");

    @Test
    void aServersTextInOneFrameIsAMessage() {
        Wire wire = Wire.client().receive("810548656c6c6f");
        assertThat(wire.events(Event.Message.class)).singleElement().satisfies(message -> {
            assertThat(message.payload()).isEqualTo(HELLO);
            assertThat(message.text()).isTrue();
            assertThat(message.flow()).isEqualTo(Flow.RECEIVED);
            assertThat(message.wireSize()).isEqualTo(7);
            assertThat(message.frames()).singleElement().satisfies(frame -> {
                assertThat(frame.header().fin()).isTrue();
                assertThat(frame.offset()).isZero();
            });
        });
    }

    @Test
    void aClientsMaskedTextIsUnmasked() {
        Wire wire = Wire.server().receive("818537fa213d7f9f4d5158");
        assertThat(wire.events(Event.Message.class).getFirst().payload()).isEqualTo(HELLO);
    }

    @Test
    void aClientMasksWhatItSends() {
        Wire wire = Wire.client().perform(new Command.SendText(HELLO));
        assertThat(wire.written()).isEqualTo(Bytes.hex("818537fa213d7f9f4d5158"));
    }

    @Test
    void aServerDoesNotMask() {
        Wire wire = Wire.server().perform(new Command.SendText(HELLO));
        assertThat(wire.written()).isEqualTo(Bytes.hex("810548656c6c6f"));
    }

    @Test
    void twoFragmentsWithAPingBetweenAreOneMessageAndAPing() {
        Wire wire = Wire.client().receive("010348656c 890548656c6c6f 80026c6f");
        assertThat(wire.events())
                .extracting(event -> (Object) event.getClass())
                .containsExactly(Event.MessageBegan.class, Event.Ping.class, Event.Pong.class, Event.Message.class);
        assertThat(wire.events(Event.Message.class).getFirst().payload()).isEqualTo(HELLO);
        assertThat(wire.written()).isEqualTo(Bytes.hex("8a8537fa213d7f9f4d5158"));
    }

    @Test
    void ownMessagesAreCutWhereThePolicySaysSo() {
        Wire wire = Wire.of(Role.SERVER, Policy.DEFAULT.withFragmentSize(3), Negotiated.NOTHING)
                .perform(new Command.SendText(HELLO));
        assertThat(wire.written()).isEqualTo(Bytes.hex("010348656c80026c6f"));
    }

    @Test
    void lengthsTakeTheirShortestForm() {
        for (int size : new int[] {0, 1, 125, 126, 127, 65_535, 65_536, 200_000}) {
            Bytes payload = Bytes.wrap(new byte[size]);
            Bytes wire = Wire.server().perform(new Command.SendBinary(payload)).written();
            assertThat(wire.size()).isEqualTo(size + (size < 126 ? 2 : size < 65_536 ? 4 : 10));
            assertThat(Wire.client()
                            .receive(wire)
                            .events(Event.Message.class)
                            .getFirst()
                            .payload())
                    .isEqualTo(payload);
            assertThat(Wire.client().receiveByteByByte(wire).broken()).isEmpty();
        }
    }

    @Test
    void aPongTellsTheRoundTripOfItsPing() {
        Wire wire =
                Wire.client().perform(new Command.SendPing(HELLO)).at(1_000_000).receive("8a0548656c6c6f");
        assertThat(wire.events(Event.Pong.class).getFirst().roundTrip()).isEqualTo(1_000_000);
    }

    @Test
    void anUnaskedPongAnswersNothing() {
        assertThat(Wire.client()
                        .receive("8a00")
                        .events(Event.Pong.class)
                        .getFirst()
                        .roundTrip())
                .isNegative();
    }

    @Test
    void badUtf8FailsAtItsFirstByteInsideTheFrame() {
        Wire wire = Wire.client().receive("817e0100 ceba eda0");
        assertThat(wire.broken()).containsExactly(Rule.TEXT_NOT_UTF8);
        assertThat(wire.events(Event.Broken.class).getFirst().violation().offset())
                .isEqualTo(4 + 3);
        assertThat(wire.events(Event.Close.class).getFirst().code()).isEqualTo(1007);
        assertThat(wire.ended()).isTrue();
    }

    @Test
    void aCodePointMayBeCutBetweenFrames() {
        Wire wire = Wire.client().receive("0101ce 8001ba");
        assertThat(wire.events(Event.Message.class).getFirst().payload()).isEqualTo(Bytes.hex("ceba"));
    }
}
