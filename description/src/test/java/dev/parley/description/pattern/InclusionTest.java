package dev.parley.description.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InclusionTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = ' ',
            value = {
                "^[a-z]+$ ^[a-z0-9]+$",
                "^(red|green)$ ^(blue|green|red)$",
                "^a{2,3}$ ^a+$",
                "^abc$ b",
                "abc bc",
                "^\\d{4}-\\d\\d$ ^[0-9]{4}-[0-9]{2}$",
                "^(ab)*$ ^(?:(?:ab)*)$",
                "^\\w+$ ^[^\\s-]+$",
                "^x ^[wx]",
                "^(a|b)*c$ ^[ab]*c$",
                "^a+?$ ^aa*$",
                "^😀$ ^.$",
                "a$^ never",
                "^\\x41$ ^\\u0041$",
                "^(1[0-2]|0[1-9])$ ^[01]\\d$",
            })
    void holdsAllTexts(String inner, String outer) {
        assertThat(of(inner, outer)).isEqualTo(new Inclusion.Whole());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = ' ',
            value = {
                "^[a-z0-9]+$ ^[a-z]+$ 0",
                "^(red|green)$ ^(red|blue)$ green",
                "^a+$ ^a{2,3}$ a",
                "^.+$ ^\\w+$ -",
                "b ^b ab",
                "^a*$ ^a+$ \"\"",
                "^a{0,9}$ ^a{0,8}$ aaaaaaaaa",
            })
    void namesAShortestTextThatIsMissing(String expression, String other, String text) {
        assertThat(of(expression, other)).isEqualTo(new Inclusion.Without(text));
    }

    @Test
    void seesHowLongTextsAre() {
        assertThat(Inclusion.of(List.of("^a*$"), 2, 3, "^a{2,3}$")).isEqualTo(new Inclusion.Whole());
        assertThat(Inclusion.of(List.of("^a*$"), 2, null, "^a{2,3}$")).isEqualTo(new Inclusion.Without("aaaa"));
        assertThat(Inclusion.of(List.of(), 0, 2, "^.{0,3}$")).isEqualTo(new Inclusion.Without("\n"));
        assertThat(Inclusion.of(List.of("^a", "b$"), 0, null, "^a.*b$|\\n"))
                .isEqualTo(new Inclusion.Without("a\u2028b"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "^(?=a)",
                "(a)\\1",
                "\\bword",
                "\\p{L}",
                "[[:alpha:]]",
                "[]a]",
                "[a&&b]",
                "(",
                ")",
                "a**",
                "x{",
                "x{2,1}",
                "^*",
                "[b-a]",
                "[\\d-z]",
                "\\uD83D\\uDE00",
                "a++",
                "(?i)a",
                "x{1001}",
                "^((a{99}){99})$",
                "\\"
            })
    void doesNotKnowWhatSaysMore(String expression) {
        assertThat(of(expression, "^a$")).isEqualTo(new Inclusion.Unknown());
        assertThat(of("^a$", expression)).isEqualTo(new Inclusion.Unknown());
    }

    @Test
    void givesUpInTime() {
        var hard = "(a|b)*a(a|b){40}";
        assertThat(of("^" + hard + "c?$", "^(" + hard + "|x)$")).isEqualTo(new Inclusion.Unknown());
        assertThat(of("(".repeat(400) + ")".repeat(400), "a")).isEqualTo(new Inclusion.Unknown());
    }

    @Test
    void saysOfRandomExpressionsWhatTheirTextsSay() {
        var random = new Random(7);
        var texts = texts();
        int whole = 0;
        for (int i = 0; i < 4_000; i++) {
            var one = expression(random, 3);
            var other = expression(random, 3);
            var first = Pattern.compile(one);
            var second = Pattern.compile(other);
            switch (of(one, other)) {
                case Inclusion.Whole _ -> {
                    whole++;
                    assertThat(texts)
                            .as("%s in %s", one, other)
                            .noneMatch(text -> first.matcher(text).find()
                                    && !second.matcher(text).find());
                }
                case Inclusion.Without(String text) -> {
                    assertThat(first.matcher(text).find())
                            .as("%s in %s", one, text)
                            .isTrue();
                    assertThat(second.matcher(text).find())
                            .as("%s in %s", other, text)
                            .isFalse();
                }
                case Inclusion.Unknown _ -> throw new AssertionError(one + " and " + other + " are simple");
            }
        }
        assertThat(whole).isBetween(400, 3_600);
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(""));
        for (int i = 0; i < 364; i++) {
            for (var letter : List.of("a", "b", "c")) texts.add(texts.get(i) + letter);
        }
        return texts;
    }

    private static String expression(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 3)) {
            case 0 -> "a";
            case 1 -> "b";
            case 2 -> random.nextBoolean() ? "[ab]" : "[^a]";
            case 3 -> "^" + expression(random, depth - 1);
            case 4 -> expression(random, depth - 1) + "$";
            case 5 -> "(?:" + expression(random, depth - 1) + "|" + expression(random, depth - 1) + ")";
            case 6 ->
                "(?:" + expression(random, depth - 1) + ")"
                        + List.of("*", "+", "?", "{2}").get(random.nextInt(4));
            default -> expression(random, depth - 1) + expression(random, depth - 1);
        };
    }

    private static Inclusion of(String inner, String outer) {
        return Inclusion.of(List.of(inner), 0, null, outer);
    }
}
