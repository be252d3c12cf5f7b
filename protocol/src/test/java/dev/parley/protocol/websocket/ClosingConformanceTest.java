package dev.parley.protocol.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The closing handshake (RFC 6455 §7) in every order. */
class ClosingConformanceTest {

    @ParameterizedTest
    @EnumSource
    void aCloseAfterAMessageIsAnsweredOnceTheMessageIs(Role role) {
        EchoPeer peer = new EchoPeer(role).text("Hello").close(1000, "");
        peer.answers("text Hello", "close 1000");
    }

    @ParameterizedTest
    @EnumSource
    void nothingBehindACloseIsAnswered(Role role) {
        new EchoPeer(role).close(1000, "").close(1000, "").closedCleanly(1000);
        new EchoPeer(role).close(1000, "").frame(true, Opcode.PING, "").closedCleanly(1000);
        new EchoPeer(role).close(1000, "").text("Hello").closedCleanly(1000);
        new EchoPeer(role)
                .frame(false, Opcode.TEXT, "61")
                .close(1000, "")
                .frame(true, Opcode.CONTINUATION, "62")
                .closedCleanly(1000);
        new EchoPeer(role).close(1000, "").receive(Bytes.hex("ffffffffffff")).closedCleanly(1000);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyCloseIsAnsweredWithAnEmptyOne(Role role) {
        new EchoPeer(role).frame(true, Opcode.CLOSE, "").answers("close 1005");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999})
    void lawfulCodesAreEchoed(int code) {
        new EchoPeer(Role.SERVER).close(code, "Hello World!").closedCleanly(code);
        new EchoPeer(Role.CLIENT).close(code, "Hello World!").closedCleanly(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65_535})
    void unlawfulCodesFail(int code) {
        for (Role role : Role.values()) {
            for (String reason : new String[] {"", "reason"}) {
                assertThat(new EchoPeer(role).close(code, reason).answers()).containsExactly("close 1002");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void bodiesOfEverySizeButOneAreTaken(Role role) {
        new EchoPeer(role).frame(true, Opcode.CLOSE, "03").failed(Rule.CLOSE_BODY_OF_ONE_BYTE, 1002);
        new EchoPeer(role).close(1000, "*".repeat(123)).closedCleanly(1000);
        new EchoPeer(role).frame(true, Opcode.CLOSE, "03e8" + "2a".repeat(124)).failed(Rule.CONTROL_TOO_LONG, 1002);
    }

    @ParameterizedTest
    @EnumSource
    void aReasonThatIsNotUtf8Fails(Role role) {
        new EchoPeer(role)
                .frame(true, Opcode.CLOSE, "03e8cebae1bdb9cf83cebcceb5eda080656469746564")
                .failed(Rule.CLOSE_REASON_NOT_UTF8, 1007);
    }

    @Test
    void aServerEndsTcpOnceBothHaveClosed() {
        Playbook.server("""
                >> 8882 37fa213d 3412
                << close 1000
                << 8802 03e8
                << fin
                << over 1000 by peer
                """);
    }

    @Test
    void aClientWaitsForTheServerToEndTcp() {
        Playbook.client("""
                >> close 1000 bye
                << 8885 37fa213d 34 12 43 44 52
                >> 8802 03e8
                << close 1000
                >> fin
                << fin
                << over 1000 by us
                """);
    }

    @Test
    void messagesOnTheirWayAreStillTakenAfterOnesOwnClose() {
        Playbook.server("""
                >> close 1001
                << 8802 03e9
                >> 8185 37fa213d 7f9f4d5158
                << text Hello
                >> 8980 11223344
                << ping
                << 8a00
                >> text too late
                >> 8882 55667788 568f
                << close 1001
                << fin
                << over 1001 by us
                """);
    }

    @Test
    void aCloseInsideAMessageLeavesItUnfinished() {
        Playbook.client("""
                >> 0103 48656c
                << begins text
                >> 8800
                << unfinished text Hel
                << close 1005
                << 8880 37fa213d
                >> fin
                << fin
                << over 1005 by peer
                """);
    }

    @Test
    void aPeerThatNeverAnswersACloseIsLeft() {
        Playbook.client("""
                >> close
                << 8880 37fa213d
                >> after 4999
                >> after 1
                << broken close-unanswered
                << fin
                << over 1006 by us unclean
                """);
    }

    @Test
    void anEndOfTcpInsideAFrameIsToldInFull() {
        Playbook.client("""
                >> 0105 4865
                << begins text
                >> rst
                << broken frame-cut-short
                << broken message-unfinished
                << unfinished text He
                << broken tcp-ended-without-close
                << rst
                << over 1006 by network unclean
                """);
    }

    @Test
    void afterFailingNothingIsLookedAt() {
        Playbook.client("""
                >> 8300 8105 48656c6c6f
                << broken reserved-opcode 1002
                << 8891 37fa213d 3410 5358 449f534b 529e0152 4799 4e59 52
                << fin
                << over 1006 by us unclean
                >> 8900
                >> text no more
                """);
    }

    @Test
    void aFrameThatFailsIsNoPartOfTheMessageBeforeIt() {
        Playbook.client("""
                >> 0101 61
                << begins text
                >> 8102 6263
                << broken messages-interleaved 1002
                << unfinished text a
                << 8896 37fa213d 3410 4c58 4489 405a 5289 0154 598e 444f 5b9f 404b 529e
                << fin
                << over 1006 by us unclean
                """);
    }

    @Test
    void whatComesBehindACloseIsShownAndDiscarded() {
        Playbook.client("""
                >> 8802 03e8
                << close 1000
                << 8882 37fa213d 3412
                >> 8101 61 8900
                << broken data-after-close
                << stray 61
                << stray
                >> fin
                << fin
                << over 1000 by peer
                """);
    }

    @Test
    void aCloseMadeByHandCountsAsOne() {
        Wire wire = Wire.server().perform(new Command.SendFrames(List.of(Frame.of(Opcode.CLOSE, Bytes.hex("03e8")))));
        assertThat(wire.machine().phase()).isEqualTo(Phase.CLOSE_SENT);
        wire.receive("888237fa213d3412");
        assertThat(wire.ended()).isTrue();
        assertThat(wire.written()).isEqualTo(Bytes.hex("880203e8"));
    }
}
