package dev.parley.description.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatedSizeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "`` 0",
                "abc 3",
                "a{5} 5",
                "ab{2,7}c 9",
                "a{3,} 3",
                "(ab){10} 30",
                "(a{9}){9} 90",
                "x(a(b{2}c){3}){4} 57",
                "[]a{4}]{2} 2",
                "[^\\]x]{6} 6",
                "\\{{3} 3",
                "a{b} 3",
                "a{ 1",
                "((a{2} 2",
                "(((((((((((a{9}){9}){9}){9}){9}){9}){9}){9}){9}){9}){9}) 1000000000",
                "((){0,1000}){0,1000}a 1001001",
            })
    void countedRepetitionsAreAsLargeAsWrittenOut(String expression, long size) {
        assertThat(RepeatedSize.of(expression)).isEqualTo(size);
    }
}
