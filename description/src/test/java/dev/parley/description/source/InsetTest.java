package dev.parley.description.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsetTest {

    @Test
    void aPieceIsShownFromTheMarginOn() {
        var piece = "      a: 1\n\n      # why\n      b: |\n        x\n\n        y\n";
        assertThat(Inset.of(piece).taken(piece)).isEqualTo("a: 1\n\n# why\nb: |\n  x\n\n  y\n");
    }

    @Test
    void aPieceBehindItsKeyKeepsItsFirstLine() {
        var piece = "{\n      \"a\": 1\n    }";
        assertThat(Inset.of(piece).taken(piece)).isEqualTo("{\n  \"a\": 1\n}");
    }

    @Test
    void linesThatNobodyChangedAreAsBefore() {
        var piece = "    a: 1\r\n   # less far in\r\n  \r\n    b: 2\r\n";
        var shown = Inset.of(piece).taken(piece);
        assertThat(shown).isEqualTo(" a: 1\r\n# less far in\r\n  \r\n b: 2\r\n");
        assertThat(Inset.of(piece).put(shown + " c: 3\r\n")).isEqualTo(piece + "    c: 3\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "a: 1", "  a: 1", "\ta", "{a: 1}", "[\n1\n]", "   \n  a:\n    b: c", "\uFEFFa: 1\n"})
    void whatIsShownComesBack(String piece) {
        var inset = Inset.of(piece);
        assertThat(inset.put(inset.taken(piece))).isEqualTo(piece);
    }
}
