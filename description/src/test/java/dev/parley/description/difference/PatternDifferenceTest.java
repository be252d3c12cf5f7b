package dev.parley.description.difference;

import static dev.parley.description.difference.Versions.received;
import static dev.parley.description.difference.Versions.request;
import static dev.parley.description.difference.Versions.sent;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PatternDifferenceTest {

    @Test
    void aPatternBreaksWhereATextIsFoundThatFitsNoMore() {
        assertThat(sent("{type: string, pattern: '^[a-z]+$'}", "{type: string, pattern: '^[a-z]{2,3}$'}"))
                .containsExactly("breaking `pattern` changed from `^[a-z]+$` to `^[a-z]{2,3}$`");
        var changes = Versions.changes(
                request("3.1.1", "{type: string, pattern: '^[a-z]+$'}"),
                request("3.1.1", "{type: string, pattern: '^[a-z]{2,3}$'}"));
        assertThat(changes.getFirst().reason()).isEqualTo("`a` fitted, and is refused now");
        assertThat(sent("{type: string, pattern: '^a(?!b)'}", "{type: string, pattern: '^a(?!c)'}"))
                .containsExactly("risky `pattern` changed from `^a(?!b)` to `^a(?!c)`");
        assertThat(sent("{type: string, pattern: '.*'}", "{type: string}"))
                .containsExactly("harmless written otherwise: `pattern`");
    }

    @Test
    void aPatternThatHoldsAnotherIsWider() {
        var small = "{type: string, pattern: '^[a-z]+$'}";
        var large = "{type: string, pattern: '^[a-z0-9]+$'}";
        var change = "`pattern` changed from `^[a-z]+$` to `^[a-z0-9]+$`";
        assertThat(sent(small, large)).containsExactly("harmless " + change);
        assertThat(received(small, large)).containsExactly("breaking " + change);
        assertThat(received(large, small)).first().asString().startsWith("harmless");
        assertThat(sent("{type: string, pattern: '^(a|b)$'}", "{type: string, pattern: '^[ab]$'}"))
                .first()
                .asString()
                .startsWith("harmless");
        assertThat(sent(
                        "{type: string, pattern: '^a*$', minLength: 1}",
                        "{type: string, pattern: '^a+$', minLength: 1}"))
                .first()
                .asString()
                .startsWith("harmless");
        assertThat(sent(small, "{type: string, pattern: '^[a-z]+$', allOf: [{pattern: '^\\w'}]}"))
                .containsExactly("harmless `pattern` `^\\w` added");
    }

    @Test
    void aPatternIsJudgedByTheValuesThatAreListed() {
        var change = "`pattern` changed from `^[a-z]+$` to `^[a-c]+$`";
        assertThat(sent(
                        "{type: string, enum: [a, b], pattern: '^[a-z]+$'}",
                        "{type: string, enum: [a, b], pattern: '^[a-c]+$'}"))
                .containsExactly("harmless " + change);
        assertThat(sent("{const: a, pattern: '^[a-z]+$'}", "{const: a, pattern: '^[a-c]+$'}"))
                .containsExactly("harmless " + change);
        assertThat(sent("{enum: [a, b]}", "{enum: [a, b], pattern: '^[a-c]+$'}"))
                .containsExactly("harmless `pattern` `^[a-c]+$` added");
        var changes = Versions.changes(
                request("3.1.1", "{enum: [a, y, 1, Z], pattern: '^[a-z]+$'}"),
                request("3.1.1", "{enum: [a, y, 1, Z], pattern: '^[a-c]+$'}"));
        assertThat(changes.getFirst().reason()).isEqualTo("`y` fitted, and is refused now");
    }

    @Test
    void aPatternOfTextsThatOtherWordsNarrowIsRiskyUnlessItIsWider() {
        var change = "`pattern` changed from `^[a-z]+$` to `^[a-c]+$`";
        for (var more : List.of("format: hostname", "not: {const: z}", "anyOf: [{maxLength: 2}, {minLength: 9}]")) {
            var old = "{type: string, pattern: '^[a-z]+$', " + more + "}";
            var now = "{type: string, pattern: '^[a-c]+$', " + more + "}";
            assertThat(sent(old, now)).containsExactly("risky " + change);
            assertThat(sent(now, old)).first().asString().startsWith("harmless");
        }
        assertThat(sent(
                        "{type: string, pattern: '^[a-z]+$', format: password}",
                        "{type: string, pattern: '^[a-c]+$', format: password}"))
                .containsExactly("breaking " + change);
    }
}
