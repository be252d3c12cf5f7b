package dev.parley.description.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DecodedTextTest {

    private static void assertRefused(byte[] bytes, String charset, int line, int column) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> DecodedText.of("bad.yaml", bytes))
                .satisfies(e -> assertThat(e.problems())
                        .containsExactly(Problem.of("file-unreadable", "bad.yaml is no text in " + charset)
                                .at(new Place.Position(line, column))
                                .hint("Save it as UTF-8")));
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    @Test
    void aTextInAnotherEncodingIsToldWithItsPlaceAndWhatToDo() {
        assertRefused(bytes("title: x\nname: Zoë\n", StandardCharsets.ISO_8859_1), "UTF-8", 2, 9);
        assertRefused(bytes("ÿ", StandardCharsets.ISO_8859_1), "UTF-8", 1, 1);
        assertRefused(bytes("a\r\né", StandardCharsets.ISO_8859_1), "UTF-8", 2, 1);
    }

    @Test
    void lettersBeforeItCountAsOneEachAndAMarkAsNone() {
        assertRefused(bytes("Ã¼Ã¼\u00ff", StandardCharsets.ISO_8859_1), "UTF-8", 1, 3);
        assertRefused(bytes("ï»¿a\u00ff", StandardCharsets.ISO_8859_1), "UTF-8", 1, 2);
        assertRefused(bytes("\u00ff\u00fea\0\u0000\u00dcb\0", StandardCharsets.ISO_8859_1), "UTF-16", 1, 2);
    }

    @Test
    void aTextThatIsCutWithinALetterIsToldAtItsEnd() {
        assertRefused(new byte[] {'a', (byte) 0xC3}, "UTF-8", 1, 2);
        assertRefused(new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 'a', (byte) 0xD8, 0}, "UTF-16", 1, 2);
    }

    @Test
    void aReplacementCharacterIsALetterLikeOthers() {
        assertThat(DecodedText.of("good.yaml", bytes("\uFEFFa: \uFFFD\n", StandardCharsets.UTF_8)))
                .isEqualTo("a: \uFFFD\n");
    }
}
