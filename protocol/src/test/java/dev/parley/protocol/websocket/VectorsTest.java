package dev.parley.protocol.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The byte sequences that RFC 6455 prints, and the edges of its length forms. */
class VectorsTest {

    @Test
    void theExamplesOfTheRfcAreReadAndWritten() {
        Playbook.client("""
                >> 8105 48656c6c6f
                << text Hello
                >> 0103 48656c 8002 6c6f
                << begins text
                << text Hello
                >> 8905 48656c6c6f
                << ping 48656c6c6f
                << 8a85 37fa213d 7f9f4d5158
                >> text Hello
                << 8185 37fa213d 7f9f4d5158
                """);
        Playbook.server("""
                >> 8185 37fa213d 7f9f4d5158
                << text Hello
                >> ping 48656c6c6f
                << 8905 48656c6c6f
                >> 8a85 12345678 5a513a147d
                << pong 48656c6c6f
                >> close 1000
                << 8802 03e8
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 8200",
        "125, 827d",
        "126, 827e007e",
        "127, 827e007f",
        "256, 827e0100",
        "65535, 827effff",
        "65536, 827f0000000000010000"
    })
    void aLengthTakesItsShortestForm(int size, String head) {
        Bytes wire = Wire.server()
                .perform(new Command.SendBinary(Bytes.wrap(new byte[size])))
                .written();
        assertThat(wire.slice(0, wire.size() - size).hex()).isEqualTo(head);
        Event.Message back =
                Wire.client().receive(wire).events(Event.Message.class).getFirst();
        assertThat(back.payload().size()).isEqualTo(size);
        assertThat(back.frames().getFirst().header().lengthForm()).isEqualTo(LengthForm.of(size));
    }

    @ParameterizedTest
    @CsvSource({"8800, 1005", "880203e8, 1000", "880d03e8 48656c6c6f20576f726c64, 1000"})
    void closesAreReadWithAndWithoutCodeAndReason(String wire, int code) {
        assertThat(Wire.client()
                        .receive(wire)
                        .events(Event.Close.class)
                        .getFirst()
                        .code())
                .isEqualTo(code);
    }

    @Test
    void aReasonIsCutWhereItFitsWithoutBreakingACodePoint() {
        Bytes wire = Wire.server()
                .perform(new Command.SendClose(1000, "\u00e4".repeat(100)))
                .written();
        assertThat(wire.size()).isEqualTo(2 + 2 + 122);
        assertThat(Wire.client().receive(wire).broken()).isEmpty();
    }
}
