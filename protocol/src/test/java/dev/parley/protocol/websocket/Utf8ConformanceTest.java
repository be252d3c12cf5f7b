package dev.parley.protocol.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Rule;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is UTF-8 (RFC 3629): what is right comes back, what is wrong fails at its first wrong byte. */
class Utf8ConformanceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "48656c6c6f2dc2b540c39fc3b6c3a4c3bcc3a0c3a12d5554462d382121",
                "cebae1bdb9cf83cebcceb5",
                "00",
                "7f",
                "c280",
                "dfbf",
                "e0a080",
                "efbfbf",
                "efbbbf",
                "ed9fbf",
                "ee8080",
                "f0908080",
                "f48fbfbf",
                "efbfbe",
                "f09fbfbe",
                "efbfbd"
            })
    void whatIsUtf8ComesBackHoweverItIsFramed(String hex) {
        Bytes text = Bytes.hex(hex);
        for (Role role : Role.values()) {
            new EchoPeer(role).frame(true, Opcode.TEXT, text).answers("text " + text.utf8());
            EchoPeer single = new EchoPeer(role);
            for (int i = 0; i < text.size(); i++) {
                single.frame(false, i == 0 ? Opcode.TEXT : Opcode.CONTINUATION, text.slice(i, i + 1));
            }
            single.frame(true, text.isEmpty() ? Opcode.TEXT : Opcode.CONTINUATION, "")
                    .answers("text " + text.utf8());
        }
    }

    /** The last number is the index of the first wrong byte. */
    @ParameterizedTest
    @CsvSource({
        "cebaeda080, 3",
        "cebae1bdb9cf83cebcceb5eda080656469746564, 12",
        "80, 0",
        "bf, 0",
        "c0af, 0",
        "c1bf, 0",
        "c220, 1",
        "e080af, 1",
        "e09fbf, 1",
        "f08080af, 1",
        "f08fbfbf, 1",
        "f4908080, 1",
        "f5808080, 0",
        "f888808080, 0",
        "fc8480808080, 0",
        "fe, 0",
        "ff, 0",
        "eda080, 1",
        "edadbf, 1",
        "edbfbf, 1",
        "eda080edb080, 1",
        "414243ff, 3",
        "3031323334353637383940414243444546ff, 17"
    })
    void whatIsNotUtf8FailsAtItsFirstWrongByte(String hex, int at) {
        Bytes text = Bytes.hex(hex);
        for (Role role : Role.values()) {
            new EchoPeer(role).frame(true, Opcode.TEXT, text).failed(Rule.TEXT_NOT_UTF8, 1007);
            EchoPeer chopped = new EchoPeer(role);
            FrameHeader header = FrameHeader.of(true, Opcode.TEXT, 100);
            Bytes whole = FrameCodec.encode(
                    new Frame(role == Role.SERVER ? header.masked(1) : header, text.plus(Bytes.wrap(new byte[100]))));
            int head = role == Role.SERVER ? 6 : 2;
            chopped.receive(whole.slice(0, head + at));
            assertThat(chopped.open()).isTrue();
            chopped.receive(whole.slice(head + at, head + at + 1));
            chopped.failed(Rule.TEXT_NOT_UTF8, 1007);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce", "cebae1", "cebae1bd", "f09080", "f0"})
    void aCodePointCutAtTheEndFails(String hex) {
        for (Role role : Role.values()) {
            new EchoPeer(role).frame(true, Opcode.TEXT, hex).failed(Rule.TEXT_NOT_UTF8, 1007);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongByteInTheFirstFragmentFailsBeforeTheNextArrives(Role role) {
        new EchoPeer(role)
                .frame(false, Opcode.TEXT, "cebae1bdb9cf83cebcceb5f4908080")
                .failed(Rule.TEXT_NOT_UTF8, 1007);
    }

    @ParameterizedTest
    @EnumSource
    void binaryMayHoldAnyBytes(Role role) {
        new EchoPeer(role).frame(true, Opcode.BINARY, "ff80eda080").answers("binary ff80eda080");
    }

    @Test
    void theCheckAgreesWithTheJdkOnRandomTextWhereverItIsCut() {
        Random random = new Random(3629);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = "plain ascii, κόσμε, 你好, 😀 and more of it".getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(3); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Utf8Check check = new Utf8Check();
            int cut = random.nextInt(bytes.length);
            boolean valid =
                    check.check(bytes, 0, cut) < 0 && check.check(bytes, cut, bytes.length) < 0 && check.complete();
            assertThat(valid).isEqualTo(isUtf8(bytes));
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
