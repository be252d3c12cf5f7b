package dev.parley.protocol.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Rule;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Frames, pings, reserved bits, opcodes, fragments: what a strict echo of either role does with each. */
class EchoConformanceTest {

    private static final int[] SIZES = {0, 125, 126, 127, 128, 65_535, 65_536};

    @ParameterizedTest
    @EnumSource
    void messagesOfEveryLengthFormComeBack(Role role) {
        for (int size : SIZES) {
            for (int cut : new int[] {Integer.MAX_VALUE, 997}) {
                EchoPeer peer = new EchoPeer(role).chopped(cut);
                peer.text("*".repeat(size)).answers("text " + "*".repeat(size));
                peer.frame(true, Opcode.BINARY, "fe".repeat(size)).answers("binary " + "fe".repeat(size));
                peer.close(1000, "").closedCleanly(1000);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void pingsComeBackAsPongsWithTheirPayload(Role role) {
        for (int size : new int[] {0, 1, 8, 124, 125}) {
            String payload = "p".repeat(size);
            new EchoPeer(role)
                    .chopped(1)
                    .frame(true, Opcode.PING, Bytes.utf8(payload))
                    .answers("pong " + payload);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPingOf126BytesFails(Role role) {
        new EchoPeer(role).frame(true, Opcode.PING, "fe".repeat(126)).failed(Rule.CONTROL_TOO_LONG, 1002);
    }

    @ParameterizedTest
    @EnumSource
    void unaskedPongsAreSilentlyTaken(Role role) {
        EchoPeer peer = new EchoPeer(role);
        peer.frame(true, Opcode.PONG, "").answers();
        peer.frame(true, Opcode.PONG, Bytes.utf8("unsolicited")).answers();
        peer.frame(true, Opcode.PING, Bytes.utf8("ping")).answers("pong ping");
        assertThat(peer.open()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void tenPingsGetTenPongsInOrder(Role role) {
        EchoPeer peer = new EchoPeer(role).chopped(3);
        String[] expected = new String[10];
        for (int i = 0; i < 10; i++) {
            peer.frame(true, Opcode.PING, Bytes.utf8("payload-" + i));
            expected[i] = "pong payload-" + i;
        }
        peer.answers(expected);
    }

    @ParameterizedTest
    @EnumSource
    void everyReservedBitFailsAfterWhatCameBefore(Role role) {
        for (int bits = 1; bits < 8; bits++) {
            for (Opcode opcode : new Opcode[] {Opcode.TEXT, Opcode.BINARY, Opcode.PING, Opcode.CLOSE}) {
                EchoPeer peer = new EchoPeer(role).text("Hello");
                FrameHeader header = FrameHeader.of(true, opcode, 0);
                peer.frame(new FrameHeader(header.bits() | (bits << 4), false, 0, LengthForm.BITS_7, 0), Bytes.EMPTY);
                assertThat(peer.answers()).containsExactly("text Hello", "close 1002");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyReservedOpcodeFailsAfterWhatCameBefore(Role role) {
        for (Opcode opcode : Opcode.values()) {
            if (opcode.reserved()) {
                for (String payload : new String[] {"", "fe"}) {
                    EchoPeer peer = new EchoPeer(role).text("Hello").frame(true, opcode, payload);
                    peer.frame(true, Opcode.PING, "");
                    assertThat(peer.answers()).containsExactly("text Hello", "close 1002");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void controlFramesInFragmentsFail(Role role) {
        new EchoPeer(role).frame(false, Opcode.PING, "66").failed(Rule.CONTROL_FRAGMENTED, 1002);
        new EchoPeer(role).frame(false, Opcode.PONG, "66").failed(Rule.CONTROL_FRAGMENTED, 1002);
        new EchoPeer(role).frame(false, Opcode.CLOSE, "").failed(Rule.CONTROL_FRAGMENTED, 1002);
    }

    @ParameterizedTest
    @EnumSource
    void fragmentsBecomeOneMessageHoweverTheyArrive(Role role) {
        for (int cut : new int[] {Integer.MAX_VALUE, 1, 2, 3}) {
            EchoPeer peer = new EchoPeer(role).chopped(cut);
            peer.frame(false, Opcode.TEXT, Bytes.utf8("frag1"))
                    .frame(true, Opcode.CONTINUATION, Bytes.utf8("frag2"))
                    .answers("text frag1frag2");
            peer.frame(false, Opcode.TEXT, "")
                    .frame(false, Opcode.CONTINUATION, "")
                    .frame(true, Opcode.CONTINUATION, "")
                    .answers("text ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void controlFramesBetweenFragmentsAreAnsweredAtOnce(Role role) {
        EchoPeer peer = new EchoPeer(role).chopped(1);
        peer.frame(false, Opcode.TEXT, Bytes.utf8("a")).frame(true, Opcode.PING, Bytes.utf8("1"));
        peer.answers("pong 1");
        peer.frame(false, Opcode.CONTINUATION, Bytes.utf8("b")).frame(true, Opcode.PING, Bytes.utf8("2"));
        peer.answers("pong 2");
        peer.frame(true, Opcode.CONTINUATION, Bytes.utf8("c")).answers("text abc");
    }

    @ParameterizedTest
    @EnumSource
    void aContinuationOfNothingFails(Role role) {
        for (boolean fin : new boolean[] {true, false}) {
            new EchoPeer(role)
                    .frame(fin, Opcode.CONTINUATION, Bytes.utf8("nothing"))
                    .failed(Rule.NOTHING_TO_CONTINUE, 1002);
            EchoPeer after = new EchoPeer(role).text("whole").frame(fin, Opcode.CONTINUATION, "");
            assertThat(after.answers()).containsExactly("text whole", "close 1002");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNewMessageInsideAnotherFails(Role role) {
        new EchoPeer(role)
                .frame(false, Opcode.TEXT, Bytes.utf8("one"))
                .text("two")
                .failed(Rule.MESSAGES_INTERLEAVED, 1002);
        new EchoPeer(role)
                .frame(false, Opcode.TEXT, Bytes.utf8("one"))
                .frame(false, Opcode.BINARY, "00")
                .failed(Rule.MESSAGES_INTERLEAVED, 1002);
    }

    @ParameterizedTest
    @EnumSource
    void largeMessagesComeBack(Role role) {
        byte[] large = new byte[16 << 20];
        Arrays.fill(large, (byte) '*');
        Bytes payload = Bytes.wrap(large);
        for (int fragment : new int[] {large.length, 1 << 16}) {
            EchoPeer peer = new EchoPeer(role).chopped(1 << 16);
            for (int from = 0; from < large.length; from += fragment) {
                peer.frame(
                        from + fragment >= large.length,
                        from == 0 ? Opcode.TEXT : Opcode.CONTINUATION,
                        payload.slice(from, Math.min(large.length, from + fragment)));
            }
            assertThat(peer.written().size()).isEqualTo(large.length + (role == Role.CLIENT ? 14 : 10));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMessageIn65536FragmentsComesBack(Role role) {
        EchoPeer peer = new EchoPeer(role);
        for (int i = 0; i < 65_536; i++) {
            peer.frame(i == 65_535, i == 0 ? Opcode.BINARY : Opcode.CONTINUATION, "2a");
        }
        assertThat(peer.answers().getFirst()).hasSize("binary ".length() + 2 * 65_536);
    }
}
