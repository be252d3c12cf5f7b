package dev.parley.description.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the keys of mappings with many of them stand. */
class WideMembersTest {

    private static String keys(int many) {
        return IntStream.range(0, many)
                .mapToObj(key -> "k" + key + ": " + key + "\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 32, 33, 500})
    void eachKeyIsFoundHoweverManyAreLookedFor(int many) {
        var source = Source.parse(keys(many));
        for (int key = 0; key < many; key++) {
            assertThat(source.place(Pointer.of("k" + key)).line()).isEqualTo(key + 1);
        }
        assertThat(source.place(Pointer.of("none")).line()).isEqualTo(1);
    }

    @Test
    void theLastOfKeysThatStandTwiceCountsFromTheFirstSearchOn() {
        var source = Source.tolerant(keys(100) + keys(100));
        for (int key = 0; key < 100; key++) {
            assertThat(source.place(Pointer.of("k" + key)).line()).isEqualTo(100 + key + 1);
        }
    }

    @Test
    void twoWideMappingsOfTheSameTextAreEqual() {
        assertThat(Source.parse(keys(100)).root())
                .isEqualTo(Source.parse(keys(100)).root());
    }
}
